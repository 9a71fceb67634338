package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.pricing.promotion.PromotionId;

/** Prices a cart: pure, so that the same cart under the same rules costs the same, years later. */
@CheckReturnValue
public final class Pricing {

    private Pricing() {}

    /**
     * What the cart costs under those terms, without a proof.
     *
     * <p><b>Rejections</b>: as {@link #price(Cart, CompiledRules, ProofLevel)}.
     */
    public static Either<PricingRejection, PricedCart> price(Cart cart, PricingTerms terms) {
        return price(cart, terms.rules(), ProofLevel.OFF);
    }

    /**
     * What the cart costs under those rules, without a proof.
     *
     * <p><b>Rejections</b>: as {@link #price(Cart, CompiledRules, ProofLevel)}.
     */
    public static Either<PricingRejection, PricedCart> price(Cart cart, CompiledRules rules) {
        return price(cart, rules, ProofLevel.OFF);
    }

    /**
     * What the cart costs under those rules. Worked value: 6 at 2.55 GBP, 10 % off, with 20 % tax on top is 15.30 - 1.53
     * = 13.77, + 2.75 = 16.52 GBP.
     *
     * <p><b>Rejections</b>: the first line that cannot be priced refuses the cart: {@link PricingRejection.MissingPrice},
     * {@link PricingRejection.UnknownSku}, {@link PricingRejection.CurrencyMismatch},
     * {@link PricingRejection.PriceBookNotValid}, {@link PricingRejection.StatedPriceRefused},
     * {@link PricingRejection.QuantityTooLarge}, {@link PricingRejection.AmountNotRepresentable}.
     *
     * @param proof whether the answer explains itself; it never changes an amount
     */
    public static Either<PricingRejection, PricedCart> price(Cart cart, CompiledRules rules, ProofLevel proof) {
        return new Run(cart, rules, proof == ProofLevel.ON).price();
    }

    /**
     * What becomes of one promotion in that cart, also of one that the index rules out.
     *
     * @return nothing if the rules have no such promotion
     */
    public static Either<PricingRejection, Optional<RuleOutcome>> whyNot(
            Cart cart, CompiledRules rules, PromotionId promotion) {
        Run run = new Run(cart, rules, true);
        rules.promotion(promotion).ifPresent(run::force);
        return run.price().map(priced -> priced.proof().flatMap(proof -> proof.outcomeOf(promotion)));
    }
}
