package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.Rejection;

/**
 * A reaction was refused by its own context, so its cause cannot stand: the unit is rolled back. It tells of two
 * contexts that disagree (stock that has units, and books that have no cost for them); {@code verify} finds where.
 */
public final class ReactionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** The refusal, and what it was about. */
    public ReactionRefusedException(String reaction, Rejection rejection) {
        super(reaction + " was refused (" + rejection.code() + "): " + rejection.message());
        this.rejection = rejection;
    }

    /** The refusal itself. */
    public Rejection rejection() {
        return rejection;
    }
}
