package org.countinghouse.domain.inventory.supply;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What the later events of a supply have in common. */
final class SupplyStep {

    private SupplyStep() {}

    /** The supply that the event follows on, at the event's version. */
    static Supply.Builder next(SupplyEvent event, Optional<Supply> before) {
        Supply last = before.orElseThrow(
                () -> new IllegalArgumentException("supply " + event.supply() + " must be announced first"));
        if (!last.id().equals(event.supply())) {
            throw Arguments.violated("event", "must be one of supply " + last.id(), event);
        }
        if (event.version() != last.version() + 1) {
            throw Arguments.violated("version", "must follow " + last.version(), event.version());
        }
        Supply.Builder next = Supply.builder();
        next.from(last).version(event.version());
        return next;
    }

    /** The same with fewer units pegged. */
    static Supply unpegged(SupplyEvent event, Optional<Supply> before, Quantity units) {
        Supply.Builder next = next(event, before);
        return next.pegged(before.orElseThrow().pegged().minus(units)).build();
    }
}
