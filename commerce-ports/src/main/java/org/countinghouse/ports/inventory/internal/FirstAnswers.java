package org.countinghouse.ports.inventory.internal;

import java.util.List;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationHistory;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;

/** What a repeated command is answered: the reservation as it was after the first. */
final class FirstAnswers {

    private final StockLedger ledger;
    private final Reservations reservations;

    FirstAnswers(StockLedger ledger, Reservations reservations) {
        this.ledger = ledger;
        this.reservations = reservations;
    }

    /** What a decision on a reservation made of it; of the one that it goes on as, if that has another name. */
    static Reservation of(Decision<Inventory, InventoryEvent> decision, ReservationId id) {
        ReservationId last = id;
        for (InventoryEvent event : decision.events()) {
            last = event instanceof ReservationEvent step ? step.reservation() : last;
        }
        return decision.state().reservation(last).orElseThrow();
    }

    /** The version, and the name if it is another than the command's. */
    static String reference(Reservation answer, ReservationId id) {
        String version = Long.toString(answer.version());
        return answer.id().equals(id) ? version : version + " " + answer.id();
    }

    /** The reservation that a {@linkplain #reference reference} is to, from what is kept of it for good. */
    Reservation at(TenantId tenant, ReservationId id, String reference) {
        int space = reference.indexOf(' ');
        return space < 0
                ? at(tenant, id, Long.parseLong(reference))
                : at(
                        tenant,
                        ReservationId.of(reference.substring(space + 1)),
                        Long.parseLong(reference.substring(0, space)));
    }

    private Reservation at(TenantId tenant, ReservationId id, long version) {
        Reservation now = reservations.find(tenant, id).orElseThrow();
        if (now.version() == version) {
            return now;
        }
        List<ReservationTerms> past = now.fence() == 1 ? List.of() : reservations.pastTerms(tenant, id);
        return ReservationHistory.at(now, past, ledger.movements(tenant, id.value()), version);
    }
}
