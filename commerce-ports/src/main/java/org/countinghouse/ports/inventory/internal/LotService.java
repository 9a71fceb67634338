package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.FulfillLots;
import org.countinghouse.domain.inventory.lot.LiftRecall;
import org.countinghouse.domain.inventory.lot.LotDecider;
import org.countinghouse.domain.inventory.lot.LotDecision;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotRejection;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.LotTrace;
import org.countinghouse.domain.inventory.lot.LotVerification;
import org.countinghouse.domain.inventory.lot.RecallLot;
import org.countinghouse.domain.inventory.lot.ReceiveLots;
import org.countinghouse.domain.inventory.lot.ReturnLots;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.inventory.LotManagement;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Goods whose lots are named. */
public final class LotService implements LotManagement {

    private final CommandGate gate;
    private final Reservations reservations;
    private final Lots lots;
    private final LotUnits units;

    /** A service over those stores; what it publishes must not reach the {@link LotReaction}. */
    public LotService(
            CommandGate gate, StockLedger ledger, Reservations reservations, Lots lots, EventPublication publication) {
        this.gate = gate;
        this.reservations = reservations;
        this.lots = lots;
        this.units = new LotUnits(ledger, reservations, lots, publication);
    }

    @Override
    public Either<LotRejection, TrackingPolicy> declare(DeclareTracking command) {
        DeclareTracking stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "lot.declare",
                stamped,
                new Handling<>(
                        () -> units.declare(stamped)
                                .map(policy -> new Answer<>(policy, Long.toString(policy.version()))),
                        version -> new TrackingPolicy(
                                stamped.sku(),
                                stamped.tracking(),
                                stamped.order(),
                                stamped.minimumDays(),
                                Long.parseLong(version)),
                        LotRejection.KeyReused::new));
    }

    @Override
    public Either<LotRejection, List<LotMovement>> receive(ReceiveLots command) {
        ReceiveLots stamped = command.withHeader(gate.stamped(command.header()));
        LotScope scope = new LotScope();
        stamped.lines().forEach(line -> scope.with(line.key(), line.units()));
        CommandId step = stamped.step().id();
        return once(
                "receive",
                stamped,
                List.of("receive/" + step, "condition/" + step),
                () -> decided("receive", stamped, scope, (stock, lying) -> LotDecider.decide(stamped, stock, lying)));
    }

    @Override
    public Either<LotRejection, List<LotMovement>> returnToStock(ReturnLots command) {
        ReturnLots stamped = command.withHeader(gate.stamped(command.header()));
        LotScope scope = new LotScope();
        stamped.lines().forEach(line -> scope.with(line.key(), line.units()));
        CommandId step = stamped.step().id();
        return once(
                "return",
                stamped,
                List.of("return/" + step, "condition/" + step),
                () -> decided("return", stamped, scope, (stock, lying) -> LotDecider.decide(stamped, stock, lying)));
    }

    @Override
    public Either<LotRejection, List<LotMovement>> fulfill(FulfillLots command) {
        FulfillLots stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return gate.once(
                "lot.fulfill",
                stamped,
                new Handling<>(
                        () -> decided(
                                        "fulfill",
                                        stamped,
                                        scope(stamped),
                                        (stock, lying) -> LotDecider.decide(stamped, stock, lying))
                                .map(decision -> new Answer<>(
                                        LotRecorder.movements(decision.lots().events()),
                                        Long.toString(version(stamped, decision)))),
                        version -> lots.movements(tenant, stamped.reservation().value()).stream()
                                .filter(movement -> movement.cause().step() == Long.parseLong(version))
                                .toList(),
                        LotRejection.KeyReused::new));
    }

    private static long version(FulfillLots command, LotDecision decision) {
        return decision.stock()
                .state()
                .reservation(command.reservation())
                .orElseThrow()
                .version();
    }

    /** The reservation's positions never change, they are read without a lock. */
    private LotScope scope(FulfillLots command) {
        LotScope scope = new LotScope();
        Optional<Reservation> found = reservations.find(command.header().tenant(), command.reservation());
        found.ifPresent(reservation -> reservation.lines().forEach(line -> scope.positions.add(line.key())));
        for (FulfillLots.Line asked : command.lines()) {
            Optional<PositionKey> key = found.flatMap(reservation -> reservation.line(asked.number()))
                    .map(ReservationLine::key);
            key.ifPresent(position -> asked.picked().forEach(part -> scope.with(position, part)));
        }
        // what lies at a locked position tells of its lots: the lots themselves are for those who bring some
        scope.names.clear();
        scope.reservation = Optional.of(command.reservation());
        return scope;
    }

    @Override
    public Either<LotRejection, List<LotMovement>> recall(RecallLot command) {
        RecallLot stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return everywhere(
                "recall",
                stamped,
                () -> units.everywhere(tenant, stamped.lot()).with(stamped.onPromised()),
                stamped.step().id(),
                (stock, lying) -> LotDecider.decide(stamped, stock, lying, reservations.now(tenant)));
    }

    @Override
    public Either<LotRejection, List<LotMovement>> liftRecall(LiftRecall command) {
        LiftRecall stamped = command.withHeader(gate.stamped(command.header()));
        return everywhere(
                "lift-recall",
                stamped,
                () -> units.everywhere(stamped.header().tenant(), stamped.lot()),
                stamped.step().id(),
                (stock, lying) -> LotDecider.decide(stamped, stock, lying));
    }

    private Either<LotRejection, List<LotMovement>> everywhere(
            String operation,
            Command command,
            Supplier<LotScope> where,
            CommandId step,
            BiFunction<Inventory, LotInventory, Either<LotRejection, LotDecision>> decide) {
        return once(operation, command, List.of("condition/" + step), () -> {
            LotScope scope = where.get();
            return decided(operation, command, scope, (stock, lying) -> {
                units.requireUnmoved(command.header().tenant(), scope);
                return decide.apply(stock, lying);
            });
        });
    }

    @Override
    public List<LotStock> lotsAt(TenantId tenant, PositionKey position) {
        return lots.at(tenant, List.of(position));
    }

    @Override
    public Optional<LotTrace> trace(TenantId tenant, LotName lot) {
        return lots.find(tenant, lot)
                .map(found -> new LotTrace(found, lots.of(tenant, lot), lots.shipments(tenant, lot)));
    }

    @Override
    public List<LotMovement> trace(TenantId tenant, SerialKey serial) {
        return lots.history(tenant, serial);
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> discrepancies = new ArrayList<>();
        lots.differing(tenant).forEach(facts -> discrepancies.addAll(LotVerification.verify(facts)));
        return new Verification("lots", lots.count(tenant), discrepancies);
    }

    private Either<LotRejection, LotDecision> decided(
            String operation,
            Command command,
            LotScope scope,
            BiFunction<Inventory, LotInventory, Either<LotRejection, LotDecision>> decide) {
        return units.decided(
                command.header(), "lot-" + operation + "/" + command.header().id(), scope, decide);
    }

    private Either<LotRejection, List<LotMovement>> once(
            String operation,
            Command command,
            List<String> causes,
            Supplier<Either<LotRejection, LotDecision>> deciding) {
        TenantId tenant = command.header().tenant();
        Function<String, List<LotMovement>> again = unused -> causes.stream()
                .flatMap(cause -> lots.movements(tenant, cause).stream())
                .toList();
        return gate.once(
                "lot." + operation,
                command,
                new Handling<>(
                        () -> deciding.get()
                                .map(decision -> new Answer<>(
                                        LotRecorder.movements(decision.lots().events()), operation)),
                        again,
                        LotRejection.KeyReused::new));
    }
}
