package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.tax.TaxTable;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The rules under which a cart is priced, compiled once and used for every cart.
 *
 * <p>Terms made by {@link #builder()} are a small rule set of the name {@code terms}: one book, taxes and a rounding.
 */
public final class PricingTerms implements ValueObject {

    private static final PricingTerms STATED = channelPrices(Rounding.HALF_UP);

    private final CompiledRules rules;

    private PricingTerms(CompiledRules rules) {
        this.rules = rules;
    }

    /** Those rules. */
    public static PricingTerms of(CompiledRules rules) {
        return new PricingTerms(rules);
    }

    /** Starts terms of one book at most, without promotions. */
    public static Builder builder() {
        return new Builder();
    }

    /** Terms of a channel that states every price itself, untaxed. */
    public static PricingTerms channelPrices(Rounding rounding) {
        return builder().rounding(rounding).build();
    }

    /** Every price is stated by the channel, amounts are rounded HALF_UP, nothing is taxed. */
    public static PricingTerms stated() {
        return STATED;
    }

    /** The rules, ready to price. */
    public CompiledRules rules() {
        return rules;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PricingTerms terms && rules.reference().equals(terms.rules.reference());
    }

    @Override
    public int hashCode() {
        return rules.reference().hashCode();
    }

    @Override
    public String toString() {
        return "PricingTerms " + rules.reference();
    }

    /** Builds terms. */
    public static final class Builder {

        private final RuleSet.Builder rules = RuleSet.builder();

        private Builder() {
            rules.id(RuleSetId.of("terms"));
        }

        /** Where prices come from that the channel does not state. */
        public Builder book(PriceBook book) {
            rules.books(PriceBooks.of(book));
            return this;
        }

        /** The taxes, and whether prices hold them already. Default: none. */
        public Builder taxes(TaxTable taxes) {
            rules.taxes(taxes);
            return this;
        }

        /** How line amounts and taxes become whole minor units. Default: HALF_UP. */
        public Builder rounding(Rounding rounding) {
            rules.policy(PricingPolicy.builder().rounding(rounding).build());
            return this;
        }

        /** The terms, compiled. */
        public PricingTerms build() {
            return new PricingTerms(CompiledRules.of(rules.build()));
        }
    }
}
