package org.countinghouse.ports.tck.history;

import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param operations how many calls were checked
 * @param outcomes how many of them ended how
 * @param positions how many positions were replayed
 * @param violations everything that cannot have happened
 */
public record Verdict(int operations, Map<String, Long> outcomes, int positions, List<Violation> violations) {

    /** Copies the list. */
    public Verdict {
        violations = List.copyOf(violations);
    }

    /** The first violations, for a message. */
    public String firstViolations() {
        return violations.size() + " violations, first: " + violations.subList(0, Math.min(5, violations.size()));
    }

    @Override
    public String toString() {
        return operations + " operations on " + positions + " positions, " + violations.size() + " violations "
                + outcomes;
    }
}
