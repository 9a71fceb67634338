package org.countinghouse.domain.pricing.publication;

import org.countinghouse.domain.pricing.rules.LintFinding;

/** Which findings of the linter a publication may have. */
public enum LintTolerance {
    /** None. */
    NOTHING,
    /** Warnings, which were seen and are meant. */
    WARNINGS;

    /** Whether such a finding refuses the publication. */
    boolean refuses(LintFinding finding) {
        return this == NOTHING || finding.kind().grade() == LintFinding.Grade.ERROR;
    }
}
