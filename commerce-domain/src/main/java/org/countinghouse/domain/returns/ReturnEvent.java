package org.countinghouse.domain.returns;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ReturnLines;

/** What happened to a return, with every fact a reader needs. */
public sealed interface ReturnEvent extends DomainEvent {

    /** The return it happened to. */
    ReturnId returnId();

    /** The order whose units come back. */
    OrderId order();

    /** Where the order came from. */
    ChannelId channel();

    /**
     * The customer may send goods back.
     *
     * @param returnId the return
     * @param order the order
     * @param channel where the order came from
     * @param currency the currency of every amount
     * @param lines which units, with a quote; unmodifiable
     * @param occurredAt when
     */
    record ReturnAuthorized(
            ReturnId returnId,
            OrderId order,
            ChannelId channel,
            Currency currency,
            List<AuthorizedLine> lines,
            Instant occurredAt)
            implements ReturnEvent {
        /** Refuses an event about no line. */
        public ReturnAuthorized {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }
    }

    /**
     * The goods came back; from now on the shop owes the refund.
     *
     * @param returnId the return
     * @param order the order
     * @param channel where the order came from
     * @param location where they arrived
     * @param lines which units, in which condition, refunded how much; unmodifiable
     * @param occurredAt when
     */
    record ReturnReceived(
            ReturnId returnId,
            OrderId order,
            ChannelId channel,
            LocationId location,
            List<ReceivedLine> lines,
            Instant occurredAt)
            implements ReturnEvent {
        /** Refuses an event about no line. */
        public ReturnReceived {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        /** What the order is to record: the units of each line, whatever their condition. */
        public ReturnLines forOrder(CommandHeader header) {
            return ReturnedUnits.command(
                    header,
                    order,
                    returnId,
                    lines.stream().map(line -> new LineQuantity(line.number(), line.quantity())));
        }
    }

    /**
     * The money is back.
     *
     * @param returnId the return
     * @param order the order
     * @param channel where the order came from
     * @param amount how much, all that was received
     * @param occurredAt when
     */
    record ReturnRefunded(ReturnId returnId, OrderId order, ChannelId channel, Money amount, Instant occurredAt)
            implements ReturnEvent {}

    /**
     * The goods never came, or were not taken.
     *
     * @param returnId the return
     * @param order the order
     * @param channel where the order came from
     * @param reason why, for people
     * @param occurredAt when
     */
    record ReturnRejected(ReturnId returnId, OrderId order, ChannelId channel, String reason, Instant occurredAt)
            implements ReturnEvent {}
}
