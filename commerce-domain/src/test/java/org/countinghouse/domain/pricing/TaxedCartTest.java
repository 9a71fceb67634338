package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.carriage;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.taxed;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.domain.tax.TaxTable;
import org.junit.jupiter.api.Test;

/** Tax on what is really paid, cash rounding and unit shares. */
class TaxedCartTest {

    @Test
    void tax_is_taken_of_what_is_left_after_discounts() {
        PricedCart cart = priced(
                cart(line(1, "shirt", 2, "10"), line(2, "mug", 1, "56.04")),
                rules(
                        RoundingPlace.PER_LINE,
                        TaxMode.EXCLUSIVE,
                        promotion("p", Effect.amountOff(usd("10.10"))).build()));
        assertThat(cart.tax()).isEqualTo(usd("8.85"));
        assertThat(cart.gross()).isEqualTo(usd("74.79"));
    }

    @Test
    void tax_per_unit_is_that_of_each_unit() {
        Effect off = new Effect.AmountOffEach(Selection.skus("mug"), usd("10.10"), Units.ALL);
        PricedCart cart = priced(
                cart(line(1, "shirt", 2, "10"), line(2, "mug", 2, "56.05")),
                rules(
                        RoundingPlace.PER_UNIT,
                        TaxMode.EXCLUSIVE,
                        onLines("p", off).build()));
        assertThat(cart.tax()).isEqualTo(usd("13.80"));
        assertThat(cart.gross()).isEqualTo(usd("125.70"));
    }

    @Test
    void tax_per_unit_and_per_line_may_differ_by_a_cent() {
        Cart cart = cart(line(1, "mug", 2, "56.90"), line(2, "mug", 1, "56.95"));
        Promotion ten = promotion("p", Effect.amountOff(usd("10"))).build();
        Promotion more = promotion("q", Effect.amountOff(usd("10"))).build();
        assertThat(priced(cart, rules(RoundingPlace.PER_LINE, TaxMode.INCLUSIVE, ten, more))
                        .tax())
                .isEqualTo(usd("13.70"));
        assertThat(priced(cart, rules(RoundingPlace.PER_UNIT, TaxMode.INCLUSIVE, ten, more))
                        .tax())
                .isEqualTo(usd("13.71"));
        assertThat(priced(cart, rules(RoundingPlace.PER_LINE, TaxMode.INCLUSIVE, ten, more))
                        .gross())
                .isEqualTo(usd("150.75"));
    }

    @Test
    void tax_per_order_is_rounded_once_for_each_rate_and_shared() {
        Cart cart = cart(line(1, "mug", 1, "0.05"), line(2, "mug", 1, "0.05"), line(3, "mug", 1, "0.05"));
        PricedCart perOrder = priced(cart, rules(RoundingPlace.PER_ORDER, TaxMode.EXCLUSIVE));
        assertThat(perOrder.tax()).isEqualTo(usd("0.02"));
        assertThat(perOrder.lines())
                .extracting(line -> line.tax().toString())
                .containsExactly("0.01 USD", "0.01 USD", "0.00 USD");
        assertThat(priced(cart, rules(RoundingPlace.PER_LINE, TaxMode.EXCLUSIVE))
                        .tax())
                .isEqualTo(usd("0.03"));
        assertThat(priced(cart, rules(RoundingPlace.PER_ORDER, TaxMode.INCLUSIVE))
                        .tax())
                .isEqualTo(usd("0.01"));
    }

    @Test
    void a_free_cart_has_no_tax_per_order_either() {
        PricedCart cart = priced(cart(line(1, "mug", 1, "0")), rules(RoundingPlace.PER_ORDER, TaxMode.EXCLUSIVE));
        assertThat(cart.gross().isZero()).isTrue();
    }

    @Test
    void goods_and_carriage_may_read_prices_in_two_ways() {
        TaxTable taxes = TaxTable.builder()
                .mode(TaxMode.EXCLUSIVE)
                .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("tax", "10")))
                .putRates(TaxCategory.of("reduced"), List.of(TaxRate.of("tax", "5")))
                .putModes(TaxCategory.of("reduced"), TaxMode.INCLUSIVE)
                .putCategories(Sku.of("mug"), TaxCategory.of("reduced"))
                .build();
        PricedCart cart = priced(
                cart(line(1, "mug", 1, "10"), carriage(2, "10")),
                CompiledRules.of(Given.rules().taxes(taxes).build()));
        assertThat(cart.lines().get(0).taxMode()).isEqualTo(TaxMode.INCLUSIVE);
        assertThat(cart.tax()).isEqualTo(usd("1.48"));
        assertThat(cart.gross()).isEqualTo(usd("21.00"));
        assertThat(cart.shipping()).isEqualTo(usd("11.00"));
    }

    @Test
    void whoever_is_exempt_pays_the_net_price() {
        Cart cart = cart(line(1, "mug", 1, "12"))
                .by(Shopper.builder().taxStatus(TaxStatus.EXEMPT).build());
        CompiledRules inclusive = CompiledRules.of(
                Given.rules().taxes(taxed(TaxMode.INCLUSIVE, "20")).build());
        CompiledRules exclusive = CompiledRules.of(
                Given.rules().taxes(taxed(TaxMode.EXCLUSIVE, "20")).build());
        assertThat(priced(cart, inclusive).gross()).isEqualTo(usd("10"));
        assertThat(priced(cart, exclusive).gross()).isEqualTo(usd("12"));
        assertThat(priced(cart, inclusive).tax().isZero()).isTrue();
    }

    @Test
    void the_other_side_may_be_rounded() {
        CompiledRules other = CompiledRules.of(Given.rules()
                .taxes(taxed(TaxMode.INCLUSIVE, "4"))
                .policy(PricingPolicy.builder().taxRounds(TaxRounds.COUNTERPART).build())
                .build());
        PricedCart cart = priced(cart(line(1, "a", 1, "2.99")), other);
        assertThat(cart.net()).isEqualTo(usd("2.88"));
        assertThat(cart.tax()).isEqualTo(usd("0.11"));
    }

    @Test
    void cash_is_rounded_beside_the_lines() {
        CompiledRules rules = CompiledRules.of(Given.rules()
                .policy(PricingPolicy.builder()
                        .cashRounding(new CashRounding(usd("0.05"), Rounding.HALF_UP))
                        .build())
                .build());
        PricedCart cart = priced(cart(line(1, "a", 1, "9.98")), rules);
        assertThat(cart.gross()).isEqualTo(usd("9.98"));
        assertThat(cart.cashRounding()).isEqualTo(usd("0.02"));
        assertThat(cart.payable()).isEqualTo(usd("10.00"));
        assertThat(priced(cart(line(1, "a", 1, "9.97")), rules).cashRounding()).isEqualTo(usd("-0.02"));
    }

    @Test
    void units_share_their_line_whatever_the_order_of_returns() {
        PricedCart cart = priced(
                cart(line(1, "a", 3, "4.1665")),
                CompiledRules.of(Given.rules()
                        .taxes(taxed(TaxMode.EXCLUSIVE, "20"))
                        .addPromotions(
                                promotion("p", Effect.amountOff(usd("4.17"))).build())
                        .build()));
        PricedLine line = cart.lines().get(0);
        assertThat(line.gross()).isEqualTo(usd("10.00"));
        assertThat(List.of(line.unitShare(1), line.unitShare(2), line.unitShare(3)))
                .extracting(share -> share.gross().toString())
                .containsExactly("3.33 USD", "3.34 USD", "3.33 USD");
        assertThat(List.of(line.unitShare(1), line.unitShare(2), line.unitShare(3)))
                .extracting(share -> share.tax().toString())
                .containsExactly("0.56 USD", "0.55 USD", "0.56 USD");
        assertThat(line.upTo(Quantity.of(3)).list()).isEqualTo(line.list());
        assertThat(line.upTo(Quantity.of(3)).adjustments()).isEqualTo(line.adjustments());
    }

    @Test
    void what_is_stored_makes_the_same_cart_again() {
        PricedCart cart = priced(
                cart(line(1, "mug", 2, "56.90"), line(2, "shirt", 1, "56.95")),
                rules(
                        RoundingPlace.PER_LINE,
                        TaxMode.INCLUSIVE,
                        promotion("p", Effect.amountOff(usd("10"))).build(),
                        onLines("q", Effect.percentOff(Selection.skus("mug"), "3"))
                                .build()));
        PricedCart again = PricedCart.of(
                cart.rules(),
                cart.lines().stream().map(line -> PricedLine.of(line.freeze())).toList(),
                cart.gifts(),
                cart.rounding());
        assertThat(again).isEqualTo(cart).hasSameHashCodeAs(cart).hasToString(cart.toString());
        assertThat(again.lines().get(0).breakdown())
                .isEqualTo(cart.lines().get(0).breakdown());
        assertThat(again.lines().get(0).piece(Quantity.ONE, Quantity.ONE))
                .isEqualTo(cart.lines().get(0).piece(Quantity.ONE, Quantity.ONE));
        assertThat(again.proof()).isEmpty();
    }

    private static CompiledRules rules(RoundingPlace place, TaxMode mode, Promotion... promotions) {
        TaxTable taxes = TaxTable.builder()
                .mode(mode)
                .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("tax", "10")))
                .putRates(TaxCategory.of("high"), List.of(TaxRate.of("tax", "23")))
                .putCategories(Sku.of("shirt"), TaxCategory.of("high"))
                .build();
        return CompiledRules.of(Given.rules()
                .taxes(taxes)
                .policy(PricingPolicy.builder().taxRounded(place).build())
                .addPromotions(promotions)
                .build());
    }
}
