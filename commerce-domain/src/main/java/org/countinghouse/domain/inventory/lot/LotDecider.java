package org.countinghouse.domain.inventory.lot;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Decides which units moved, where {@link StockDecider} and {@link ReservationDecider} decide how many. Every method takes
 * the lots of all positions concerned ({@link LotInventory}); a position that is tracked, but has no lots yet, must have
 * {@linkplain #adopt been given one} first.
 */
@CheckReturnValue
public final class LotDecider {

    private LotDecider() {}

    /**
     * Follows a SKU from now on.
     *
     * <p><b>Rejections:</b> {@link LotRejection.TrackingStands} when it is followed the other way already.
     */
    public static Either<LotRejection, Decision<LotInventory, LotEvent>> decide(
            DeclareTracking command, LotInventory lots) {
        Optional<TrackingPolicy> before = lots.policy(command.sku());
        if (before.filter(policy -> policy.tracking() != command.tracking()).isPresent()) {
            return Either.left(
                    new LotRejection.TrackingStands(command.sku(), before.get().tracking(), command.tracking()));
        }
        long version = before.map(TrackingPolicy::version).orElse(0L) + 1;
        TrackingPolicy policy =
                new TrackingPolicy(command.sku(), command.tracking(), command.order(), command.minimumDays(), version);
        return Either.right(Decision.of(
                lots,
                List.of(new LotEvent.TrackingDeclared(policy, command.header().occurredAt())),
                LotDecider::evolve));
    }

    /**
     * Takes goods in under the lots that are named. What comes of a recalled lot is quarantined in the same command.
     *
     * <p><b>Rejections:</b> {@link LotRejection.NotTracked}; {@link LotRejection.ExpiryDiffers} when the lot came with
     * another date before; {@link LotRejection.SerialsDiffer}; {@link LotRejection.SerialHere}.
     */
    public static Either<LotRejection, LotDecision> decide(
            ReceiveLots command, Inventory inventory, LotInventory lots) {
        Map<LotName, Optional<LocalDate>> expiries = new TreeMap<>();
        List<LotEvent> registered = new ArrayList<>();
        for (ReceiveLots.Line line : command.lines()) {
            LotName name = LotName.of(line.key().sku(), line.units().lot());
            Optional<LocalDate> stands = expiries.computeIfAbsent(
                    name, unseen -> lots.lot(unseen).map(Lot::expiry).orElse(line.expiry()));
            if (!stands.equals(line.expiry())) {
                return Either.left(new LotRejection.ExpiryDiffers(name, stands, line.expiry()));
            }
        }
        expiries.forEach((name, expiry) -> {
            if (lots.lot(name).isEmpty() && !name.lot().equals(LotId.UNKNOWN)) {
                registered.add(new LotEvent.LotRegistered(
                        name, expiry, command.header().occurredAt()));
            }
        });
        LotSteps steps = new LotSteps(inventory, lots, command.step()).add(registered);
        return steps.stock(StockDecider.decide(command.receipt(), inventory), named(command))
                .flatMap(done -> done.quarantine(command.reference()))
                .map(LotSteps::done);
    }

    /**
     * Lets promised goods leave.
     *
     * <p><b>Rejections:</b> {@link LotRejection.StockRefused} with what {@link ReservationDecider} says; of named lots
     * {@link LotRejection.Recalled}, {@link LotRejection.TooOld}, {@link LotRejection.NotInLot},
     * {@link LotRejection.SerialsDiffer}, {@link LotRejection.SerialNotThere}, {@link LotRejection.NotTracked}; by policy
     * {@link LotRejection.NothingToPick}, and {@link LotRejection.SerialsDiffer} where serials must be named.
     */
    public static Either<LotRejection, LotDecision> decide(
            FulfillLots command, Inventory inventory, LotInventory lots) {
        Map<Integer, List<LotPart>> named = new TreeMap<>();
        command.lines().stream()
                .filter(line -> !line.picked().isEmpty())
                .forEach(line -> named.put(line.number(), line.picked()));
        return new LotSteps(inventory, lots, command.header())
                .stock(ReservationDecider.decide(command.fulfillment(), inventory), named)
                .map(LotSteps::done);
    }

    /**
     * Takes goods back under the lots that are named. What comes back sellable of a recalled lot is quarantined in the
     * same command.
     *
     * <p><b>Rejections:</b> {@link LotRejection.NotTracked}; {@link LotRejection.UnknownLot};
     * {@link LotRejection.SerialsDiffer}; {@link LotRejection.SerialHere}.
     */
    public static Either<LotRejection, LotDecision> decide(ReturnLots command, Inventory inventory, LotInventory lots) {
        Map<Integer, List<LotPart>> named = new TreeMap<>();
        for (ReturnLots.Line line : command.lines()) {
            LotName name = LotName.of(line.key().sku(), line.units().lot());
            if (!name.lot().equals(LotId.UNKNOWN) && lots.lot(name).isEmpty()) {
                return Either.left(new LotRejection.UnknownLot(name));
            }
            named.put(named.size() + 1, List.of(line.units()));
        }
        return new LotSteps(inventory, lots, command.step())
                .stock(StockDecider.decide(command.goods(), inventory), named)
                .flatMap(done -> done.quarantine(command.reference()))
                .map(LotSteps::done);
    }

    /**
     * Blocks a lot everywhere, and breaks no promise, whatever the command says: what is sellable of it is quarantined.
     *
     * <p><b>Rejections:</b> {@link LotRejection.UnknownLot}; {@link LotRejection.Recalled} if it is already;
     * {@link LotRejection.Promised} for the first position where other lots are too few to keep what is promised.
     */
    public static Either<LotRejection, LotDecision> decide(RecallLot command, Inventory inventory, LotInventory lots) {
        return recalled(command, lots)
                .flatMap(recalled -> new LotSteps(inventory, lots, command.step())
                        .add(List.of(recalled))
                        .quarantine(command.reference()))
                .map(LotSteps::done);
    }

    /**
     * Blocks a lot everywhere: what is sellable of it is quarantined, and the promises that other lots cannot keep are
     * broken before if the command says so; see {@link org.countinghouse.domain.inventory.PromiseBreaking}.
     *
     * <p><b>Rejections:</b> {@link LotRejection.UnknownLot}; {@link LotRejection.Recalled} if it is already;
     * {@link LotRejection.Promised} if no promise may be broken and one would have to be.
     *
     * @param inventory if promises may be broken, with enough of the reservations in the way of what is sellable of it
     * @param now the store's clock
     */
    public static Either<LotRejection, LotDecision> decide(
            RecallLot command, Inventory inventory, LotInventory lots, Instant now) {
        if (command.onPromised() == AdjustStock.OnPromised.REFUSE) {
            return decide(command, inventory, lots);
        }
        return recalled(command, lots)
                .flatMap(recalled -> new LotSteps(inventory, lots, command.step())
                        .add(List.of(recalled))
                        .quarantineAll(command.reference(), now))
                .map(LotSteps::done);
    }

    private static Either<LotRejection, LotEvent> recalled(RecallLot command, LotInventory lots) {
        Optional<Lot> lot = lots.lot(command.lot());
        if (lot.isEmpty()) {
            return Either.left(new LotRejection.UnknownLot(command.lot()));
        }
        return lot.get().isRecalled()
                ? Either.left(new LotRejection.Recalled(command.lot()))
                : Either.right(new LotEvent.LotRecalled(
                        command.lot(), command.reference(), command.header().occurredAt()));
    }

    /**
     * Takes a recall back: everything of the lot that is quarantined is sellable again.
     *
     * <p><b>Rejections:</b> {@link LotRejection.UnknownLot}; {@link LotRejection.NotRecalled}.
     */
    public static Either<LotRejection, LotDecision> decide(LiftRecall command, Inventory inventory, LotInventory lots) {
        Optional<Lot> lot = lots.lot(command.lot());
        if (lot.isEmpty()) {
            return Either.left(new LotRejection.UnknownLot(command.lot()));
        }
        if (!lot.get().isRecalled()) {
            return Either.left(new LotRejection.NotRecalled(command.lot()));
        }
        LotEvent lifted = new LotEvent.RecallLifted(
                command.lot(), command.reference(), command.header().occurredAt());
        return new LotSteps(inventory, lots, command.step())
                .add(List.of(lifted))
                .clear(command.lot(), command.reference())
                .map(LotSteps::done);
    }

    /**
     * What the movements of an event that names no lots do to lots: goods that leave are picked by policy, goods that come
     * are of no known lot, goods that leave one position for another in this event keep theirs. No events when no lot
     * moves.
     *
     * <p><b>Rejections:</b> {@link LotRejection.NothingToPick}; {@link LotRejection.SerialsDiffer} when units would move
     * that must be named.
     *
     * @param movements the event's movements
     * @param demand who gets what is fulfilled
     * @param shelves the positions whose lots are all known; movements of others are left out
     */
    public static Either<LotRejection, Decision<LotInventory, LotEvent>> follow(
            List<StockMovement> movements,
            Optional<DemandReference> demand,
            Collection<PositionKey> shelves,
            LotInventory lots) {
        List<StockMovement> concerned = movements.stream()
                .filter(movement -> shelves.contains(movement.key()))
                .toList();
        return new LotFollowing(lots, demand, Map.of())
                .follow(concerned)
                .map(moved -> moved.isEmpty()
                        ? Decision.unchanged(lots)
                        : decision(lots, moved, moved.get(0).effectiveAt()));
    }

    /**
     * Gives the units of a position that has no lots yet the unknown lot; that happens once to a position.
     *
     * @param position the position before anything of it is followed
     * @param at when, in the business
     */
    public static Decision<LotInventory, LotEvent> adopt(StockPosition position, Instant at, LotInventory lots) {
        List<LotMovement> movements = new ArrayList<>();
        PositionKey key = position.key();
        MovementCause cause = new MovementCause("track/" + key.sku().value().length() + "/" + key, 0, 1);
        for (LotPlace place : LotPlace.values()) {
            long units = units(position, place);
            if (units > 0) {
                movements.add(new LotMovement(
                        cause,
                        movements.size() + 1,
                        LotKey.of(key, LotId.UNKNOWN),
                        LotPlace.NOWHERE,
                        place,
                        LotPart.of(LotId.UNKNOWN, Quantity.of(units)),
                        Optional.empty(),
                        at));
            }
        }
        return decision(lots, movements, at);
    }

    /** The lots after an event. */
    public static LotInventory evolve(LotInventory lots, LotEvent event) {
        return lots.after(event);
    }

    private static long units(StockPosition position, LotPlace place) {
        return switch (place) {
            case SELLABLE -> position.counters().onHand();
            case DAMAGED -> position.counters().damaged();
            case QUARANTINED -> position.counters().quarantined();
            case IN_TRANSFER -> position.counters().inTransfer();
            case NOWHERE -> 0;
        };
    }

    private static Map<Integer, List<LotPart>> named(ReceiveLots command) {
        Map<Integer, List<LotPart>> named = new TreeMap<>();
        command.lines().forEach(line -> named.put(named.size() + 1, List.of(line.units())));
        return named;
    }

    private static Decision<LotInventory, LotEvent> decision(
            LotInventory lots, List<LotMovement> movements, Instant at) {
        return movements.isEmpty()
                ? Decision.unchanged(lots)
                : Decision.of(lots, List.of(new LotEvent.LotsMoved(movements, at)), LotDecider::evolve);
    }
}
