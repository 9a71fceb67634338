package org.countinghouse.domain.pricing.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;

/** Shared beginnings of the stories: a week from noon at 7.65 − 1.00 = 6.65 GBP, paid in whole coins of 0.10. */
final class QuoteFixture {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant END = NOON.plus(Duration.ofDays(7));
    static final Instant LAST = END.minusNanos(1000);
    static final Currency GBP = Currency.getInstance("GBP");
    static final QuoteId QUOTE = QuoteId.of("Q-1");
    static final SaleReference SALE = SaleReference.of("A-1");
    static final CustomerReference ANN = CustomerReference.of("ann");
    static final QuoteValidity WEEK = QuoteValidity.between(NOON, END);

    private QuoteFixture() {}

    static CommandHeader header(String id, Instant at) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(at);
    }

    static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    static PricingTerms terms() {
        Promotion.Builder pound = Promotion.builder();
        pound.id(PromotionId.of("pound")).condition(Condition.coupon("POUND")).effect(Effect.amountOff(gbp("1.00")));
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("spring"))
                .version(4)
                .addPromotions(pound.build())
                .policy(PricingPolicy.builder()
                        .cashRounding(new CashRounding(gbp("0.10"), Rounding.DOWN))
                        .build());
        return PricingTerms.of(CompiledRules.of(rules.build()));
    }

    static Cart cart() {
        return Cart.of(
                        GBP,
                        NOON,
                        CartLine.of(1, SellableItem.goods(Sku.of("MUG"), "Mug"), 3)
                                .at(UnitPrice.parse("2.55", GBP)))
                .by(shopper("club", "staff").build());
    }

    static Shopper.Builder shopper(String... segments) {
        Shopper.Builder shopper = Shopper.builder().addCoupons(CouponCode.of("POUND"));
        for (String segment : segments) {
            shopper.addSegments(Segment.of(segment));
        }
        return shopper;
    }

    static IssueQuote.Builder issue() {
        return IssueQuote.builder()
                .header(header("i", NOON))
                .quote(QUOTE)
                .cart(cart())
                .terms(terms())
                .validity(WEEK);
    }

    static PriceQuote open() {
        return open(issue());
    }

    static PriceQuote open(IssueQuote.Builder command) {
        return QuoteDecider.decide(command.build(), Optional.empty()).get().state();
    }

    static AcceptQuote accept(Instant at) {
        return acceptance(at).build();
    }

    static AcceptQuote.Builder acceptance(Instant at) {
        return AcceptQuote.builder().header(header("a", at)).quote(QUOTE).sale(SALE);
    }

    static WithdrawQuote withdraw(Instant at) {
        return WithdrawQuote.builder().header(header("w", at)).quote(QUOTE).build();
    }

    static PriceQuote accepted() {
        return QuoteDecider.decide(accept(NOON), Optional.of(open())).get().state();
    }

    static PriceQuote withdrawn() {
        return QuoteDecider.decide(withdraw(NOON), Optional.of(open())).get().state();
    }
}
