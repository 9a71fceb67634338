package org.countinghouse.ports.inventory.internal;

import java.util.List;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationHistory;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
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

    /** The reservation as it was at that version, from what is kept of it for good. */
    Reservation at(TenantId tenant, ReservationId id, long version) {
        Reservation now = reservations.find(tenant, id).orElseThrow();
        if (now.version() == version) {
            return now;
        }
        List<ReservationTerms> past = now.fence() == 1 ? List.of() : reservations.pastTerms(tenant, id);
        return ReservationHistory.at(now, past, ledger.movements(tenant, id.value()), version);
    }
}
