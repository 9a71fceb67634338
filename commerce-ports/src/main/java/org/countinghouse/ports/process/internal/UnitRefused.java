package org.countinghouse.ports.process.internal;

import org.countinghouse.domain.process.ProcessRejection;

/** Carries a refusal out of a unit of work of several commands, so that the unit rolls back as a whole. */
final class UnitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProcessRejection rejection;

    UnitRefused(ProcessRejection rejection) {
        super(rejection.message(), null, false, false);
        this.rejection = rejection;
    }

    ProcessRejection rejection() {
        return rejection;
    }
}
