package org.countinghouse.domain.returns;

import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/** Recomputes a return from its events: the stored return is their fold. */
@CheckReturnValue
public final class ReturnVerification {

    private ReturnVerification() {}

    /**
     * Every difference between a stored return and its history.
     *
     * @param stored the return as a store has it
     * @param history its events, oldest first
     */
    public static List<Discrepancy> of(Return stored, List<ReturnEvent> history) {
        String subject = "return " + stored.getId();
        try {
            Return facts = ReturnDecider.replay(history);
            return facts.equals(stored)
                    ? List.of()
                    : List.of(new Discrepancy("O3", subject, facts.toString(), stored.toString()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return List.of(new Discrepancy("O3", subject, "a history that folds", String.valueOf(e.getMessage())));
        }
    }
}
