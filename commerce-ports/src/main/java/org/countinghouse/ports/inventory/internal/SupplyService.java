package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.AvailableToPromise;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyDecider;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyOutlook;
import org.countinghouse.domain.inventory.supply.SupplyRejection;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.inventory.SupplyManagement;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.Handling;

/** Expected goods: the supply's row is locked and decides; positions are not touched. */
public final class SupplyService implements SupplyManagement {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final Supplies supplies;
    private final Backorders backorders;
    private final Replenishment replenishment;

    /** A service over those stores. */
    public SupplyService(CommandGate gate, InventoryStores stores, Replenishment replenishment) {
        this.gate = gate;
        this.ledger = stores.ledger();
        this.supplies = stores.supplies();
        this.backorders = stores.backorders();
        this.replenishment = replenishment;
    }

    @Override
    public Either<SupplyRejection, Supply> expect(ExpectSupply command) {
        ExpectSupply stamped = command.withHeader(gate.stamped(command.header()));
        return ofSupply(
                "expect",
                stamped,
                stamped.supply(),
                tenant -> SupplyDecider.decide(stamped, supplies.find(tenant, stamped.supply())));
    }

    @Override
    public Either<SupplyRejection, Supply> change(ChangeSupply command) {
        ChangeSupply stamped = command.withHeader(gate.stamped(command.header()));
        return ofSupply(
                "change",
                stamped,
                stamped.supply(),
                tenant -> SupplyDecider.decide(stamped, replenishment.locked(tenant, stamped.supply())));
    }

    @Override
    public Either<SupplyRejection, Supply> cancel(CancelSupply command) {
        CancelSupply stamped = command.withHeader(gate.stamped(command.header()));
        return ofSupply(
                "cancel",
                stamped,
                stamped.supply(),
                tenant -> SupplyDecider.decide(stamped, replenishment.locked(tenant, stamped.supply())));
    }

    /** Reads none of the other pre-orders: a launch has thousands, and the supply's counter speaks for them. */
    @Override
    public Either<SupplyRejection, PreOrder> preOrder(PlacePreOrder command) {
        PlacePreOrder stamped = command.withHeader(gate.stamped(command.header()));
        return ofPreOrder("pre-order", stamped, stamped.preOrder(), tenant -> {
            Optional<PeggedSupply> supply = locked(tenant, stamped.supply(), List.of());
            return SupplyDecider.decide(stamped, supply, supplies.preOrder(tenant, stamped.preOrder()));
        });
    }

    @Override
    public Either<SupplyRejection, PreOrder> cancelPreOrder(CancelPreOrder command) {
        CancelPreOrder stamped = command.withHeader(gate.stamped(command.header()));
        return ofPreOrder("cancel-pre-order", stamped, stamped.preOrder(), tenant -> {
            // which supply it waits for never changes; what it waits for is read again under the lock
            Optional<SupplyId> supply =
                    supplies.preOrder(tenant, stamped.preOrder()).map(PreOrder::supply);
            return SupplyDecider.decide(stamped, supply.flatMap(id -> locked(tenant, id, List.of(stamped.preOrder()))));
        });
    }

    @Override
    public Optional<Supply> find(TenantId tenant, SupplyId id) {
        return supplies.find(tenant, id);
    }

    @Override
    public Optional<PreOrder> findPreOrder(TenantId tenant, PreOrderId id) {
        return supplies.preOrder(tenant, id);
    }

    @Override
    public AvailableToPromise promise(TenantId tenant, PositionKey key, LocalDate today) {
        StockPosition position =
                ledger.find(tenant, List.of(key)).stream().findFirst().orElse(StockPosition.empty(key));
        return SupplyOutlook.of(supplies.expected(tenant, key), backorders.waiting(tenant, key))
                .promise(position, today);
    }

    private Optional<PeggedSupply> locked(TenantId tenant, SupplyId id, List<PreOrderId> preOrders) {
        return supplies.lock(tenant, List.of(id)).stream()
                .findFirst()
                .map(supply -> PeggedSupply.of(
                        supply,
                        preOrders.stream()
                                .flatMap(preOrder -> supplies.preOrder(tenant, preOrder).stream())
                                .toList()));
    }

    private Either<SupplyRejection, Supply> ofSupply(
            String operation, Command command, SupplyId id, Deciding deciding) {
        TenantId tenant = command.header().tenant();
        return gate.once(
                "supply." + operation,
                command,
                new Handling<>(
                        () -> recorded(command, deciding)
                                .map(after -> new Answer<>(
                                        after.supply(),
                                        Long.toString(after.supply().version()))),
                        reference -> PeggedSupply.fold(supplies.history(tenant, id, Long.parseLong(reference)))
                                .supply(),
                        SupplyRejection.KeyReused::new));
    }

    /** The reference is the version of the supply and, after a space, its id. */
    private Either<SupplyRejection, PreOrder> ofPreOrder(
            String operation, Command command, PreOrderId id, Deciding deciding) {
        TenantId tenant = command.header().tenant();
        return gate.once(
                "supply." + operation,
                command,
                new Handling<>(
                        () -> recorded(command, deciding)
                                .map(after -> new Answer<>(
                                        preOrder(after, id),
                                        after.supply().version()
                                                + " "
                                                + after.supply().id())),
                        reference -> {
                            int space = reference.indexOf(' ');
                            return preOrder(
                                    PeggedSupply.fold(supplies.history(
                                            tenant,
                                            SupplyId.of(reference.substring(space + 1)),
                                            Long.parseLong(reference.substring(0, space)))),
                                    id);
                        },
                        SupplyRejection.KeyReused::new));
    }

    private static PreOrder preOrder(PeggedSupply supply, PreOrderId id) {
        return Optional.ofNullable(supply.preOrders().get(id)).orElseThrow();
    }

    private Either<SupplyRejection, PeggedSupply> recorded(Command command, Deciding deciding) {
        Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decision =
                deciding.apply(command.header().tenant());
        decision.forEach(accepted -> replenishment.record(command.header(), accepted));
        return decision.map(Decision::state);
    }

    private interface Deciding
            extends Function<TenantId, Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>>> {}
}
