package org.countinghouse.domain.inventory;

import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line that could not get all it asked for.
 *
 * <p>Worked value: 4 are available and lines 1 and 2 ask for 3 each. Line 1 is served first; line 2 is short: requested
 * 3, available 1, reserved 1 under {@code PARTIAL} and 0 under {@code ALL_OR_NOTHING}.
 *
 * <p>All three are counted in what the line asked for: base units, whole packs, or kits; in base units if packs may be
 * opened.
 *
 * @param lineNumber the demand's line
 * @param key the position that what is missing is recorded at; of a kit its first component's
 * @param requested how many it asked for
 * @param available how many were left for it when its turn came, over all places it may come from; if it may come from
 *     one place only, the most that one of them had
 * @param reserved how many it got
 * @param earliest the first day on which what is missing can be promised, if that is known; only a refusal knows it
 */
public record Shortage(
        int lineNumber,
        PositionKey key,
        Quantity requested,
        Quantity available,
        Quantity reserved,
        Optional<LocalDate> earliest)
        implements ValueObject {

    /** Nothing is known of when more will come. */
    public Shortage(int lineNumber, PositionKey key, Quantity requested, Quantity available, Quantity reserved) {
        this(lineNumber, key, requested, available, reserved, Optional.empty());
    }

    @Override
    public String toString() {
        return "line " + lineNumber + " " + key + ": requested " + requested + ", available " + available
                + earliest.map(day -> ", more from " + day).orElse("");
    }
}
