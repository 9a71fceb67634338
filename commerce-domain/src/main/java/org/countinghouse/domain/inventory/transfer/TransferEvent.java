package org.countinghouse.domain.inventory.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementList;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.DomainEvent;

/** A step in a transfer's life, and the units that moved with it. */
public sealed interface TransferEvent extends DomainEvent {

    /** Which transfer. */
    TransferId transfer();

    /** The transfer's version after it: 1 for the first. */
    long version();

    /** The movements it consists of, in the order of its lines. */
    List<StockMovement> movements();

    /** The transfer after this event.
     *
     * @param before the transfer before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow that state
     */
    StockTransfer after(Optional<StockTransfer> before);

    /**
     * Goods left for another location.
     *
     * @param transfer the new transfer
     * @param origin where they left
     * @param destination where they go
     * @param reference the paper it goes back to
     * @param lines what left, numbered from 1 on
     * @param command the command that recorded it
     * @param occurredAt when, in the business
     */
    record TransferDispatched(
            TransferId transfer,
            LocationId origin,
            LocationId destination,
            String reference,
            List<TransferLine> lines,
            CommandId command,
            Instant occurredAt)
            implements TransferEvent {

        /** Copies the lines. */
        public TransferDispatched {
            lines = List.copyOf(lines);
        }

        @Override
        public long version() {
            return 1;
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("dispatch", command, occurredAt);
            for (TransferLine line : lines) {
                movements.add(PositionKey.of(line.sku(), origin), MovementReason.TRANSFER_OUT, line.dispatched());
                movements.add(PositionKey.of(line.sku(), destination), MovementReason.TRANSFER_SENT, line.dispatched());
            }
            return movements.done();
        }

        @Override
        public StockTransfer after(Optional<StockTransfer> before) {
            Arguments.require(before.isEmpty(), "transfer", "must be new", before);
            return StockTransfer.builder()
                    .id(transfer)
                    .origin(origin)
                    .destination(destination)
                    .reference(reference)
                    .lines(lines)
                    .dispatchedAt(occurredAt)
                    .version(1)
                    .build();
        }
    }

    /**
     * Goods arrived, or were given up.
     *
     * @param transfer which
     * @param version the transfer's version after it
     * @param origin where the goods came from
     * @param destination where they arrived
     * @param lines how each line came out, in the order of the numbers; lines that nothing happened to are left out
     * @param state whether something is still on its way
     * @param command the command that recorded it
     * @param occurredAt when, in the business
     */
    record TransferArrived(
            TransferId transfer,
            long version,
            LocationId origin,
            LocationId destination,
            List<ArrivedLine> lines,
            TransferState state,
            CommandId command,
            Instant occurredAt)
            implements TransferEvent {

        /** Copies the lines. */
        public TransferArrived {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("arrive", command, occurredAt);
            for (ArrivedLine line : lines) {
                PositionKey key = PositionKey.of(line.sku(), destination);
                if (line.arrived().isPositive()) {
                    movements.add(key, MovementReason.TRANSFER_IN, line.arrived());
                }
                if (line.lost().isPositive()) {
                    movements.add(key, MovementReason.TRANSFER_LOST, line.lost());
                }
                if (line.excess().isPositive()) {
                    movements.add(key, MovementReason.FOUND, line.excess());
                }
            }
            return movements.done();
        }

        @Override
        public StockTransfer after(Optional<StockTransfer> before) {
            StockTransfer now =
                    before.orElseThrow(() -> new IllegalArgumentException("transfer " + transfer + " must exist"));
            if (!now.id().equals(transfer) || version != now.version() + 1) {
                throw Arguments.violated("event", "must follow " + now.id() + " at " + now.version(), this);
            }
            StockTransfer after = StockTransfer.builder()
                    .from(now)
                    .lines(ArrivalLines.after(now, lines))
                    .version(version)
                    .build();
            Arguments.require(after.state() == state, "state", "must be " + after.state(), state);
            return after;
        }
    }
}
