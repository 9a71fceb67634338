package org.countinghouse.domain.tax;

import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An amount taken apart: {@code gross = net + the sum of the parts}, always and exactly (law M1).
 *
 * @param net without tax
 * @param parts one per rate, in the order of the rates; unmodifiable
 * @param gross with tax
 */
public record TaxBreakdown(Money net, List<TaxPart> parts, Money gross) implements ValueObject {

    /** Refuses parts that do not add up. */
    public TaxBreakdown {
        parts = List.copyOf(parts);
        Money sum = net;
        for (TaxPart part : parts) {
            sum = sum.plus(part.amount());
        }
        if (!sum.equals(gross)) {
            throw Arguments.violated("gross", "must be net plus tax, " + sum, gross);
        }
    }

    /** An amount without any tax. */
    public static TaxBreakdown untaxed(Money amount) {
        return new TaxBreakdown(amount, List.of(), amount);
    }

    /** The tax of all rates together. */
    public Money tax() {
        return gross.minus(net);
    }
}
