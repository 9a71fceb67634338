package org.countinghouse.ports.inventory.internal;

import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationHistory;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;

/** A reservation as it was at one of its versions, told by its movements. */
final class ReservationReplay {

    private final StockLedger ledger;
    private final Reservations reservations;

    ReservationReplay(StockLedger ledger, Reservations reservations) {
        this.ledger = ledger;
        this.reservations = reservations;
    }

    Reservation at(TenantId tenant, ReservationId id, long version) {
        Reservation now = reservations.find(tenant, id).orElseThrow();
        return now.version() == version
                ? now
                : ReservationHistory.at(now, ledger.movements(tenant, id.value()), version);
    }
}
