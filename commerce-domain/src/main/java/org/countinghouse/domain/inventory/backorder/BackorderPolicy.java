package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How a queue is served, declared by the host.
 *
 * @param order who is served first
 * @param whenShort what those behind an entry do that cannot get all it wants; a fair share knows no order and ignores it
 * @param entriesAtOnce how many entries one command serves at most, 1 to 10,000; {@link FillBackorders} goes on
 */
@CheckReturnValue
public record BackorderPolicy(FillOrder order, WhenShort whenShort, int entriesAtOnce) implements ValueObject {

    /** First come, first served; who cannot be served is passed; 100 entries a command. */
    public static final BackorderPolicy STANDARD = new BackorderPolicy(FillOrder.FIRST_COME, WhenShort.PASS, 100);

    /** Refuses a limit out of bounds. */
    public BackorderPolicy {
        Arguments.require(
                entriesAtOnce >= 1 && entriesAtOnce <= 10_000, "entries at once", "must be 1 to 10000", entriesAtOnce);
    }
}
