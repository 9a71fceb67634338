package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.examples.quickstart.input.Samples.row;

import org.countinghouse.examples.quickstart.input.ReturnMatching.MatchedReturn;
import org.countinghouse.examples.quickstart.input.ReturnMatching.ReturnedUnits;
import org.junit.jupiter.api.Test;

class ReturnMatchingTest {

    private final ReturnMatching matching = new ReturnMatching();

    @Test
    void the_latest_sale_is_taken_first_and_what_is_left_stays() {
        matching.shipped(row("1", "A", 5, "1", "x"), 1, 5);
        matching.shipped(row("2", "A", 3, "1", "x"), 7, 3);
        MatchedReturn first = matching.match(row("C3", "A", -4, "1", "x"));
        assertThat(first.units()).containsExactly(new ReturnedUnits("2", 7, 3), new ReturnedUnits("1", 1, 1));
        assertThat(first.unmatched()).isZero();
        MatchedReturn second = matching.match(row("C4", "A", -6, "1", "x"));
        assertThat(second.units()).containsExactly(new ReturnedUnits("1", 1, 4));
        assertThat(second.unmatched()).isEqualTo(2);
        assertThat(second.isMatched()).isTrue();
        MatchedReturn third = matching.match(row("C5", "A", -1, "1", "x"));
        assertThat(third.isMatched()).isFalse();
        assertThat(third.refused().reason()).isEqualTo("return-without-sale");
        assertThat(third.refused().value()).isEqualTo("A of x");
    }

    @Test
    void a_sale_after_a_partial_return_comes_first_again() {
        matching.shipped(row("1", "A", 5, "1", "x"), 1, 5);
        assertThat(matching.match(row("C2", "A", -2, "1", "x")).units()).containsExactly(new ReturnedUnits("1", 1, 2));
        matching.shipped(row("3", "A", 1, "1", "x"), 1, 1);
        assertThat(matching.match(row("C4", "A", -9, "1", "x")).units())
                .containsExactly(new ReturnedUnits("3", 1, 1), new ReturnedUnits("1", 1, 3));
    }

    @Test
    void customers_and_stock_codes_are_kept_apart() {
        matching.shipped(row("1", "m", 5, "1", "x"), 1, 5);
        assertThat(matching.match(row("C2", "M", -1, "1", "x")).isMatched()).isFalse();
        assertThat(matching.match(row("C2", "m", -1, "1", "y")).isMatched()).isFalse();
        assertThat(matching.match(row("C2", "m", -1, "1", "x")).isMatched()).isTrue();
    }

    @Test
    void only_what_was_shipped_can_come_back() {
        matching.shipped(row("1", "A", 5, "1", "x"), 1, 2);
        matching.shipped(row("1", "B", 5, "1", "x"), 2, 0);
        matching.shipped(row("1", "C", 5, "1", ""), 3, 5);
        assertThat(matching.match(row("C2", "A", -5, "1", "x")).unmatched()).isEqualTo(3);
        assertThat(matching.match(row("C2", "B", -5, "1", "x")).isMatched()).isFalse();
        assertThat(matching.match(row("C2", "C", -5, "1", "")).isMatched()).isFalse();
    }

    @Test
    void impossible_quantities_are_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matching.shipped(row("1", "A", 5, "1", "x"), 1, 6))
                .withMessage("shipped must be 0 to 5, but is 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matching.shipped(row("1", "A", 5, "1", "x"), 1, -1))
                .withMessage("shipped must be 0 to 5, but is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> matching.match(row("C1", "A", 0, "1", "x")));
    }
}
