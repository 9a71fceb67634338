package org.countinghouse.domain.inventory.supply;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/**
 * Proves a stored supply and its pre-orders against their events.
 *
 * <ul>
 *   <li>P1, state = fold: the stored supply and each stored pre-order are what the events lead to
 *   <li>P2, counter = rows: pegged is the sum of what the stored pre-orders wait for
 * </ul>
 */
@CheckReturnValue
public final class SupplyVerification {

    private SupplyVerification() {}

    /**
     * Every difference of one supply, none when all is well.
     *
     * @param stored the supply with all its pre-orders, as they are stored
     * @param history its events, in order
     */
    public static List<Discrepancy> verify(PeggedSupply stored, List<SupplyEvent> history) {
        String subject = "supply " + stored.supply().id();
        List<Discrepancy> found = new ArrayList<>();
        try {
            PeggedSupply folded = PeggedSupply.fold(history);
            compare(found, "P1", subject, folded.supply(), stored.supply());
            compare(
                    found,
                    "P1",
                    "pre-orders of " + subject,
                    folded.preOrders().values().stream().toList(),
                    stored.preOrders().values().stream().toList());
        } catch (IllegalArgumentException | ArithmeticException e) {
            found.add(new Discrepancy("P1", subject, "a history that folds", String.valueOf(e.getMessage())));
        }
        long waiting = stored.preOrders().values().stream()
                .mapToLong(preOrder -> preOrder.waiting().units())
                .sum();
        compare(
                found,
                "P2",
                "pegged of " + subject,
                waiting,
                stored.supply().pegged().units());
        return List.copyOf(found);
    }

    private static void compare(List<Discrepancy> found, String rule, String subject, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            found.add(new Discrepancy(rule, subject, String.valueOf(expected), String.valueOf(actual)));
        }
    }
}
