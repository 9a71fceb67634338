package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.taxed;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBookRejection;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxMode;
import org.junit.jupiter.api.Test;

/** Priced lines, carts and terms as values: equality, what they read as, and what they refuse. */
class PricedValuesTest {

    private static final Adjustment DOLLAR = adjustment("1");
    private static final CashRounding NICKEL = new CashRounding(usd("0.05"), Rounding.UP);

    private static Adjustment adjustment(String amount) {
        return new Adjustment(new PromotionReference(PromotionId.of("p"), 1), Phase.ORDER, usd(amount));
    }

    private static RuleSet.Builder taxedRules(TaxMode mode) {
        return rules().taxes(taxed(mode, "20"));
    }

    private static PricedLine first(Cart cart, RuleSet.Builder rules) {
        return priced(cart, CompiledRules.of(rules.build())).lines().get(0);
    }

    @Test
    void lines_of_the_same_facts_are_equal_whichever_cart_they_stand_in() {
        RuleSet.Builder rules = taxedRules(TaxMode.EXCLUSIVE);
        PricedLine line = first(cart(line(1, "a", 2, "5")), rules);
        PricedLine same = priced(cart(line(2, "b", 1, "7"), line(1, "a", 2, "5")), CompiledRules.of(rules.build()))
                .lines()
                .get(1);
        assertThat(same).isEqualTo(line).hasSameHashCodeAs(line).isEqualTo(PricedLine.of(line.freeze()));
        assertThat(line).isNotEqualTo("1").isNotEqualTo(null);
    }

    @Test
    void lines_of_different_facts_differ() {
        RuleSet.Builder rules = taxedRules(TaxMode.EXCLUSIVE);
        List<PricedLine> lines = List.of(
                first(cart(line(1, "a", 2, "5")), rules),
                first(cart(line(2, "a", 2, "5")), rules),
                first(cart(line(1, "b", 2, "5")), rules),
                first(cart(line(1, "a", 1, "10")), rules),
                first(cart(line(1, "a", 2, "6")), rules),
                first(cart(line(1, "a", 2, "5")), taxedRules(TaxMode.INCLUSIVE)),
                first(cart(line(1, "a", 2, "5")), rules()));
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                assertThat(lines.get(i).equals(lines.get(j))).isEqualTo(i == j);
            }
        }
        Set<Integer> hashes = new HashSet<>();
        lines.subList(0, 5).forEach(line -> hashes.add(line.hashCode()));
        assertThat(hashes).hasSizeGreaterThan(2);
    }

    @Test
    void a_line_reads_as_its_whole_sum() {
        PricedLine line = first(
                cart(line(1, "mug", 3, "5")),
                taxedRules(TaxMode.EXCLUSIVE)
                        .addPromotions(
                                promotion("p", Effect.amountOff(usd("5"))).build()));
        assertThat(line)
                .hasToString("1: 3 × mug at 5 USD = 15.00 USD - 5.00 USD, net 10.00 USD + tax 2.00 USD = 12.00 USD");
    }

    @Test
    void units_are_counted_from_one_and_there_are_no_more_than_the_line_has() {
        PricedLine line = first(cart(line(1, "a", 3, "1")), rules());
        assertThat(line.unitShare(3).gross()).isEqualTo(usd("1"));
        assertThat(line.piece(Quantity.ONE, Quantity.of(2)).gross()).isEqualTo(usd("2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.unitShare(0))
                .withMessage("unit must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.unitShare(4))
                .withMessage("unit must be at most 3, but is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.piece(Quantity.ONE, Quantity.of(3)))
                .withMessage("count must be at most 3, but is 4");
    }

    @Test
    void a_share_holds_its_part_of_every_discount_that_took_something() {
        PricedCart cart = priced(
                cart(line(1, "a", 3, "10"), line(2, "b", 2, "5")),
                promotion("a", Effect.percentOff(Selection.skus("a"), "10")).build());
        UnitShare two = cart.lines().get(0).upTo(Quantity.of(2));
        assertThat(two.list()).isEqualTo(usd("20"));
        assertThat(two.adjustments()).extracting(Adjustment::amount).containsExactly(usd("2"));
        UnitShare rest = cart.lines().get(0).piece(Quantity.of(2), Quantity.ONE);
        assertThat(rest.list()).isEqualTo(usd("10"));
        assertThat(rest.adjustments()).extracting(Adjustment::amount).containsExactly(usd("1"));
        assertThat(cart.lines().get(1).unitShare(1).adjustments()).isEmpty();
    }

    private static FrozenLine frozen(TaxMode mode, String list, String tax, Adjustment... adjustments) {
        FrozenLine facts = first(cart(line(1, "a", 1, "10")), taxedRules(mode)).freeze();
        return new FrozenLine(
                facts.line(),
                facts.unitPrice(),
                facts.source(),
                usd(list),
                List.of(adjustments),
                usd(tax),
                facts.taxes());
    }

    @Test
    void stored_facts_must_leave_a_line_that_costs_nothing_or_more() {
        assertThat(PricedLine.of(frozen(TaxMode.EXCLUSIVE, "1", "0.20", DOLLAR)).net())
                .isEqualTo(usd("0"));
        assertThat(PricedLine.of(frozen(TaxMode.INCLUSIVE, "1.20", "0.20", DOLLAR))
                        .net())
                .isEqualTo(usd("0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen(TaxMode.EXCLUSIVE, "0.99", "0.20", DOLLAR))
                .withMessage("adjustments must leave at least 0.00 USD, but is " + List.of(DOLLAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen(TaxMode.INCLUSIVE, "1.19", "0.20", DOLLAR))
                .withMessage("adjustments must leave at least 0.20 USD, but is " + List.of(DOLLAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen(TaxMode.EXCLUSIVE, "1", "-0.01"))
                .withMessage("tax must not be negative, but is -0.01 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen(TaxMode.EXCLUSIVE, "1", "0", adjustment("0")))
                .withMessage("adjustment must be above zero, but is " + adjustment("0"));
    }

    private static PricedCart nickels(String price) {
        return priced(
                cart(line(1, "a", 1, price)),
                compiled(PricingPolicy.builder().cashRounding(NICKEL).build()));
    }

    @Test
    void carts_are_equal_by_all_that_is_stored_of_them() {
        PricedCart cart = nickels("10");
        List<GiftOffer> gifts = List.of(new GiftOffer(DOLLAR.rule(), Sku.of("b"), Quantity.ONE));
        PricedCart again = PricedCart.of(cart.rules(), cart.lines(), cart.gifts(), Optional.of(NICKEL));
        assertThat(again).isEqualTo(cart).hasSameHashCodeAs(cart);
        assertThat(again.rounding()).contains(NICKEL);
        List<PricedCart> others = new ArrayList<>(List.of(
                PricedCart.of(cart.rules(), cart.lines(), gifts, Optional.of(NICKEL)),
                PricedCart.of(cart.rules(), cart.lines(), cart.gifts(), Optional.empty()),
                PricedCart.of(compiled().reference(), cart.lines(), cart.gifts(), Optional.of(NICKEL)),
                nickels("11")));
        others.forEach(other -> assertThat(other).isNotEqualTo(cart));
        assertThat(cart).isNotEqualTo("cart").isNotEqualTo(null);
        assertThat(others.get(2).hashCode()).isNotEqualTo(cart.hashCode());
        assertThat(others.get(3).hashCode()).isNotEqualTo(cart.hashCode());
        assertThat(others.get(1).rounding()).isEmpty();
    }

    @Test
    void a_cart_reads_as_its_rules_its_lines_and_its_total() {
        assertThat(nickels("10"))
                .hasToString("PricedCart test v1 [" + nickels("10").lines().get(0) + "] gross 10.00 USD");
    }

    @Test
    void a_cart_has_lines_and_is_not_paid_by_the_shop() {
        PricedCart cart = nickels("10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricedCart.of(cart.rules(), List.of(), List.of(), Optional.empty()))
                .withMessage("lines must not be empty, but is []");
        PricedLine cent = nickels("0.01").lines().get(0);
        CashRounding down = new CashRounding(usd("0.05"), Rounding.FLOOR);
        assertThat(PricedCart.of(cart.rules(), List.of(cent), List.of(), Optional.of(down))
                        .payable())
                .isEqualTo(usd("0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cart(USD, NOON, List.of()))
                .withMessage("lines must not be empty, but is []");
    }

    @Test
    void a_total_that_cash_rounding_lifts_beyond_all_amounts_is_refused_at_the_last_line() {
        Money most = Money.ofMinor(Long.MAX_VALUE, USD);
        Cart cart = cart(line(1, "a", 1, "0"), line(2, "b", 1, most.toDecimal().toPlainString()));
        CompiledRules rules =
                compiled(PricingPolicy.builder().cashRounding(NICKEL).build());
        assertThat(Pricing.price(cart, compiled()).get().gross()).isEqualTo(most);
        PricingRejection refused = Pricing.price(cart, rules).getLeft();
        assertThat(refused).isInstanceOf(PricingRejection.AmountNotRepresentable.class);
        assertThat(refused.lineNumber()).isEqualTo(2);
    }

    @Test
    void terms_are_equal_if_their_rules_are() {
        PricingTerms terms = PricingTerms.channelPrices(Rounding.HALF_UP);
        assertThat(terms).isEqualTo(PricingTerms.stated()).hasSameHashCodeAs(PricingTerms.stated());
        assertThat(terms.hashCode())
                .isNotEqualTo(PricingTerms.channelPrices(Rounding.UP).hashCode());
        assertThat(terms)
                .isNotEqualTo(PricingTerms.channelPrices(Rounding.UP))
                .isNotEqualTo("terms")
                .hasToString("PricingTerms terms v1");
        assertThat(Pricing.price(cart(line(1, "a", 3, "0.125")), PricingTerms.stated())
                        .get()
                        .gross())
                .isEqualTo(usd("0.38"));
    }

    @Test
    void compiled_rules_know_what_they_were_compiled_from() {
        RuleSet rules = rules().version(7).build();
        assertThat(CompiledRules.of(rules).source()).isEqualTo(rules);
        assertThat(CompiledRules.of(rules)).hasToString("CompiledRules test v7");
        assertThat(rules.reference()).hasToString("test v7");
    }

    @Test
    void a_price_says_where_it_comes_from() {
        PriceBookId gold = PriceBookId.of("gold");
        PriceBookId list = PriceBookId.of("list");
        assertThat(first(cart(line(1, "a", 1, "1")), rules()).source())
                .isEqualTo(PriceSource.channel())
                .isInstanceOf(PriceSource.Stated.class)
                .hasToString("the channel");
        assertThat(new PriceSource.Listed(gold, gold)).hasToString("price book gold");
        assertThat(new PriceSource.Listed(gold, list)).hasToString("price book gold (derived from list)");
    }

    @Test
    void every_refusal_names_its_reason() {
        Sku mug = Sku.of("mug");
        PriceBookId list = PriceBookId.of("list");
        PricingRejection stated = new PricingRejection.StatedPriceRefused(1, mug, price("2"));
        PricingRejection large = new PricingRejection.QuantityTooLarge(1, mug, Quantity.of(9), 8);
        assertThat(stated.reason()).isEqualTo(PricingRejection.Reason.STATED_PRICE_REFUSED);
        assertThat(large.reason()).isEqualTo(PricingRejection.Reason.QUANTITY_TOO_LARGE);
        assertThat(large.message()).isEqualTo("line 1: 9 units of mug are more than 8");
        PriceBookRejection twice = new PriceBookRejection.DuplicateBook(list);
        assertThat(twice.reason()).isEqualTo(PriceBookRejection.Reason.DUPLICATE_BOOK);
        assertThat(twice.message()).isEqualTo("price book list is there twice");
        PriceBookRejection unknown = new PriceBookRejection.UnknownBook("books[gold].parent", list);
        assertThat(unknown.reason()).isEqualTo(PriceBookRejection.Reason.UNKNOWN_BOOK);
        assertThat(unknown.message()).isEqualTo("books[gold].parent: there is no price book list");
        PriceBookRejection circle = new PriceBookRejection.CyclicParents(List.of(list, list));
        assertThat(circle.reason()).isEqualTo(PriceBookRejection.Reason.CYCLIC_PARENTS);
        assertThat(circle.message()).isEqualTo("price books inherit in a circle: list > list");
    }
}
