package org.countinghouse.domain.process;

import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ShipmentReference;
import org.immutables.value.Value;

/** Send allocated units of an order off: stock leaves, revenue is earned, the payment is captured. */
@Value.Immutable
@CommerceStyle
public abstract class ShipGoods implements Command {

    ShipGoods() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * All that is allocated of the order, in one parcel that is named as the command's key.
     *
     * @throws IllegalArgumentException if the key is longer than a parcel's name may be, 64 characters
     */
    public static ShipGoods all(CommandHeader header, OrderId order, LocationId location) {
        return builder()
                .header(header)
                .order(order)
                .shipment(ShipmentReference.of(header.id().value()))
                .location(location)
                .build();
    }

    @Override
    public abstract CommandHeader header();

    /** The same command under another header. */
    public abstract ShipGoods withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** The parcel; unique in its order. */
    public abstract ShipmentReference shipment();

    /** Where it leaves. */
    public abstract LocationId location();

    /** How many units of which lines; empty means all that is allocated. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("shipment", shipment())
                .and("location", location())
                .andSet("lines", lines())
                .build();
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableShipGoods.Builder {
        Builder() {}
    }
}
