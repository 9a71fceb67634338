package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.TierMode;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.tax.TaxBase;
import org.countinghouse.domain.tax.TaxMode;
import org.junit.jupiter.api.Test;

/** The reference of pricing is right, and nothing is missing from it. */
class PricingReferenceTest {

    @Test
    void every_worked_number_is_what_the_engine_says() {
        List<Worked> numbers = PricingReference.numbers();

        SoftAssertions all = new SoftAssertions();
        numbers.forEach(number -> all.assertThat(number.actual().get())
                .as("%s: %s, %s", number.name(), number.rule(), number.cart())
                .isEqualTo(number.gives()));
        all.assertAll();
        assertThat(numbers).hasSizeGreaterThan(100);
    }

    @Test
    void every_kind_of_rule_is_there() {
        assertThat(WorkedConditions.all().stream()
                        .map(tried -> tried.row().get(0).replaceAll(", .*", "")))
                .containsExactlyElementsOf(
                        types(Condition.class).map(name -> "`" + name + "`").toList());
        assertThat(names("pricing-selections"))
                .containsExactlyElementsOf(types(Selection.class).toList());
        assertThat(names("pricing-effects"))
                .containsExactlyElementsOf(types(Effect.class).toList());
        assertThat(names("pricing-rewards"))
                .containsExactlyElementsOf(types(Reward.class).toList());
        assertThat(names("pricing-derivations"))
                .containsExactlyElementsOf(types(Derivation.class).toList());
        assertThat(names("pricing-sources"))
                .containsExactlyElementsOf(types(PriceSource.class).toList());
    }

    @Test
    void every_value_of_a_control_is_there() {
        assertThat(names("pricing-unit-orders")).containsExactlyElementsOf(constants(UnitOrder.class));
        assertThat(names("pricing-phases")).containsExactlyElementsOf(constants(Phase.class));
        assertThat(names("pricing-lane-modes")).containsExactlyElementsOf(constants(LaneMode.class));
        assertThat(names("pricing-stackings")).containsExactlyElementsOf(constants(Stacking.class));
        assertThat(names("pricing-tier-modes")).containsExactlyElementsOf(constants(TierMode.class));
        assertThat(names("pricing-taxes"))
                .containsExactlyElementsOf(
                        Stream.of(constants(TaxMode.class), constants(TaxBase.class), constants(TaxStatus.class))
                                .flatMap(List::stream)
                                .toList());
        assertThat(names("pricing-units"))
                .containsAll(Stream.of(Units.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void every_attribute_of_a_promotion_is_there() {
        // each of the others has a table of its own, or no number
        Set<String> elsewhere = Set.of("id", "version", "title", "lane", "condition", "effect", "stacking");

        assertThat(names("pricing-controls"))
                .containsExactlyInAnyOrderElementsOf(attributes(Promotion.class)
                        .map(Method::getName)
                        .filter(name -> !elsewhere.contains(name))
                        .filter(name ->
                                !Set.of("reference", "effectiveCurrency").contains(name))
                        .toList());
    }

    @Test
    void every_choice_of_the_policy_is_there() {
        assertThat(names("pricing-policies"))
                .containsExactlyInAnyOrderElementsOf(attributes(PricingPolicy.class)
                        .flatMap(PricingReferenceTest::choices)
                        .toList());
    }

    private static Stream<String> choices(Method attribute) {
        Class<?> type = attribute.getReturnType();
        return type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(value -> attribute.getName() + " = " + value)
                : Stream.of(attribute.getName());
    }

    private static Stream<Method> attributes(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0);
    }

    private static Stream<String> types(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    private static List<String> constants(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.toList());
    }

    private static List<String> names(String table) {
        return Optional.ofNullable(PricingReference.tables().get(table))
                .orElseThrow()
                .names();
    }
}
