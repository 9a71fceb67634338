package org.countinghouse.domain.pricing;

import java.util.List;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What some units of a line are worth: the part of every amount of the line that belongs to them.
 *
 * <p>{@code list = amount + the adjustments}, where amount is net under exclusive and gross under inclusive tax;
 * {@code gross = net + tax}; none is negative.
 *
 * @param list at the base price
 * @param adjustments what each promotion takes off them, in the order of the line's; may hold zeros; unmodifiable
 * @param net without tax
 * @param tax the tax
 * @param gross with tax: what the customer pays for them, and gets back for them
 */
public record UnitShare(Money list, List<Adjustment> adjustments, Money net, Money tax, Money gross)
        implements ValueObject {

    /** Copies the adjustments. */
    public UnitShare {
        adjustments = List.copyOf(adjustments);
    }
}
