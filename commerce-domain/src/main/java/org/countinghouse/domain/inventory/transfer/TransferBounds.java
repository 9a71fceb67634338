package org.countinghouse.domain.inventory.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What a transfer may be about at most. */
final class TransferBounds {

    private static final long MAX_UNITS = 1_000_000_000L;
    private static final int MAX_LINES = 10_000;

    private TransferBounds() {}

    static void quantity(Quantity quantity) {
        Arguments.require(
                quantity.isPositive() && quantity.units() <= MAX_UNITS,
                "quantity",
                "must be 1 to " + MAX_UNITS,
                quantity);
    }

    static void line(int number, Quantity quantity) {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
        quantity(quantity);
    }

    static void lines(int least, List<?> lines) {
        Arguments.require(
                lines.size() >= least && lines.size() <= MAX_LINES,
                "lines",
                "must be " + least + " to " + MAX_LINES,
                lines.size());
    }

    static void distinct(List<Sku> skus) {
        Set<Sku> seen = new HashSet<>();
        skus.forEach(sku -> Arguments.require(seen.add(sku), "sku", "must not repeat", sku));
    }
}
