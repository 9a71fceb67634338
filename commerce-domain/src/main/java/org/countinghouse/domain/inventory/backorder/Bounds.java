package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What a command may ask for at most. */
final class Bounds {

    static final long MAX_UNITS = 1_000_000_000L;
    static final int MAX_PRIORITY = 1_000;

    private Bounds() {}

    static void quantity(Quantity quantity) {
        Arguments.require(
                quantity.isPositive() && quantity.units() <= MAX_UNITS,
                "quantity",
                "must be 1 to " + MAX_UNITS,
                quantity);
    }

    static void lineNumber(int number) {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
    }

    static void priority(int priority) {
        Arguments.require(
                priority >= 0 && priority <= MAX_PRIORITY, "priority", "must be 0 to " + MAX_PRIORITY, priority);
    }
}
