package org.countinghouse.ports.tck.history;

import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.ReservationService;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.tck.StoresFixture;

/** Asks the library for one thread, and writes every call down. */
public sealed class StockClient permits RushClient {

    private final StoresFixture fixture;
    private final TenantId tenant;
    private final Consumer<Operation> history;
    private final WitnessedStores witnessed;
    private final StockManagement stock;
    private final ReservationManagement reservations;

    StockClient(StoresFixture fixture, TenantId tenant, Consumer<Operation> history) {
        this.fixture = fixture;
        this.tenant = tenant;
        this.history = history;
        Stores stores = fixture.stores();
        this.witnessed = new WitnessedStores(stores);
        CommandGate gate = new CommandGate(witnessed.unitOfWork(), stores.processedCommands(), InstantSource.system());
        EventPublication publication = new EventPublication(stores.outbox(), List.of());
        InventoryStores inventory = new InventoryStores(
                witnessed.stockLedger(),
                witnessed.reservations(),
                stores.supplies(),
                stores.backorders(),
                witnessed.stockOpening());
        this.stock = new StockService(
                gate,
                witnessed.stockLedger(),
                witnessed.reservations(),
                new Replenishment(inventory, BackorderPolicy.STANDARD, publication));
        this.reservations = new ReservationService(gate, inventory, publication);
    }

    /** Asks for stock to be taken in. */
    public Operation.Outcome receive(ReceiveStock command) {
        return ask("stock.receive", command, () -> stock.receive(command));
    }

    /** Asks for stock to be corrected. */
    public Operation.Outcome adjust(AdjustStock command) {
        return ask("stock.adjust", command, () -> stock.adjust(command));
    }

    /** Asks for goods to be taken back. */
    public Operation.Outcome returnToStock(ReturnToStock command) {
        return ask("stock.return", command, () -> stock.returnToStock(command));
    }

    /** Asks for an oversell allowance. */
    public Operation.Outcome allowOversell(AllowOversell command) {
        return ask("stock.allow-oversell", command, () -> stock.allowOversell(command));
    }

    /** Asks for a hold. */
    public Operation.Outcome reserve(ReserveStock command) {
        return ask("reservation.reserve", command, () -> reservations.reserve(command));
    }

    /** Asks for a hold to be confirmed. */
    public Operation.Outcome confirm(ConfirmReservation command) {
        return ask("reservation.confirm", command, () -> reservations.confirm(command));
    }

    /** Asks for a hold to last longer. */
    public Operation.Outcome extend(ExtendReservation command) {
        return ask("reservation.extend", command, () -> reservations.extend(command));
    }

    /** Asks for a reservation to be released. */
    public Operation.Outcome release(ReleaseReservation command) {
        return ask("reservation.release", command, () -> reservations.release(command));
    }

    /** Asks for promised goods to leave. */
    public Operation.Outcome fulfill(FulfillReservation command) {
        return ask("reservation.fulfill", command, () -> reservations.fulfill(command));
    }

    /** Asks for a sweep. */
    public Operation.Outcome expireDue(ExpireDue command) {
        return ask("reservation.expire-due", command, () -> reservations.expireDue(command));
    }

    /** Reads a position. */
    public Operation.Outcome look(PositionKey key) {
        return written(
                new Operation.Look(key), () -> new Operation.Seen(fixture.asHost(() -> stock.position(tenant, key))));
    }

    private <A> Operation.Outcome ask(String operation, Command command, Supplier<Either<InventoryRejection, A>> call) {
        return written(
                new Operation.Ask(operation, command),
                () -> fixture.asHost(call)
                        .fold(Operation.Refused::new, answer -> new Operation.Accepted(Optional.of(answer))));
    }

    private Operation.Outcome written(Operation.Request request, Supplier<Operation.Outcome> call) {
        witnessed.forget();
        return written(request, call, outcome -> witnessed.witness());
    }

    /** Makes the call and writes it down, with what was noted of it. */
    final Operation.Outcome written(
            Operation.Request request, Supplier<Operation.Outcome> call, Function<Operation.Outcome, Witness> witness) {
        long invoked = System.nanoTime();
        Operation.Outcome outcome = outcome(call);
        long returned = System.nanoTime();
        history.accept(new Operation(request, invoked, returned, outcome, witness.apply(outcome)));
        return outcome;
    }

    /** Only what the port promises to have left nothing counts as failed; everything else is unknown. */
    private static Operation.Outcome outcome(Supplier<Operation.Outcome> call) {
        try {
            return call.get();
        } catch (StaleStateException e) {
            return new Operation.Failed("stale state");
        } catch (StorageException e) {
            return e.outcome() == StorageException.Outcome.NOT_APPLIED
                    ? new Operation.Failed("storage: " + e.getMessage())
                    : new Operation.Unknown("storage: " + e.getMessage());
        } catch (IllegalStateException e) {
            return new Operation.Unknown("host: " + e.getMessage());
        }
    }
}
