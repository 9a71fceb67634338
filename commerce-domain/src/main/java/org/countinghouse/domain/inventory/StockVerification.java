package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/**
 * Proves stored positions against their facts.
 *
 * <ul>
 *   <li>R1, no oversell: held + allocated ≤ on hand + allowance, and no counter is negative
 *   <li>R2, counter = rows: held and allocated are the sums of the reservations' parts, in transfer is the sum of what
 *       transfers to here have still to bring
 *   <li>R4, conservation: every counter is the sum of its movements, and the allowance is the last one recorded
 * </ul>
 *
 * <p>R3, the parts of a reservation's line add up, holds of every {@link ReservationLine} that can be made.
 */
@CheckReturnValue
public final class StockVerification {

    private StockVerification() {}

    /** Every difference at one position, none when all is well. */
    public static List<Discrepancy> verify(PositionFacts facts) {
        List<Discrepancy> found = new ArrayList<>();
        StockCounters stored = facts.stored();
        long bound = stored.onHand() + facts.oversellAllowance();
        if (stored.isAnyNegative() || stored.held() + stored.allocated() > bound) {
            found.add(new Discrepancy(
                    "R1", "position " + facts.key(), "at most " + bound + " promised, nothing negative", "" + stored));
        }
        compare(found, "R2", "held of " + facts.key(), facts.heldByReservations(), stored.held());
        compare(found, "R2", "allocated of " + facts.key(), facts.allocatedByReservations(), stored.allocated());
        compare(found, "R2", "in transfer to " + facts.key(), facts.openInTransfers(), stored.inTransfer());
        compare(found, "R4", "on hand of " + facts.key(), facts.moved().onHand(), stored.onHand());
        compare(found, "R4", "held of " + facts.key(), facts.moved().held(), stored.held());
        compare(found, "R4", "allocated of " + facts.key(), facts.moved().allocated(), stored.allocated());
        compare(found, "R4", "damaged of " + facts.key(), facts.moved().damaged(), stored.damaged());
        compare(found, "R4", "quarantined of " + facts.key(), facts.moved().quarantined(), stored.quarantined());
        compare(found, "R4", "in transfer to " + facts.key(), facts.moved().inTransfer(), stored.inTransfer());
        compare(
                found,
                "R4",
                "oversell allowance of " + facts.key(),
                facts.recordedAllowance(),
                facts.oversellAllowance());
        return List.copyOf(found);
    }

    private static void compare(List<Discrepancy> found, String rule, String subject, long expected, long actual) {
        if (expected != actual) {
            found.add(new Discrepancy(rule, subject, Long.toString(expected), Long.toString(actual)));
        }
    }
}
