package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
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
     * Corrects stock. What is promised cannot be written off: its reservation is released first.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the free or the damaged units
     * than there are.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            AdjustStock command, Inventory inventory) {
        StockEvent.StockAdjusted event = new StockEvent.StockAdjusted(
                command.header().id(),
                command.reference(),
                command.lines(),
                command.header().occurredAt());
        return acceptIfThere(inventory, event);
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
     * Moves units between sellable, damaged and quarantined. What is promised is not moved: its reservation is released
     * first.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave the free, the damaged or the
     * quarantined units than there are.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            MoveCondition command, Inventory inventory) {
        return acceptIfThere(
                inventory,
                new StockEvent.ConditionMoved(
                        command.header().id(),
                        command.reference(),
                        command.lines(),
                        command.header().occurredAt()));
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

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> accept(
            Inventory inventory, InventoryEvent event) {
        return Either.right(new Decision<>(inventory.after(event), List.of(event)));
    }
}
