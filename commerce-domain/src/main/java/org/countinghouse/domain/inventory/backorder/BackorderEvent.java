package org.countinghouse.domain.inventory.backorder;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;

/** A step in a backorder's life. */
public sealed interface BackorderEvent extends DomainEvent {

    /** Which backorder. */
    BackorderId backorder();

    /** What waits. */
    DemandReference demand();

    /** The demand's own line number. */
    int lineNumber();

    /** What it waits for and where. */
    PositionKey key();

    /** How many units it is about. */
    Quantity quantity();

    /** The backorder's version after it: 1 for the first. */
    long version();

    /** The backorder after this event.
     *
     * @param before the backorder before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow that state
     */
    Backorder after(Optional<Backorder> before);

    /**
     * A demand began to wait.
     *
     * @param backorder the new backorder
     * @param demand what waits
     * @param lineNumber the demand's own line number
     * @param key what it waits for and where
     * @param quantity how many units
     * @param priority how urgent it is
     * @param portion how much at once it takes
     * @param occurredAt when, in the business: its place in the queue
     */
    record BackorderQueued(
            BackorderId backorder,
            DemandReference demand,
            int lineNumber,
            PositionKey key,
            Quantity quantity,
            int priority,
            Portion portion,
            Instant occurredAt)
            implements BackorderEvent {

        @Override
        public long version() {
            return 1;
        }

        @Override
        public Backorder after(Optional<Backorder> before) {
            Arguments.require(before.isEmpty(), "backorder", "must be new", backorder);
            return Backorder.builder()
                    .id(backorder)
                    .demand(demand)
                    .lineNumber(lineNumber)
                    .key(key)
                    .quantity(quantity)
                    .waiting(quantity)
                    .filled(Quantity.ZERO)
                    .canceled(Quantity.ZERO)
                    .priority(priority)
                    .portion(portion)
                    .queuedAt(occurredAt)
                    .version(version())
                    .build();
        }
    }

    /**
     * Units came and were reserved for it.
     *
     * @param backorder which
     * @param demand what they are promised to
     * @param lineNumber the demand's own line number
     * @param key what and where
     * @param version the backorder's version after it
     * @param quantity how many units it got
     * @param reservation the reservation that promises them for good
     * @param occurredAt when, in the business
     */
    record BackorderFilled(
            BackorderId backorder,
            DemandReference demand,
            int lineNumber,
            PositionKey key,
            long version,
            Quantity quantity,
            ReservationId reservation,
            Instant occurredAt)
            implements BackorderEvent {

        @Override
        public Backorder after(Optional<Backorder> before) {
            Backorder last = BackorderStep.before(this, before);
            Backorder.Builder next = BackorderStep.next(this, last);
            return next.filled(last.filled().plus(quantity)).build();
        }
    }

    /**
     * The demand gave up units that it still waited for.
     *
     * @param backorder which
     * @param demand what waited
     * @param lineNumber the demand's own line number
     * @param key what it waited for and where
     * @param version the backorder's version after it
     * @param quantity how many units it gave up
     * @param occurredAt when, in the business
     */
    record BackorderCanceled(
            BackorderId backorder,
            DemandReference demand,
            int lineNumber,
            PositionKey key,
            long version,
            Quantity quantity,
            Instant occurredAt)
            implements BackorderEvent {

        @Override
        public Backorder after(Optional<Backorder> before) {
            Backorder last = BackorderStep.before(this, before);
            Backorder.Builder next = BackorderStep.next(this, last);
            return next.canceled(last.canceled().plus(quantity)).build();
        }
    }
}
