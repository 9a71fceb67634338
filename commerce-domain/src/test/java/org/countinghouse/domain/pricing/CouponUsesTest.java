package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.List;
import java.util.Set;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.junit.jupiter.api.Test;

class CouponUsesTest {

    private static Promotion takesOff(String id, String amount, Condition condition) {
        return promotion(id, Effect.amountOff(usd(amount))).condition(condition).build();
    }

    private static List<CouponUse> uses(List<String> entered, Promotion... promotions) {
        Shopper.Builder shopper = Shopper.builder();
        entered.forEach(code -> shopper.addCoupons(CouponCode.of(code)));
        Cart cart = cart(line(1, "a", 1, "10"), line(2, "b", 2, "5")).by(shopper.build());
        CompiledRules rules = compiled(promotions);
        return CouponUses.of(cart, Pricing.price(cart, rules).get(), rules);
    }

    private static CouponUse use(String code, String discount) {
        return new CouponUse(CouponCode.of(code), usd(discount));
    }

    @Test
    void a_code_is_used_if_its_promotion_took_something_off_any_line() {
        assertThat(uses(List.of("TEN"), takesOff("ten", "3", Condition.coupon("TEN"))))
                .containsExactly(use("TEN", "3"));
    }

    @Test
    void a_code_that_took_nothing_off_is_not_used() {
        Condition tooMuch = Condition.allOf(Condition.coupon("TEN"), Condition.quantity(Selection.everything(), 100));

        assertThat(uses(
                        List.of("TEN", "WORD"),
                        takesOff("ten", "3", tooMuch),
                        takesOff("all", "1", Condition.always())))
                .isEmpty();
        assertThat(uses(List.of(), takesOff("ten", "3", Condition.coupon("TEN"))))
                .isEmpty();
    }

    @Test
    void codes_come_in_their_order_with_the_sum_of_what_they_took_off() {
        assertThat(uses(
                        List.of("B", "A"),
                        takesOff("1", "1", Condition.coupon("B")),
                        takesOff("2", "2", Condition.coupon("A")),
                        takesOff("3", "4", Condition.coupon("B"))))
                .containsExactly(use("A", "2"), use("B", "5"));
    }

    @Test
    void of_codes_that_serve_alike_the_first_entered_is_used_and_no_other() {
        Condition either =
                new Condition.CouponEntered(Set.of(CouponCode.of("A"), CouponCode.of("B"), CouponCode.of("C")));

        assertThat(uses(List.of("C", "B"), takesOff("one", "3", either))).containsExactly(use("B", "3"));
    }

    @Test
    void codes_are_found_however_deep_and_never_by_their_absence() {
        Condition deep = Condition.allOf(
                Condition.anyOf(Condition.segment("club"), Condition.coupon("A")),
                Condition.not(Condition.coupon("X")),
                Condition.coupon("B"));

        assertThat(uses(List.of("A", "B", "C"), takesOff("deep", "3", deep)))
                .containsExactly(use("A", "3"), use("B", "3"));
    }

    @Test
    void a_use_takes_something_off() {
        assertThatIllegalArgumentException().isThrownBy(() -> use("A", "0")).withMessageContaining("discount");
    }
}
