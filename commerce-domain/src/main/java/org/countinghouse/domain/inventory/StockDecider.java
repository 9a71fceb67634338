package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** Decides on stock that comes, is corrected or comes back. */
@CheckReturnValue
public final class StockDecider {

    private StockDecider() {}

    /** Goods always come in. */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReceiveStock command, Inventory inventory) {
        return accept(
                inventory,
                new StockEvent.StockReceived(
                        command.header().id(),
                        command.reference(),
                        command.lines(),
                        command.header().occurredAt()));
    }

    /**
     * Corrects stock and breaks no promise, whatever the command says. What is promised cannot be written off: its
     * reservation is released first.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the free or the damaged units
     * than there are.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            AdjustStock command, Inventory inventory) {
        return acceptIfThere(inventory, adjusted(command));
    }

    /**
     * Corrects stock, and breaks the promises that cannot be kept if the command says so; see {@link PromiseBreaking}.
     * The adjustment is the last event.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the damaged units, or the free
     * units or those on hand if promises may be broken, than there are.
     *
     * @param inventory with the reservations that {@link #leaving} says must be locked
     * @param now the store's clock
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            AdjustStock command, Inventory inventory, Instant now) {
        if (command.onPromised() == AdjustStock.OnPromised.REFUSE) {
            return decide(command, inventory);
        }
        return breaking(adjusted(command), inventory, command.header(), now);
    }

    /**
     * How many units leave what is free, by position: at the moment when most have left and fewest have come, in the order
     * of the lines. Nothing unless the command may break promises.
     */
    public static SortedMap<PositionKey, Quantity> leaving(AdjustStock command) {
        return leaving(command.onPromised(), adjusted(command));
    }

    /** The same of units whose condition changes. */
    public static SortedMap<PositionKey, Quantity> leaving(MoveCondition command) {
        return leaving(command.onPromised(), moved(command));
    }

    private static SortedMap<PositionKey, Quantity> leaving(AdjustStock.OnPromised choice, InventoryEvent event) {
        return choice == AdjustStock.OnPromised.BREAK_PROMISES ? leaving(event.movements()) : new TreeMap<>();
    }

    private static SortedMap<PositionKey, Quantity> leaving(List<StockMovement> movements) {
        SortedMap<PositionKey, Quantity> leaving = new TreeMap<>();
        SortedMap<PositionKey, Long> left = new TreeMap<>();
        for (StockMovement movement : movements) {
            long units = movement.quantity().units();
            long change = movement.from() == Bucket.FREE ? units : movement.to() == Bucket.FREE ? -units : 0;
            long most = left.merge(movement.key(), change, Math::addExact);
            if (most > 0) {
                leaving.merge(movement.key(), Quantity.of(most), (one, other) -> one.isMoreThan(other) ? one : other);
            }
        }
        return leaving;
    }

    /** Goods always come back. */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReturnToStock command, Inventory inventory) {
        return accept(
                inventory,
                new StockEvent.StockReturned(
                        command.header().id(),
                        command.reference(),
                        command.lines(),
                        command.header().occurredAt()));
    }

    /**
     * Sets how many units of a position may be promised beyond those on hand.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.AllowanceInUse} when more than that is promised already.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            AllowOversell command, Inventory inventory) {
        StockPosition position = inventory.position(command.key());
        Quantity inUse = Quantity.of(Math.max(0, -position.counters().free()));
        if (inUse.isMoreThan(command.allowance())) {
            return Either.left(new InventoryRejection.AllowanceInUse(command.key(), command.allowance(), inUse));
        }
        return accept(
                inventory,
                new StockEvent.OversellAllowed(
                        command.key(), command.allowance(), command.header().occurredAt()));
    }

    /**
     * Moves units between sellable, damaged and quarantined, and breaks no promise, whatever the command says. What is
     * promised is not moved: its reservation is released first.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the free, the damaged or the
     * quarantined units than there are.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            MoveCondition command, Inventory inventory) {
        return acceptIfThere(inventory, moved(command));
    }

    /**
     * Moves units between sellable, damaged and quarantined, and breaks the promises that cannot be kept if the command
     * says so; see {@link PromiseBreaking}. The change of condition is the last event.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the damaged or the quarantined
     * units, or the free units or those on hand if promises may be broken, than there are.
     *
     * @param inventory with the reservations that {@link #leaving(MoveCondition)} says must be locked
     * @param now the store's clock
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            MoveCondition command, Inventory inventory, Instant now) {
        return command.onPromised() == AdjustStock.OnPromised.REFUSE
                ? decide(command, inventory)
                : breaking(moved(command), inventory, command.header(), now);
    }

    /** The inventory after an event. */
    public static Inventory evolve(Inventory inventory, InventoryEvent event) {
        return inventory.after(event);
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> acceptIfThere(
            Inventory inventory, InventoryEvent event) {
        Optional<InventoryRejection.NotThere> missing = MissingUnits.first(event.movements(), inventory);
        return missing.isPresent() ? Either.left(missing.get()) : accept(inventory, event);
    }

    private static StockEvent.StockAdjusted adjusted(AdjustStock command) {
        return new StockEvent.StockAdjusted(
                command.header().id(),
                command.reference(),
                command.lines(),
                command.header().occurredAt());
    }

    private static StockEvent.ConditionMoved moved(MoveCondition command) {
        return new StockEvent.ConditionMoved(
                command.header().id(),
                command.reference(),
                command.lines(),
                command.header().occurredAt());
    }

    /** Lets promises give way to what leaves by an event, which is the last. */
    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> breaking(
            InventoryEvent event, Inventory inventory, CommandHeader header, Instant now) {
        Optional<InventoryRejection> gone = gone(event.movements(), inventory);
        if (gone.isPresent()) {
            return Either.left(gone.get());
        }
        List<InventoryEvent> events =
                new ArrayList<>(PromiseBreaking.events(inventory, leaving(event.movements()), header, now));
        events.add(event);
        return Either.right(new Decision<>(inventory.after(events), events));
    }

    /** The first movement that takes more than there is physically left: promised units count as there. */
    private static Optional<InventoryRejection> gone(List<StockMovement> movements, Inventory inventory) {
        Map<PositionKey, StockCounters> left = new TreeMap<>();
        for (StockMovement movement : movements) {
            StockCounters counters = left.computeIfAbsent(
                    movement.key(), key -> inventory.position(key).counters());
            Bucket from = movement.from();
            Quantity there = there(counters, from);
            if (from != Bucket.OUTSIDE && movement.quantity().isMoreThan(there)) {
                return Optional.of(new InventoryRejection.NotThere(movement.key(), from, movement.quantity(), there));
            }
            left.put(movement.key(), counters.plus(movement));
        }
        return Optional.empty();
    }

    private static Quantity there(StockCounters counters, Bucket from) {
        return Quantity.of(
                switch (from) {
                    case FREE, HELD, ALLOCATED -> counters.onHand();
                    case DAMAGED -> counters.damaged();
                    case QUARANTINED -> counters.quarantined();
                    case IN_TRANSFER -> counters.inTransfer();
                    case OUTSIDE -> 0;
                });
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> accept(
            Inventory inventory, InventoryEvent event) {
        return Either.right(new Decision<>(inventory.after(event), List.of(event)));
    }
}
