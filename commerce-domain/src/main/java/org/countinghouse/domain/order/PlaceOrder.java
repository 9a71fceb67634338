package org.countinghouse.domain.order;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Agree an order. */
@Value.Immutable
@CommerceStyle
public abstract class PlaceOrder implements Command {

    private static final int MOST_LINES = 10_000;

    PlaceOrder() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract PlaceOrder withHeader(CommandHeader header);

    /** The new order's id. */
    public abstract OrderId order();

    /** Where it comes from. */
    public abstract ChannelId channel();

    /** What the channel calls it. */
    public abstract ExternalReference externalReference();

    /** Who orders, if known. */
    public abstract Optional<CustomerId> customer();

    /** The currency of every amount. */
    public abstract Currency currency();

    /** What is ordered, by ascending line number; 1 to 10,000 lines. */
    public abstract List<RequestedLine> lines();

    /**
     * What is asked for. How many units are allocated or backordered is stock's answer, which may differ when the same
     * order comes a second time; so it is no part of the print.
     */
    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("channel", channel())
                .and("externalReference", externalReference())
                .and("customer", customer().map(CustomerId::value).orElse(""))
                .and("currency", currency())
                .andList("lines", lines().stream().map(RequestedLine::placed).toList())
                .build();
    }

    /** One currency, ascending line numbers. */
    @Value.Check
    protected void check() {
        int size = lines().size();
        if (!(size >= 1 && size <= MOST_LINES)) {
            throw Arguments.violated("lines", "must be 1 to " + MOST_LINES, size);
        }
        int last = 0;
        for (RequestedLine line : lines()) {
            PlacedLine placed = line.placed();
            if (placed.number() <= last) {
                throw Arguments.violated("line number", "must be above " + last, placed.number());
            }
            if (!placed.amounts().currency().equals(currency())) {
                throw Arguments.violated("currency", "must be " + currency(), placed.amounts());
            }
            last = placed.number();
        }
    }

    /** Builds the command. */
    public static final class Builder extends ImmutablePlaceOrder.Builder {
        Builder() {}
    }
}
