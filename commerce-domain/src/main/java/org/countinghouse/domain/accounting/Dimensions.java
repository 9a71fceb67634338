package org.countinghouse.domain.accounting;

import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a line is about, so that totals can be told apart.
 *
 * @param channel where the sale came from
 * @param location where the stock lies or the sale was fulfilled
 * @param sku what was sold or moved
 * @param order the order's reference
 * @param line the line of that order
 */
@CheckReturnValue
public record Dimensions(
        Optional<ChannelId> channel,
        Optional<LocationCode> location,
        Optional<Sku> sku,
        Optional<String> order,
        Optional<String> line)
        implements ValueObject {

    /** About nothing in particular. */
    public static final Dimensions NONE =
            new Dimensions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses a line without its order. */
    public Dimensions {
        order.ifPresent(reference -> Arguments.text("order", reference, 100));
        line.ifPresent(reference -> Arguments.text("order line", reference, 40));
        Arguments.require(line.isEmpty() || order.isPresent(), "order line", "must come with its order", line);
    }

    /** About a channel and an order of it. */
    public static Dimensions sale(ChannelId channel, String order) {
        return new Dimensions(
                Optional.of(channel), Optional.empty(), Optional.empty(), Optional.of(order), Optional.empty());
    }

    /** About a channel. */
    public static Dimensions channel(ChannelId channel) {
        return new Dimensions(
                Optional.of(channel), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** About stock. */
    public static Dimensions stock(Sku sku, LocationCode location) {
        return NONE.of(sku, location);
    }

    /** These, of that SKU at that location. */
    public Dimensions of(Sku itsSku, LocationCode itsLocation) {
        return new Dimensions(channel, Optional.of(itsLocation), Optional.of(itsSku), order, line);
    }

    /** These, of that line of the order. */
    public Dimensions ofLine(String itsLine) {
        return new Dimensions(channel, location, sku, order, Optional.of(itsLine));
    }
}
