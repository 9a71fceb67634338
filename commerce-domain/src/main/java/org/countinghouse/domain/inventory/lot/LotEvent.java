package org.countinghouse.domain.inventory.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.DomainEvent;

/** Something that happened to lots, with all the facts a reader in another context needs. */
public sealed interface LotEvent extends DomainEvent {

    /**
     * A SKU is followed from now on, or by other rules than before.
     *
     * @param policy how
     * @param occurredAt when
     */
    record TrackingDeclared(TrackingPolicy policy, Instant occurredAt) implements LotEvent {}

    /**
     * A lot came for the first time.
     *
     * @param lot which
     * @param expiry the last day its goods may be used
     * @param occurredAt when
     */
    record LotRegistered(LotName lot, Optional<LocalDate> expiry, Instant occurredAt) implements LotEvent {}

    /**
     * Units of lots moved.
     *
     * @param movements which, from where to where, and to whom
     * @param occurredAt when
     */
    record LotsMoved(List<LotMovement> movements, Instant occurredAt) implements LotEvent {

        /** Copies the movements. */
        public LotsMoved {
            movements = List.copyOf(movements);
        }
    }

    /**
     * A lot was called back: nothing of it is for sale any more.
     *
     * @param lot which
     * @param reference the paper it goes back to
     * @param occurredAt when
     */
    record LotRecalled(LotName lot, String reference, Instant occurredAt) implements LotEvent {}

    /**
     * A recall was taken back.
     *
     * @param lot which
     * @param reference the paper it goes back to
     * @param occurredAt when
     */
    record RecallLifted(LotName lot, String reference, Instant occurredAt) implements LotEvent {}
}
