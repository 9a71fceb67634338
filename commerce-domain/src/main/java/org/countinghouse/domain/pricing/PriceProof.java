package org.countinghouse.domain.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.domain.tax.TaxFormula;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Why a cart costs what it costs: every step, in order. Reading it never changes an amount.
 *
 * @param rules the rule set it was priced under
 * @param basePrices one a line, in the order of the cart; unmodifiable
 * @param outcomes what became of each promotion that could match, in the order of evaluation; unmodifiable
 * @param taxes one a line, in the order of the cart; unmodifiable
 */
public record PriceProof(
        RuleSetReference rules, List<BasePrice> basePrices, List<RuleOutcome> outcomes, List<TaxStep> taxes)
        implements ValueObject {

    /** Copies the lists. */
    public PriceProof {
        basePrices = List.copyOf(basePrices);
        outcomes = List.copyOf(outcomes);
        taxes = List.copyOf(taxes);
    }

    /** What became of a promotion; nothing if the index ruled it out before it was looked at. */
    public Optional<RuleOutcome> outcomeOf(PromotionId promotion) {
        return outcomes.stream()
                .filter(outcome -> outcome.rule().id().equals(promotion))
                .findFirst();
    }

    /** The promotions that took something off, in order. */
    public List<RuleOutcome.Fired> fired() {
        return outcomes.stream()
                .filter(RuleOutcome.Fired.class::isInstance)
                .map(RuleOutcome.Fired.class::cast)
                .toList();
    }

    /** The candidates that did nothing, in order. */
    public List<RuleOutcome.NotFired> notFired() {
        return outcomes.stream()
                .filter(RuleOutcome.NotFired.class::isInstance)
                .map(RuleOutcome.NotFired.class::cast)
                .toList();
    }

    /**
     * How a line got its base price.
     *
     * @param lineNumber the line
     * @param unitPrice the price of one unit
     * @param source where it came from
     * @param exact the exact amount in currency units, before rounding
     * @param list the rounded amount
     */
    public record BasePrice(int lineNumber, UnitPrice unitPrice, PriceSource source, BigDecimal exact, Money list)
            implements ValueObject {

        /** What rounding added, or took if negative, in currency units. */
        public BigDecimal rounded() {
            return list.toDecimal().subtract(exact);
        }
    }

    /**
     * How a line got its tax.
     *
     * @param lineNumber the line
     * @param amount the amount that was taxed, net or gross as the mode says
     * @param taxes the rates and the mode
     * @param exact the exact tax of the line in currency units, cut off six places after the minor unit
     * @param tax the tax of the line after rounding and sharing
     */
    public record TaxStep(int lineNumber, Money amount, TaxFormula taxes, BigDecimal exact, Money tax)
            implements ValueObject {}
}
