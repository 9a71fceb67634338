package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.countinghouse.domain.inventory.EarliestSupply;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.InventoryRejection.InsufficientStock;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyDates;
import org.countinghouse.domain.inventory.supply.SupplyOutlook;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Dates refusals for want of stock. What is expected is read after it was decided to refuse, without a lock, of a
 * position once a unit: it decides nothing.
 */
final class ExpectedGoods {

    private final TenantId tenant;
    private final InventoryStores stores;
    private final SortedMap<PositionKey, SupplyOutlook> known = new TreeMap<>();

    /** For one unit. */
    ExpectedGoods(TenantId tenant, InventoryStores stores) {
        this.tenant = tenant;
        this.stores = stores;
    }

    /** The decision; if it refuses because something is short, it is made again by what is expected there. */
    Either<InventoryRejection, Decision<Inventory, InventoryEvent>> dated(
            ReserveStock command,
            Inventory inventory,
            Function<EarliestSupply, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> deciding) {
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decided = deciding.apply(EarliestSupply.NONE);
        if (decided.isLeft() && decided.getLeft() instanceof InsufficientStock refusal) {
            read(ReservationDecider.lacking(command, refusal, inventory));
            return deciding.apply(new SupplyDates(today(command), known));
        }
        return decided;
    }

    /** Suppliers promise days; which day it is, is the business's to say, in the zone that all moments are kept in. */
    private static LocalDate today(ReserveStock command) {
        return LocalDate.ofInstant(command.header().occurredAt(), ZoneOffset.UTC);
    }

    private void read(SortedSet<PositionKey> keys) {
        List<PositionKey> unread =
                keys.stream().filter(key -> !known.containsKey(key)).toList();
        if (!unread.isEmpty()) {
            Map<PositionKey, List<Supply>> expected = stores.supplies().expected(tenant, unread);
            Map<PositionKey, Quantity> waiting = stores.backorders().waiting(tenant, unread);
            unread.forEach(key -> known.put(
                    key,
                    SupplyOutlook.of(expected.getOrDefault(key, List.of()), waiting.getOrDefault(key, Quantity.ZERO))));
        }
    }
}
