package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.StockEvent.OversellAllowed;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.StockVerification;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockInquiries;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.Handling;

/** Goods that come, are corrected and come back. */
public final class StockService implements StockManagement, StockInquiries {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final Reservations reservations;
    private final PromiseLocks promises;
    private final Replenishment replenishment;

    /** A service over that ledger; what comes serves those who wait. */
    public StockService(CommandGate gate, StockLedger ledger, Reservations reservations, Replenishment replenishment) {
        this.gate = gate;
        this.ledger = ledger;
        this.reservations = reservations;
        this.promises = new PromiseLocks(ledger, reservations);
        this.replenishment = replenishment;
    }

    @Override
    public Either<InventoryRejection, List<StockMovement>> receive(ReceiveStock command) {
        ReceiveStock stamped = command.withHeader(gate.stamped(command.header()));
        return moving(
                "receive",
                stamped,
                stamped.lines().stream().map(ReceiveStock.Line::key),
                inventory -> StockDecider.decide(stamped, inventory));
    }

    @Override
    public Either<InventoryRejection, List<StockMovement>> adjust(AdjustStock command) {
        AdjustStock stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        SortedMap<PositionKey, Quantity> leaving = StockDecider.leaving(stamped);
        return moving(
                "adjust",
                stamped,
                stamped.lines().stream().map(AdjustStock.Line::key),
                leaving,
                inventory -> stamped.onPromised() == AdjustStock.OnPromised.REFUSE
                        ? StockDecider.decide(stamped, inventory)
                        : StockDecider.decide(stamped, inventory, reservations.now(tenant)));
    }

    @Override
    public Either<InventoryRejection, List<StockMovement>> returnToStock(ReturnToStock command) {
        ReturnToStock stamped = command.withHeader(gate.stamped(command.header()));
        return moving(
                "return",
                stamped,
                stamped.lines().stream().map(ReturnToStock.Line::key),
                inventory -> StockDecider.decide(stamped, inventory));
    }

    @Override
    public Either<InventoryRejection, List<StockMovement>> moveCondition(MoveCondition command) {
        MoveCondition stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        SortedMap<PositionKey, Quantity> leaving = StockDecider.leaving(stamped);
        return moving(
                "condition",
                stamped,
                stamped.lines().stream().map(MoveCondition.Line::key),
                leaving,
                inventory -> stamped.onPromised() == AdjustStock.OnPromised.REFUSE
                        ? StockDecider.decide(stamped, inventory)
                        : StockDecider.decide(stamped, inventory, reservations.now(tenant)));
    }

    @Override
    public Either<InventoryRejection, OversellAllowed> allowOversell(AllowOversell command) {
        AllowOversell stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "stock.allow-oversell",
                stamped,
                new Handling<>(
                        () -> decided(
                                        stamped,
                                        Inventory.of(
                                                ledger.lock(stamped.header().tenant(), List.of(stamped.key())),
                                                List.of()),
                                        "allow",
                                        i -> StockDecider.decide(stamped, i))
                                .map(own -> new Answer<>(
                                        allowed(stamped, stamped.header().occurredAt()),
                                        stamped.header().occurredAt().toString())),
                        reference -> allowed(stamped, Instant.parse(reference)),
                        InventoryRejection.KeyReused::new));
    }

    @Override
    public StockPosition position(TenantId tenant, PositionKey key) {
        List<StockPosition> found = ledger.find(tenant, List.of(key));
        return found.isEmpty() ? StockPosition.empty(key) : found.get(0);
    }

    @Override
    public List<StockPosition> positions(TenantId tenant, Collection<PositionKey> keys) {
        return ledger.find(tenant, keys);
    }

    @Override
    public StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo) {
        return ledger.asOf(tenant, key, recordedUpTo);
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (PositionFacts facts : ledger.differing(tenant)) {
            discrepancies.addAll(StockVerification.verify(facts));
        }
        discrepancies.addAll(replenishment.differing(tenant));
        return new Verification("stock", ledger.count(tenant) + replenishment.count(tenant), discrepancies);
    }

    private static OversellAllowed allowed(AllowOversell command, Instant at) {
        return new OversellAllowed(command.key(), command.allowance(), at);
    }

    private Either<InventoryRejection, List<StockMovement>> moving(
            String operation, Command command, Stream<PositionKey> touched, Deciding deciding) {
        return moving(operation, command, touched, Map.of(), deciding);
    }

    private Either<InventoryRejection, List<StockMovement>> moving(
            String operation,
            Command command,
            Stream<PositionKey> touched,
            Map<PositionKey, Quantity> leaving,
            Deciding deciding) {
        SortedSet<PositionKey> keys = touched.collect(Collectors.toCollection(TreeSet::new));
        String cause = operation + "/" + command.header().id();
        return gate.once(
                "stock." + operation,
                command,
                new Handling<>(
                        () -> decided(command, locked(command.header().tenant(), keys, leaving), operation, deciding)
                                .map(own -> new Answer<>(own, cause)),
                        reference -> ledger.movements(command.header().tenant(), reference),
                        InventoryRejection.KeyReused::new));
    }

    private Inventory locked(TenantId tenant, SortedSet<PositionKey> keys, Map<PositionKey, Quantity> leaving) {
        replenishment.prepare(tenant, keys, replenishment.entriesAtOnce());
        return promises.lock(tenant, keys, leaving);
    }

    /** Those of the command itself; promises that were broken for it come before. */
    private static List<StockMovement> ownMovements(Decision<Inventory, InventoryEvent> decision) {
        return decision.events().get(decision.events().size() - 1).movements();
    }

    /** Runs again when its unit does, so it must be given what can be read again. */
    private Either<InventoryRejection, List<StockMovement>> decided(
            Command command, Inventory inventory, String operation, Deciding deciding) {
        String aggregate = operation + "/" + command.header().id();
        return deciding.apply(inventory)
                .flatMap(accepted -> replenishment.serve(command, accepted).map(served -> {
                    replenishment.record(command.header(), served, aggregate);
                    return ownMovements(accepted);
                }));
    }

    private interface Deciding
            extends Function<Inventory, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> {}
}
