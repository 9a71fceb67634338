package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;

/** Collects what cannot have happened. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    void add(String rule, String subject, String detail) {
        violations.add(new Violation(rule, subject, detail));
    }

    List<Violation> violations() {
        return violations;
    }
}
