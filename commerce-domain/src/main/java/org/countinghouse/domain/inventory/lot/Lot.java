package org.countinghouse.domain.inventory.lot;

import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is true of a lot wherever it lies.
 *
 * @param name which
 * @param expiry the last day its goods may be used; it stands from the first receipt on
 * @param state whether it may be sold
 * @param version how many accepted commands have changed it: each adds exactly 1
 */
public record Lot(LotName name, Optional<LocalDate> expiry, LotState state, long version) implements ValueObject {

    /** Refuses a lot that nobody has named. */
    public Lot {
        Arguments.require(!name.lot().equals(LotId.UNKNOWN), "lot", "must be a named one", name);
        Arguments.require(version >= 1, "version", "must be at least 1", version);
    }

    /** Whether it was called back. */
    public boolean isRecalled() {
        return state == LotState.RECALLED;
    }

    /** This lot in that state, at its next version. */
    Lot next(LotState newState) {
        return new Lot(name, expiry, newState, version + 1);
    }
}
