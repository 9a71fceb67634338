package org.countinghouse.domain.order;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What happened to an order. Each event carries every fact a reader needs; all amounts are those of the units it speaks
 * of, not of the whole line.
 */
public sealed interface OrderEvent extends DomainEvent {

    /** The order it happened to. */
    OrderId order();

    /** Which event of the family it is: what a lifecycle speaks about. */
    Kind kind();

    /** The events of the family. */
    enum Kind {
        /** {@link OrderPlaced}. */
        PLACED,
        /** {@link LinesAllocated}. */
        ALLOCATED,
        /** {@link LinesBackordered}. */
        BACKORDERED,
        /** {@link LinesShipped}. */
        SHIPPED,
        /** {@link LinesCanceled}. */
        CANCELED,
        /** {@link LinesReturned}. */
        RETURNED,
        /** {@link OrderHeld}. */
        HELD,
        /** {@link HoldReleased}. */
        HOLD_RELEASED,
        /** {@link OrderSettled}. */
        SETTLED
    }

    /**
     * The order was agreed.
     *
     * @param order the order
     * @param channel where it came from
     * @param externalReference what the channel calls it
     * @param customer who ordered, if known
     * @param currency the currency of every amount
     * @param lines what was agreed, for good; unmodifiable
     * @param occurredAt when
     */
    record OrderPlaced(
            OrderId order,
            ChannelId channel,
            ExternalReference externalReference,
            Optional<CustomerId> customer,
            Currency currency,
            List<PlacedLine> lines,
            Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public OrderPlaced {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.PLACED;
        }
    }

    /**
     * Stock was set aside for units of some lines.
     *
     * @param order the order
     * @param channel where it came from
     * @param lines which units; unmodifiable
     * @param occurredAt when
     */
    record LinesAllocated(OrderId order, ChannelId channel, List<Allocated> lines, Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public LinesAllocated {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.ALLOCATED;
        }

        /**
         * Units of one line.
         *
         * @param number the line
         * @param sku what it sells
         * @param fromOpen units of which nothing was decided before
         * @param fromBackordered units that waited for stock
         */
        public record Allocated(int number, Sku sku, Quantity fromOpen, Quantity fromBackordered) {}
    }

    /**
     * Units of some lines wait for stock.
     *
     * @param order the order
     * @param channel where it came from
     * @param lines which units; unmodifiable
     * @param occurredAt when
     */
    record LinesBackordered(OrderId order, ChannelId channel, List<Backordered> lines, Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public LinesBackordered {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.BACKORDERED;
        }

        /**
         * Units of one line.
         *
         * @param number the line
         * @param sku what it sells
         * @param quantity how many
         */
        public record Backordered(int number, Sku sku, Quantity quantity) {}
    }

    /**
     * Units of some lines left for the customer.
     *
     * @param order the order
     * @param channel where it came from
     * @param shipment the parcel
     * @param location where it left
     * @param lines which units, for how much; unmodifiable
     * @param occurredAt when
     */
    record LinesShipped(
            OrderId order,
            ChannelId channel,
            ShipmentReference shipment,
            LocationId location,
            List<Shipped> lines,
            Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public LinesShipped {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.SHIPPED;
        }

        /**
         * Units of one line.
         *
         * @param number the line
         * @param sku what it sells
         * @param kind goods, a service or carriage
         * @param quantity how many
         * @param amounts what these units are charged
         */
        public record Shipped(int number, Sku sku, SellableItem.Kind kind, Quantity quantity, LineAmounts amounts) {}
    }

    /**
     * Units of some lines will never ship.
     *
     * @param order the order
     * @param channel where it came from
     * @param reason why
     * @param lines which units, worth how much; unmodifiable
     * @param occurredAt when
     */
    record LinesCanceled(
            OrderId order, ChannelId channel, CancelReason reason, List<Canceled> lines, Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public LinesCanceled {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.CANCELED;
        }

        /**
         * Units of one line.
         *
         * @param number the line
         * @param sku what it sells
         * @param fromOpen units of which nothing was decided before
         * @param fromBackordered units that waited for stock
         * @param fromAllocated units whose stock is free again
         * @param amounts what these units were to be charged
         */
        public record Canceled(
                int number,
                Sku sku,
                Quantity fromOpen,
                Quantity fromBackordered,
                Quantity fromAllocated,
                LineAmounts amounts) {}
    }

    /**
     * Units of some lines came back.
     *
     * @param order the order
     * @param channel where it came from
     * @param returned the return they came back in
     * @param lines which units, refunded how much; unmodifiable
     * @param occurredAt when
     */
    record LinesReturned(
            OrderId order, ChannelId channel, ReturnReference returned, List<Returned> lines, Instant occurredAt)
            implements OrderEvent {
        /** Refuses an event about no line. */
        public LinesReturned {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Kind kind() {
            return Kind.RETURNED;
        }

        /**
         * Units of one line.
         *
         * @param number the line
         * @param sku what it sells
         * @param kind goods, a service or carriage
         * @param quantity how many
         * @param amounts what is refunded for these units
         */
        public record Returned(int number, Sku sku, SellableItem.Kind kind, Quantity quantity, LineAmounts amounts) {}
    }

    /**
     * Steps of the order are blocked until the hold is released.
     *
     * @param order the order
     * @param hold what is blocked, why, and who may release it
     * @param occurredAt when
     */
    record OrderHeld(OrderId order, OrderHold hold, Instant occurredAt) implements OrderEvent {
        @Override
        public Kind kind() {
            return Kind.HELD;
        }
    }

    /**
     * A hold was cleared.
     *
     * @param order the order
     * @param hold its name
     * @param occurredAt when
     */
    record HoldReleased(OrderId order, HoldName hold, Instant occurredAt) implements OrderEvent {
        @Override
        public Kind kind() {
            return Kind.HOLD_RELEASED;
        }
    }

    /**
     * The order is fulfilled and its money is where it belongs.
     *
     * @param order the order
     * @param occurredAt when
     */
    record OrderSettled(OrderId order, Instant occurredAt) implements OrderEvent {
        @Override
        public Kind kind() {
            return Kind.SETTLED;
        }
    }
}
