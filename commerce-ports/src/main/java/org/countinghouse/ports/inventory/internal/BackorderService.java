package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderDecider;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.Handling;

/** Demand that waits: a place in the queue is one row; serving locks the position first, as every receipt does. */
public final class BackorderService implements BackorderManagement {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final Backorders backorders;
    private final Replenishment replenishment;

    /** A service over those stores. */
    public BackorderService(CommandGate gate, InventoryStores stores, Replenishment replenishment) {
        this.gate = gate;
        this.ledger = stores.ledger();
        this.backorders = stores.backorders();
        this.replenishment = replenishment;
    }

    @Override
    public Either<BackorderRejection, Backorder> queue(QueueBackorder command) {
        QueueBackorder stamped = command.withHeader(gate.stamped(command.header()));
        return once("queue", stamped, stamped.backorder(), tenant -> {
            // with nothing free nobody is served, and a checkout that holds the position must not wait for other orders
            if (isAnythingFree(tenant, stamped.key())) {
                replenishment.prepare(tenant, List.of(stamped.key()), replenishment.entriesAtOnce());
            }
            // the position comes first: a receipt is seen here, or it sees this entry
            Inventory inventory = locked(tenant, stamped.key());
            var decision = BackorderDecider.decide(stamped, backorders.find(tenant, stamped.backorder()));
            decision.forEach(accepted -> {
                opened(stamped.header(), inventory.position(stamped.key()));
                replenishment.recordBackorders(stamped.header(), List.of(accepted));
            });
            return decision.map(accepted -> servedAtOnce(stamped, inventory, accepted.state()));
        });
    }

    @Override
    public Either<BackorderRejection, Backorder> cancel(CancelBackorder command) {
        CancelBackorder stamped = command.withHeader(gate.stamped(command.header()));
        return once("cancel", stamped, stamped.backorder(), tenant -> {
            var decision = BackorderDecider.decide(
                    stamped,
                    backorders.lock(tenant, List.of(stamped.backorder())).stream()
                            .findFirst());
            decision.forEach(accepted -> replenishment.recordBackorders(stamped.header(), List.of(accepted)));
            return decision.map(Decision::state);
        });
    }

    @Override
    public Either<BackorderRejection, Integer> fill(FillBackorders command) {
        FillBackorders stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "backorder.fill",
                stamped,
                new Handling<BackorderRejection, Integer>(
                        () -> {
                            int served = served(stamped);
                            return Either.right(new Answer<>(served, Integer.toString(served)));
                        },
                        Integer::valueOf,
                        BackorderRejection.KeyReused::new));
    }

    @Override
    public Optional<Backorder> find(TenantId tenant, BackorderId id) {
        return backorders.find(tenant, id);
    }

    @Override
    public List<Backorder> waiting(TenantId tenant, PositionKey key, int limit) {
        return backorders.first(tenant, key, replenishment.order(), limit);
    }

    private int served(FillBackorders command) {
        TenantId tenant = command.header().tenant();
        replenishment.prepare(tenant, List.of(command.key()), command.limit());
        Inventory inventory = locked(tenant, command.key());
        return served(command.header(), inventory, command.key(), command.limit())
                .backorders()
                .size();
    }

    private Backorder servedAtOnce(QueueBackorder command, Inventory inventory, Backorder queued) {
        return served(command.header(), inventory, command.key(), replenishment.entriesAtOnce()).backorders().stream()
                .map(Decision::state)
                .filter(state -> state.id().equals(queued.id()))
                .findFirst()
                .orElse(queued);
    }

    private Replenishment.Served served(CommandHeader header, Inventory inventory, PositionKey key, int limit) {
        Replenishment.Served served = replenishment.serve(header, inventory, key, limit);
        if (!served.backorders().isEmpty()) {
            replenishment.record(header, served, "fill/" + header.id());
        }
        return served;
    }

    /**
     * A position that is not there cannot be locked: its first receipt would pass the entry by, neither seeing the other.
     * So it is there from now on, and whoever comes second decides again.
     */
    private void opened(CommandHeader header, StockPosition position) {
        if (position.version() == 0) {
            ledger.append(
                    header,
                    List.of(new PositionChange(
                            position,
                            new StockPosition(position.key(), position.counters(), position.oversellAllowance(), 1))),
                    List.of());
        }
    }

    /** Without a lock. */
    private boolean isAnythingFree(TenantId tenant, PositionKey key) {
        return ledger.find(tenant, List.of(key)).stream()
                .anyMatch(position -> position.free().isPositive());
    }

    private Inventory locked(TenantId tenant, PositionKey key) {
        return Inventory.of(ledger.lock(tenant, List.of(key)), List.of());
    }

    private Either<BackorderRejection, Backorder> once(
            String operation, Command command, BackorderId id, Deciding deciding) {
        TenantId tenant = command.header().tenant();
        return gate.once(
                "backorder." + operation,
                command,
                new Handling<>(
                        () -> deciding.apply(tenant).map(after -> new Answer<>(after, Long.toString(after.version()))),
                        reference -> Backorder.fold(backorders.history(tenant, id, Long.parseLong(reference))),
                        BackorderRejection.KeyReused::new));
    }

    /** Decides, saves and publishes. */
    private interface Deciding extends Function<TenantId, Either<BackorderRejection, Backorder>> {}
}
