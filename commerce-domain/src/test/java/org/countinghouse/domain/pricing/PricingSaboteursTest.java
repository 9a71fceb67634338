package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.JPY;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.item;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.StatedPrices;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Bugs that other systems had, planted beside the real thing: the law must catch each and pass the real one. */
class PricingSaboteursTest {

    private static final PricingLaws.Splitter KERNEL =
            (amount, weights) -> Allocation.parts(amount, weights, Sharing.LARGEST_REMAINDER);

    @Test
    void each_part_rounded_for_itself_does_not_add_up() {
        PricingLaws.Splitter rounded = (amount, weights) -> {
            long total = Arrays.stream(weights).sum();
            return Arrays.stream(weights)
                    .map(weight -> Rounding.HALF_UP.multiplyDivide(amount, weight, total))
                    .toArray();
        };
        assertThat(PricingLaws.split(rounded, 1000, 999, 999, 999, 0)).contains("parts add up");
        assertThat(PricingLaws.split(KERNEL, 1000, 999, 999, 999, 0)).isEmpty();
    }

    @Test
    void left_overs_all_on_the_last_part_are_too_far_off() {
        PricingLaws.Splitter last = (amount, weights) -> {
            long total = Arrays.stream(weights).sum();
            long[] parts = Arrays.stream(weights)
                    .map(weight -> amount * weight / total)
                    .toArray();
            parts[parts.length - 1] += amount - Arrays.stream(parts).sum();
            return parts;
        };
        assertThat(PricingLaws.split(last, 5, 1, 1, 1, 1, 1, 1, 0)).contains("nothing for nothing");
        assertThat(PricingLaws.split(last, 6, 1, 1, 1, 1, 1, 1, 1)).contains("within a minor unit");
        assertThat(PricingLaws.split(KERNEL, 5, 1, 1, 1, 1, 1, 1, 0)).isEmpty();
        assertThat(PricingLaws.split(KERNEL, 6, 1, 1, 1, 1, 1, 1, 1)).isEmpty();
    }

    @Test
    void a_refund_of_the_rounded_unit_price_is_a_cent_too_much() {
        PricedLine line = priced(cart(line(1, "a", 3, "3.3333333333"), line(2, "b", 6, "0.3333333333")))
                .lines()
                .get(1);
        PricingLaws.Refunds rounded = (of, before, count) ->
                of.gross().share(1, of.quantity().units(), Rounding.UP).times(count.units());
        assertThat(PricingLaws.refunds(line, rounded)).contains("never a cent more than was paid");
        PricingLaws.Refunds cut = (of, before, count) ->
                of.gross().share(1, of.quantity().units(), Rounding.DOWN).times(count.units());
        assertThat(PricingLaws.refunds(line, cut)).contains("all refunds are what was paid");
        assertThat(PricingLaws.refunds(
                        line, (of, before, count) -> of.piece(before, count).gross()))
                .isEmpty();
    }

    @Test
    void a_hundred_minor_units_for_every_currency_is_wrong_for_yen_and_dinars() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            int places = Math.max(0, currency.getDefaultFractionDigits());
            long minor = Money.of(BigDecimal.ONE, currency, Rounding.EXACT).minorUnits();
            assertThat(BigInteger.valueOf(minor)).isEqualTo(BigInteger.TEN.pow(places));
            assertThat(100 == minor).as("x100 for %s", currency).isEqualTo(places == 2);
            PricedCart cart = Pricing.price(
                            Cart.of(currency, NOON, CartLine.of(1, item("a"), 3).at(UnitPrice.parse("7", currency))),
                            compiled())
                    .get();
            assertThat(cart.gross().minorUnits()).isEqualTo(21 * minor);
        }
    }

    @Test
    void a_product_that_wraps_round_is_caught() {
        PricingLaws.Extension wrapping = (price, units) -> price * units;
        PricingLaws.Extension engine = (price, units) -> {
            CartLine line = CartLine.of(1, item("a"), units).at(new UnitPrice(BigDecimal.valueOf(price), JPY));
            return Pricing.price(Cart.of(JPY, NOON, line), compiled())
                    .getOrElseThrow(refusal -> new ArithmeticException(refusal.message()))
                    .gross()
                    .minorUnits();
        };
        long[][] vectors = {{9_223_372_036L, 1_000_000_000L}, {92_233_720_368L, 1_000_000_000L}, {1L << 62, 4}, {3, 7}};
        List<String> caught = new ArrayList<>();
        for (long[] vector : vectors) {
            caught.addAll(PricingLaws.extension(wrapping, vector[0], vector[1]));
            assertThat(PricingLaws.extension(engine, vector[0], vector[1])).isEmpty();
        }
        assertThat(caught).contains("exact");
    }

    @Test
    void a_negative_quantity_never_lowers_a_total() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CartLine.of(1, item("a"), 0))
                .withMessageContaining("quantity");
        assertThatIllegalArgumentException().isThrownBy(() -> price("-1")).withMessageContaining("-1");
    }

    @Test
    void a_price_that_the_client_sends_is_refused_where_only_books_count() {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of("list")).currency(USD).putPrices(Sku.of("a"), price("100"));
        RuleSet.Builder rules = rules().books(PriceBooks.of(book.build()));
        CompiledRules trusting = CompiledRules.of(rules.build());
        CompiledRules strict = CompiledRules.of(rules.policy(PricingPolicy.builder()
                        .statedPrices(StatedPrices.REFUSED)
                        .build())
                .build());
        Cart forged = cart(line(1, "a", 1, "0.01"));
        Cart honest = cart(CartLine.of(1, item("a"), 1));
        assertThat(Pricing.price(forged, trusting).get().gross()).isEqualTo(usd("0.01"));
        PricingRejection refused = Pricing.price(forged, strict).getLeft();
        assertThat(refused).isEqualTo(new PricingRejection.StatedPriceRefused(1, Sku.of("a"), price("0.01")));
        assertThat(refused.message()).contains("line 1", "0.01 USD");
        assertThat(Pricing.price(honest, strict).get().gross()).isEqualTo(usd("100"));
    }

    @Test
    void a_campaign_never_gives_more_than_is_left_of_its_budget() {
        Promotion.Builder promotion = promotion("p", Effect.percentOff(Selection.everything(), "50"));
        Cart spent = cart(line(1, "a", 1, "100")).withBudgets(Map.of(PromotionId.of("p"), usd("1")));
        Promotion forgetful = promotion.build();
        Promotion budgeted = promotion.budget(usd("1000")).build();
        assertThat(priced(spent, forgetful).discount()).isEqualTo(usd("50"));
        assertThat(priced(spent, budgeted).discount()).isEqualTo(usd("1"));
    }
}
