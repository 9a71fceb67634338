package org.countinghouse.domain.inventory.backorder;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;

/** What the later events of a backorder have in common: units of it wait no longer. */
final class BackorderStep {

    private BackorderStep() {}

    /** The backorder that the event follows on. */
    static Backorder before(BackorderEvent event, Optional<Backorder> before) {
        Backorder last = before.orElseThrow(
                () -> new IllegalArgumentException("backorder " + event.backorder() + " must be queued first"));
        if (!last.id().equals(event.backorder())) {
            throw Arguments.violated("event", "must be one of backorder " + last.id(), event);
        }
        if (event.version() != last.version() + 1) {
            throw Arguments.violated("version", "must follow " + last.version(), event.version());
        }
        return last;
    }

    /** The backorder at the event's version, without the units that wait no longer. */
    static Backorder.Builder next(BackorderEvent event, Backorder last) {
        Backorder.Builder next = Backorder.builder();
        next.from(last).version(event.version()).waiting(last.waiting().minus(event.quantity()));
        return next;
    }
}
