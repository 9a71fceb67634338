package org.countinghouse.domain.kernel;

import java.util.List;

/**
 * The result of recomputing balances from their facts.
 *
 * @param subject what was verified: {@code stock}, {@code orders}, {@code payments} or {@code journal}
 * @param checked how many balances were recomputed
 * @param discrepancies every difference found, empty when all is well
 */
public record Verification(String subject, long checked, List<Discrepancy> discrepancies) {

    /** Copies the list. */
    public Verification {
        discrepancies = List.copyOf(discrepancies);
    }

    /** Whether facts and balances agree. */
    public boolean isOk() {
        return discrepancies.isEmpty();
    }
}
