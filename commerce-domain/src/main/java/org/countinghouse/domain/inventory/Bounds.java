package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** What a command may ask for at most. */
final class Bounds {

    static final long MAX_UNITS = 1_000_000_000L;
    static final int MAX_LINES = 10_000;

    private Bounds() {}

    static void quantity(Quantity quantity) {
        Arguments.require(
                quantity.isPositive() && quantity.units() <= MAX_UNITS,
                "quantity",
                "must be 1 to " + MAX_UNITS,
                quantity);
    }

    static void lines(List<?> lines) {
        Arguments.require(
                !lines.isEmpty() && lines.size() <= MAX_LINES, "lines", "must be 1 to " + MAX_LINES, lines.size());
    }

    static void cost(Optional<Money> cost) {
        cost.ifPresent(value -> Arguments.require(!value.isNegative(), "cost", "must not be negative", value));
    }

    static void lineNumber(int number) {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
    }
}
