package org.countinghouse.ports.tck.history;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.internal.CoalescedReservationService;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** The queue that all clients of a history go through when they want something reserved, confirmed, released or shipped. */
public final class Rush implements AutoCloseable {

    private final WitnessedBatches witnessed;
    private final CoalescedReservations reservations;

    /** A queue of so many lanes over those stores, decided on that executor. */
    public Rush(Stores stores, int lanes, Executor executor) {
        witnessed = new WitnessedBatches(stores);
        UnitOfWork unit = witnessed.unitOfWork();
        reservations = new CoalescedReservationService(
                CoalescingPolicy.STANDARD.withLanes(lanes).withPatience(Duration.ofMinutes(2)),
                executor,
                new CommandGate(unit, witnessed.processedCommands(), InstantSource.system()),
                List.of(unit),
                witnessed.processedCommands(),
                new InventoryStores(
                        witnessed.stockLedger(),
                        witnessed.reservations(),
                        stores.supplies(),
                        stores.backorders(),
                        witnessed.stockOpening()),
                new EventPublication(stores.outbox(), List.of()));
    }

    WitnessedBatches witnessed() {
        return witnessed;
    }

    CoalescedReservations reservations() {
        return reservations;
    }

    @Override
    public void close() {
        reservations.close();
    }
}
