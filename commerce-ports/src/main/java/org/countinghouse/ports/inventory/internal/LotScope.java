package org.countinghouse.ports.inventory.internal;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.SerialKey;

/** What a command about lots is about: what must be locked and read for it. */
final class LotScope {

    final SortedSet<PositionKey> positions = new TreeSet<>();
    final SortedSet<LotName> names = new TreeSet<>();
    final SortedSet<SerialKey> serials = new TreeSet<>();
    Optional<ReservationId> reservation = Optional.empty();
    Optional<LotName> whole = Optional.empty();
    AdjustStock.OnPromised onPromised = AdjustStock.OnPromised.REFUSE;

    /** What to do about promises in the way. */
    LotScope with(AdjustStock.OnPromised choice) {
        onPromised = choice;
        return this;
    }

    /** Units that are named at a position. */
    LotScope with(PositionKey position, LotPart units) {
        positions.add(position);
        if (!units.lot().equals(LotId.UNKNOWN)) {
            names.add(LotName.of(position.sku(), units.lot()));
        }
        units.serials().forEach(number -> serials.add(SerialKey.of(position.sku(), number)));
        return this;
    }
}
