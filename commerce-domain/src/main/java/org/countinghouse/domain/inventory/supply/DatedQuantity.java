package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * So many units on a day.
 *
 * @param date the day
 * @param quantity how many, perhaps none
 */
public record DatedQuantity(LocalDate date, Quantity quantity) implements ValueObject {

    /** So many on that day. */
    public static DatedQuantity of(LocalDate date, Quantity quantity) {
        return new DatedQuantity(date, quantity);
    }
}
