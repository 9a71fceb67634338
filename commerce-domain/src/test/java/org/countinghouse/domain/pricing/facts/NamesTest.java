package org.countinghouse.domain.pricing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names read as they were written, and stand in the order of their letters. */
class NamesTest {

    private static Stream<Function<String, Object>> names() {
        return Stream.of(
                CustomerReference::of,
                OrganizationId::of,
                Segment::of,
                Category::of,
                ShippingMethod::of,
                QuoteId::of,
                SaleReference::of,
                ExclusiveGroup::of);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_reads_as_it_was_written(Function<String, Object> name) {
        assertThat(name.apply("north 7")).hasToString("north 7").isEqualTo(name.apply("north 7"));
        assertThat(name.apply("north 7")).isNotEqualTo(name.apply("north 8"));
    }

    @Test
    void names_stand_in_the_order_of_their_letters() {
        assertSorted(CustomerReference::of);
        assertSorted(OrganizationId::of);
        assertSorted(Segment::of);
        assertSorted(Category::of);
        assertSorted(ShippingMethod::of);
        assertSorted(QuoteId::of);
        assertSorted(SaleReference::of);
    }

    private static <T extends Comparable<T>> void assertSorted(Function<String, T> name) {
        T a = name.apply("a");
        T b = name.apply("b");
        assertThat(a).isLessThan(b).isEqualByComparingTo(name.apply("a"));
        assertThat(b).isGreaterThan(a);
    }

    @Test
    void attributes_stand_in_the_order_of_their_names_then_of_their_values() {
        ItemAttribute blue = ItemAttribute.of("color", "blue");
        ItemAttribute red = ItemAttribute.of("color", "red");
        ItemAttribute acme = ItemAttribute.of("maker", "acme");
        assertThat(Stream.of(acme, red, blue).sorted().toList()).isEqualTo(List.of(blue, red, acme));
        assertThat(blue).isEqualByComparingTo(ItemAttribute.of("color", "blue"));
        assertThat(acme).isGreaterThan(red);
    }
}
