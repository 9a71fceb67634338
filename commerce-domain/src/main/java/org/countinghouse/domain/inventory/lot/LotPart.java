package org.countinghouse.domain.inventory.lot;

import java.util.HashSet;
import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * So many units of a lot: how a command names what it is about.
 *
 * @param lot which lot
 * @param quantity how many base units, at least one
 * @param serials which ones, where every unit has a number: as many as the quantity, or none; no number twice
 */
public record LotPart(LotId lot, Quantity quantity, List<SerialNumber> serials) implements ValueObject {

    /** Copies the list; refuses nothing at all, and numbers that do not fit the quantity. */
    public LotPart {
        serials = List.copyOf(serials);
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
        Arguments.require(
                serials.isEmpty() || serials.size() == quantity.units(),
                "serial numbers",
                "must be none or " + quantity,
                serials.size());
        Arguments.require(
                new HashSet<>(serials).size() == serials.size(), "serial numbers", "must not repeat", serials);
    }

    /** Units without numbers. */
    public static LotPart of(LotId lot, Quantity quantity) {
        return new LotPart(lot, quantity, List.of());
    }

    /** Single units by their numbers. */
    public static LotPart of(LotId lot, List<SerialNumber> serials) {
        return new LotPart(lot, Quantity.of(serials.size()), serials);
    }

    /** All of it as one text that no other part has. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(lot.value().length()).append(':').append(lot).append(quantity);
        serials.forEach(serial ->
                text.append('#').append(serial.value().length()).append(':').append(serial));
        return text.toString();
    }
}
