package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What a command may ask for at most. */
final class Bounds {

    static final long MAX_UNITS = 1_000_000_000L;

    /** Every supported database holds these days. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Bounds() {}

    static void quantity(Quantity quantity) {
        Arguments.require(
                quantity.isPositive() && quantity.units() <= MAX_UNITS,
                "quantity",
                "must be 1 to " + MAX_UNITS,
                quantity);
    }

    static void due(LocalDate due) {
        Arguments.require(!due.isBefore(FIRST) && !due.isAfter(LAST), "due", "must be " + FIRST + " to " + LAST, due);
    }

    static void lineNumber(int number) {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
    }
}
