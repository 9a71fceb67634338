package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.domain.tax.TaxableLine;
import org.junit.jupiter.api.Test;

class AssessedPricesTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SellableItem MUG = SellableItem.goods(Sku.of("MUG"), "Mug");
    private static final TaxRate FIVE = TaxRate.of("five", "5");

    private static PricingTerms terms(TaxMode mode) {
        return PricingTerms.builder()
                .taxes(TaxTable.builder()
                        .mode(mode)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("VAT", "20")))
                        .build())
                .rounding(Rounding.HALF_UP)
                .build();
    }

    private static Cart cart() {
        return Cart.of(GBP, NOON, line(2, 4, "2.50"), line(5, 3, "3.33"));
    }

    private static CartLine line(int number, long units, String price) {
        return new CartLine(number, MUG, Quantity.of(units), Optional.of(UnitPrice.parse(price, GBP)));
    }

    private static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    private static TaxAssessment taxes(String first, String second) {
        return new TaxAssessment(List.of(
                new AssessedLine(2, List.of(FIVE), gbp(first)), new AssessedLine(5, List.of(FIVE), gbp(second))));
    }

    private static PricedCart priced(TaxMode mode) {
        return Pricing.price(cart(), terms(mode)).get();
    }

    private static PricedCart assessed(TaxMode mode) {
        return AssessedPrices.of("Q", cart(), priced(mode), taxes("0.50", "0.48"))
                .get();
    }

    @Test
    void the_taxes_asked_for_take_the_place_of_the_rules_own() {
        PricedCart cart = assessed(TaxMode.EXCLUSIVE);

        assertThat(cart.net()).isEqualTo(gbp("19.99"));
        assertThat(cart.tax()).isEqualTo(gbp("0.98"));
        assertThat(cart.gross()).isEqualTo(gbp("20.97"));
        assertThat(cart.lines().get(0).gross()).isEqualTo(gbp("10.50"));
        assertThat(cart.rules()).isEqualTo(priced(TaxMode.EXCLUSIVE).rules());
        assertThat(cart.lines().get(0).breakdown().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.rate()).isEqualTo(FIVE));
    }

    @Test
    void a_price_that_holds_its_tax_stays_and_its_net_amount_follows() {
        PricedCart cart = assessed(TaxMode.INCLUSIVE);

        assertThat(cart.gross()).isEqualTo(priced(TaxMode.INCLUSIVE).gross()).isEqualTo(gbp("19.99"));
        assertThat(cart.net()).isEqualTo(gbp("19.01"));
        assertThat(cart.lines()).extracting(PricedLine::taxMode).containsOnly(TaxMode.INCLUSIVE);
    }

    @Test
    void units_add_up_to_the_line_as_of_every_price() {
        PricedLine line = assessed(TaxMode.EXCLUSIVE).lines().get(1);
        Money gross = line.unitShare(1)
                .gross()
                .plus(line.unitShare(2).gross())
                .plus(line.unitShare(3).gross());
        Money tax = line.unitShare(1)
                .tax()
                .plus(line.unitShare(2).tax())
                .plus(line.unitShare(3).tax());

        assertThat(gross).isEqualTo(line.gross()).isEqualTo(gbp("10.47"));
        assertThat(tax).isEqualTo(gbp("0.48"));
    }

    @Test
    void the_question_says_who_buys_where_and_what_is_really_paid() {
        Cart anns = cart().by(Shopper.builder()
                .channel(ChannelId.of("shop"))
                .customer(CustomerReference.of("ann"))
                .build());

        TaxRequest request = AssessedPrices.request("Q-1", anns, priced(TaxMode.EXCLUSIVE));

        assertThat(request)
                .isEqualTo(new TaxRequest(
                        "Q-1",
                        GBP,
                        NOON,
                        Optional.of(ChannelId.of("shop")),
                        Optional.of("ann"),
                        List.of(
                                new TaxableLine(2, MUG, Quantity.of(4), gbp("10.00"), TaxMode.EXCLUSIVE),
                                new TaxableLine(5, MUG, Quantity.of(3), gbp("9.99"), TaxMode.EXCLUSIVE))));
        assertThat(AssessedPrices.isAsked(anns)).isTrue();
        assertThat(AssessedPrices.isAsked(
                        anns.by(Shopper.builder().taxStatus(TaxStatus.EXEMPT).build())))
                .isFalse();
    }

    @Test
    void an_answer_that_cannot_be_true_refuses_the_cart_with_its_line() {
        TaxAssessment beyond = taxes("0.50", "0.54");

        assertThat(AssessedPrices.of("Q", cart(), priced(TaxMode.EXCLUSIVE), beyond))
                .isEqualTo(Either.left(new PricingRejection.NotTaxed(
                        5,
                        new TaxRejection.NotPlausible(
                                5, "has a tax of 0.54 GBP on 9.99 GBP, its rates make at most 0.53 GBP"))));
    }

    @Test
    void a_quote_is_promised_with_them_or_not_at_all() {
        IssueQuote command = IssueQuote.builder()
                .header(CommandHeader.of(TenantId.of("t"), CommandId.of("k"), Actor.of("test"))
                        .at(NOON))
                .quote(QuoteId.of("Q"))
                .cart(cart())
                .terms(terms(TaxMode.EXCLUSIVE))
                .validity(QuoteValidity.between(NOON, NOON.plusSeconds(1)))
                .build();

        assertThat(QuoteDecider.decide(command, Optional.empty(), Optional.of(taxes("0.50", "0.48")))
                        .get()
                        .state()
                        .cart())
                .isEqualTo(assessed(TaxMode.EXCLUSIVE));
        assertThat(QuoteDecider.decide(command, Optional.empty(), Optional.empty())
                        .get()
                        .state()
                        .cart())
                .isEqualTo(priced(TaxMode.EXCLUSIVE));
        assertThat(QuoteDecider.decide(command, Optional.empty(), Optional.of(taxes("0.50", "-0.01")))
                        .getLeft())
                .isInstanceOfSatisfying(QuoteRejection.NotPriced.class, refused -> {
                    assertThat(refused.cause().lineNumber()).isEqualTo(5);
                    assertThat(refused.cause().code()).isEqualTo("not-taxed");
                    assertThat(refused.message()).contains("line 5 has a tax below zero: -0.01 GBP");
                });
    }
}
