package org.countinghouse.ports.inventory.internal;

import java.util.List;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** Saves a decision on lots and publishes its events. */
final class LotRecorder {

    private final Lots lots;
    private final EventPublication publication;

    LotRecorder(Lots lots, EventPublication publication) {
        this.lots = lots;
        this.publication = publication;
    }

    /** The movements of a decision, in their order. */
    static List<LotMovement> movements(List<LotEvent> events) {
        return events.stream()
                .filter(LotEvent.LotsMoved.class::isInstance)
                .flatMap(event -> ((LotEvent.LotsMoved) event).movements().stream())
                .toList();
    }

    /** Saves and publishes, unless nothing happened; {@code aggregate} names the message. */
    void record(CommandHeader cause, Decision<LotInventory, LotEvent> decision, String aggregate) {
        if (!decision.events().isEmpty()) {
            lots.append(cause, decision.state(), movements(decision.events()));
            publication.publish(cause, new AggregateReference("lots", aggregate), 1, decision.events());
        }
    }
}
