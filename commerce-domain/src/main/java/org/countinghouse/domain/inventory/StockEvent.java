package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;

/** Stock came, was corrected or came back; no reservation is concerned. */
public sealed interface StockEvent extends InventoryEvent {

    /**
     * Goods came in from outside.
     *
     * @param command the command that recorded it
     * @param reference the paper it goes back to
     * @param lines what came, and what it cost if known
     * @param occurredAt when
     */
    record StockReceived(CommandId command, String reference, List<ReceiveStock.Line> lines, Instant occurredAt)
            implements StockEvent {

        /** Copies the lines. */
        public StockReceived {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("receive", command, occurredAt);
            lines.forEach(line -> movements.add(line.key(), MovementReason.RECEIPT, line.quantity()));
            return movements.done();
        }
    }

    /**
     * Stock was corrected by what was found to be there.
     *
     * @param command the command that recorded it
     * @param reference the paper it goes back to
     * @param lines what was corrected
     * @param occurredAt when
     */
    record StockAdjusted(CommandId command, String reference, List<AdjustStock.Line> lines, Instant occurredAt)
            implements StockEvent {

        /** Copies the lines. */
        public StockAdjusted {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("adjust", command, occurredAt);
            lines.forEach(line -> movements.add(line.key(), line.adjustment().reason(), line.quantity()));
            return movements.done();
        }
    }

    /**
     * Goods that had been shipped came back.
     *
     * @param command the command that recorded it
     * @param reference the paper it goes back to
     * @param lines what came back, and in what state
     * @param occurredAt when
     */
    record StockReturned(CommandId command, String reference, List<ReturnToStock.Line> lines, Instant occurredAt)
            implements StockEvent {

        /** Copies the lines. */
        public StockReturned {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("return", command, occurredAt);
            lines.forEach(line -> movements.add(line.key(), line.condition().reason(), line.quantity()));
            return movements.done();
        }
    }

    /**
     * Stock was set aside, cleared, repaired or found damaged.
     *
     * @param command the command that recorded it
     * @param reference the paper it goes back to
     * @param lines what changed its condition
     * @param occurredAt when
     */
    record ConditionMoved(CommandId command, String reference, List<MoveCondition.Line> lines, Instant occurredAt)
            implements StockEvent {

        /** Copies the lines. */
        public ConditionMoved {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("condition", command, occurredAt);
            lines.forEach(line -> movements.add(line.key(), line.reason(), line.quantity()));
            return movements.done();
        }
    }

    /**
     * A position's oversell allowance was set; nothing moved.
     *
     * @param key the position
     * @param allowance how many units may be promised beyond those on hand from now on
     * @param occurredAt when
     */
    record OversellAllowed(PositionKey key, Quantity allowance, Instant occurredAt) implements StockEvent {

        @Override
        public List<StockMovement> movements() {
            return List.of();
        }
    }
}
