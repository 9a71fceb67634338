package org.countinghouse.domain.pricing.rating;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is to be paid or credited for a SKU and a period, with its reasons: a line like any other.
 *
 * @param sku for what
 * @param period for when
 * @param quantity how many units, days or seconds
 * @param amount what it comes to before tax, in whole minor units; negative for a credit
 * @param parts the reasons, in order; they add up to the amount exactly
 */
public record RatedCharge(Sku sku, ServicePeriod period, Quantity quantity, Money amount, List<ChargePart> parts)
        implements ValueObject {

    /** Copies the parts; refuses parts that do not add up. */
    public RatedCharge {
        parts = List.copyOf(parts);
        Money sum = parts.stream().map(ChargePart::amount).reduce(Money.zero(amount.currency()), Money::plus);
        Arguments.require(sum.equals(amount), "parts", "must add up to " + amount, sum);
    }

    /** Whether it is to the customer's favor. */
    public boolean isCredit() {
        return amount.isNegative();
    }
}
