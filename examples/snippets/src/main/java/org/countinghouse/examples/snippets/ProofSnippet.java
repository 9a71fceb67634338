package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.util.Optional;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PriceProof;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.ProofLevel;
import org.countinghouse.domain.pricing.RuleOutcome;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.PromotionId;

/** Why this price, and why not another. */
public final class ProofSnippet {

    private ProofSnippet() {}

    /** Prints every step of a price. */
    public static void explain(PrintStream out) {
        Cart cart = PricingSnippet.cart();
        CompiledRules rules = CompiledRules.of(ShopRules.rules());
        // tag::proof[]
        PricedCart priced = Pricing.price(cart, rules, ProofLevel.ON).get();
        PriceProof proof = priced.proof().orElseThrow();
        for (PriceProof.BasePrice base : proof.basePrices()) {
            out.println("line " + base.lineNumber() + ": " + base.unitPrice() + " from " + base.source() + ", list "
                    + base.list());
        }
        for (RuleOutcome.Fired fired : proof.fired()) {
            for (RuleOutcome.LineChange change : fired.changes()) {
                out.println(fired.rule() + ", line " + change.lineNumber() + ": " + change.before() + " - "
                        + change.off() + " = " + change.after());
            }
        }
        for (PriceProof.TaxStep tax : proof.taxes()) {
            out.println("line " + tax.lineNumber() + ": tax in " + tax.amount() + " is exactly " + tax.exact() + ", so "
                    + tax.tax());
        }
        // end::proof[]
    }

    /** Prints why a promotion gave nothing to a cart without its coupon. */
    public static void whyNot(PrintStream out) {
        Cart cart = PricingSnippet.cart().by(Shopper.unknown());
        CompiledRules rules = CompiledRules.of(ShopRules.rules());
        // tag::whynot[]
        Either<PricingRejection, Optional<RuleOutcome>> outcome =
                Pricing.whyNot(cart, rules, PromotionId.of("half-carriage"));
        if (outcome.get().orElseThrow() instanceof RuleOutcome.NotFired idle) {
            out.println(idle.rule() + " in lane " + idle.lane() + ": " + idle.reason());
            idle.failed().ifPresent(condition -> out.println("  failed: " + condition));
            idle.because().ifPresent(other -> out.println("  because of: " + other));
        }
        // end::whynot[]
    }
}
