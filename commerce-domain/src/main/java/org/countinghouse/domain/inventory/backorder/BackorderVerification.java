package org.countinghouse.domain.inventory.backorder;

import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/**
 * Proves a stored backorder against its events.
 *
 * <ul>
 *   <li>Q1, state = fold: it is what its events lead to
 * </ul>
 */
@CheckReturnValue
public final class BackorderVerification {

    private BackorderVerification() {}

    /** Every difference of one backorder, none when all is well. */
    public static List<Discrepancy> verify(Backorder stored, List<BackorderEvent> history) {
        String subject = "backorder " + stored.id();
        try {
            Backorder folded = Backorder.fold(history);
            return folded.equals(stored)
                    ? List.of()
                    : List.of(new Discrepancy("Q1", subject, folded.toString(), stored.toString()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return List.of(new Discrepancy("Q1", subject, "a history that folds", String.valueOf(e.getMessage())));
        }
    }
}
