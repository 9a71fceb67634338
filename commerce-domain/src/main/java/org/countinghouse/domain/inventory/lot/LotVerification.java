package org.countinghouse.domain.inventory.lot;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/**
 * Proves lots against their movements, their positions and their serials.
 *
 * <ul>
 *   <li>L1: every counter of a lot at a position is the sum of its movements, and none is negative
 *   <li>L2: for each place, the lots of a tracked position add up to the position
 *   <li>L3: under serials, every unit of a named lot has one
 *   <li>L4: a recalled lot has no sellable units
 * </ul>
 */
@CheckReturnValue
public final class LotVerification {

    private LotVerification() {}

    /** Every difference, place by place, none when all is well. */
    public static List<Discrepancy> verify(LotFacts facts) {
        List<Discrepancy> found = new ArrayList<>();
        String where = facts.lot()
                .map(lot -> LotKey.of(facts.position(), lot).toString())
                .orElse(facts.position().toString());
        for (LotPlace place : LotPlace.values()) {
            if (place != LotPlace.NOWHERE) {
                long expected = facts.expected().at(place);
                long stored = facts.stored().at(place);
                if (expected != stored || stored < 0) {
                    found.add(new Discrepancy(facts.rule().name(), place + " of " + where, "" + expected, "" + stored));
                }
            }
        }
        return List.copyOf(found);
    }
}
