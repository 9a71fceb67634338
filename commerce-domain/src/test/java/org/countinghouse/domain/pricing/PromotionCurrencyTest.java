package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every amount in a promotion speaks of a currency, and all of them of one. */
class PromotionCurrencyTest {

    private static final Selection ALL = Selection.everything();
    private static final Condition TEN = new Condition.SubtotalAtLeast(usd("10"));
    private static final Reward FIVE_PERCENT = new Reward.Percent(Percentage.of(5));

    private static Promotion.Builder percent() {
        return promotion("p", Effect.percentOff(ALL, "5"));
    }

    /** Promotions with one amount each, in dollars. */
    private static List<Promotion.Builder> spoken() {
        List<Promotion.Builder> promotions = new ArrayList<>(List.of(
                percent().mostPerLine(usd("1")),
                percent().mostPerOrder(usd("1")),
                percent().budget(usd("1")),
                percent().condition(TEN),
                percent().condition(new Condition.SpendAtLeast(ALL, usd("1"))),
                percent().condition(Condition.not(TEN)),
                percent().condition(Condition.allOf(Condition.always(), TEN)),
                percent().condition(Condition.anyOf(Condition.always(), Condition.not(TEN)))));
        List.of(
                        Effect.amountOff(usd("1")),
                        new Effect.AmountOffEach(ALL, usd("1"), Units.ALL),
                        new Effect.FixedPrice(ALL, price("1"), Units.ALL),
                        new Effect.BundlePrice(List.of(new BundlePart(ALL, Quantity.ONE)), usd("1")),
                        new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(usd("1"), FIVE_PERCENT))),
                        new Effect.QuantityTiers(
                                ALL,
                                ALL,
                                List.of(
                                        new QuantityTier(Quantity.ONE, FIVE_PERCENT),
                                        new QuantityTier(Quantity.of(2), new Reward.Amount(usd("1"))))))
                .forEach(effect -> promotions.add(promotion("p", effect)));
        return promotions;
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void an_amount_says_for_which_currency_the_promotion_is(Promotion.Builder promotion) {
        assertThat(promotion.build().effectiveCurrency()).contains(USD);
        assertThat(promotion.currency(USD).build().effectiveCurrency()).contains(USD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promotion.currency(KWD).build())
                .withMessage("currency must be one, but is [KWD, USD]");
    }

    @Test
    void a_tier_and_its_reward_are_of_one_currency() {
        Reward dinar = new Reward.Amount(Money.parse("1", KWD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promotion(
                                "p", new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(usd("1"), dinar))))
                        .build())
                .withMessage("currency must be one, but is [USD, KWD]");
    }

    @Test
    void without_amounts_the_declared_currency_counts_or_any() {
        assertThat(percent().build().effectiveCurrency()).isEqualTo(Optional.empty());
        assertThat(percent().currency(KWD).build().effectiveCurrency()).contains(KWD);
    }
}
