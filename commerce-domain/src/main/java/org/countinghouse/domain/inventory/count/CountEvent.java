package org.countinghouse.domain.inventory.count;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.MovementList;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;

/** A step of a count, and the units that moved with it. */
public sealed interface CountEvent extends DomainEvent {

    /** Which count. */
    CountId count();

    /** The count's version after it: 1 for the first. */
    long version();

    /** The movements it consists of, in the order of its lines. */
    List<StockMovement> movements();

    /** The count after this event.
     *
     * @param before the count before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow that state
     */
    StockCount after(Optional<StockCount> before);

    /**
     * A sheet was frozen; nothing moved.
     *
     * @param count the new count
     * @param reference the paper it goes back to
     * @param visibility what the people who count are told
     * @param lines the positions and what the ledger said of them, numbered from 1 on
     * @param occurredAt when, in the business
     */
    record CountOpened(
            CountId count, String reference, CountVisibility visibility, List<CountLine> lines, Instant occurredAt)
            implements CountEvent {

        /** Copies the lines. */
        public CountOpened {
            lines = List.copyOf(lines);
        }

        @Override
        public long version() {
            return 1;
        }

        @Override
        public List<StockMovement> movements() {
            return List.of();
        }

        @Override
        public StockCount after(Optional<StockCount> before) {
            Arguments.require(before.isEmpty(), "count", "must be new", before);
            return StockCount.builder()
                    .id(count)
                    .reference(reference)
                    .visibility(visibility)
                    .lines(lines)
                    .openedAt(occurredAt)
                    .version(1)
                    .build();
        }
    }

    /**
     * Positions were counted, and stock was set to what was there.
     *
     * @param count which
     * @param version the count's version after it
     * @param lines what was counted, in the order of the numbers
     * @param command the command that recorded it
     * @param occurredAt when, in the business
     */
    record StockCounted(CountId count, long version, List<CountedLine> lines, CommandId command, Instant occurredAt)
            implements CountEvent {

        /** Copies the lines. */
        public StockCounted {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            MovementList movements = new MovementList("count", command, occurredAt);
            for (CountedLine line : lines) {
                long variance = line.result().variance();
                if (variance != 0) {
                    MovementReason reason = variance > 0 ? MovementReason.FOUND : MovementReason.LOST;
                    movements.add(line.key(), reason, Quantity.of(Math.abs(variance)));
                }
            }
            return movements.done();
        }

        @Override
        public StockCount after(Optional<StockCount> before) {
            StockCount now = before.orElseThrow(() -> new IllegalArgumentException("count " + count + " must exist"));
            if (!now.id().equals(count) || version != now.version() + 1) {
                throw Arguments.violated("event", "must follow " + now.id() + " at " + now.version(), this);
            }
            List<CountLine> after = new ArrayList<>(now.lines());
            for (CountedLine line : lines) {
                int index = line.number() - 1;
                Arguments.require(
                        index < after.size() && after.get(index).key().equals(line.key()),
                        "counted line",
                        "must be one of count " + count,
                        line);
                Arguments.require(line.result().countVersion() == version, "count version", "must be " + version, line);
                after.set(index, after.get(index).counted(line.result()));
            }
            return StockCount.builder().from(now).lines(after).version(version).build();
        }
    }
}
