package org.countinghouse.domain.order;

import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Send allocated units of an order off; a service is done. */
@Value.Immutable
@CommerceStyle
public abstract class ShipOrder implements Command {

    ShipOrder() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ShipOrder withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** The parcel. */
    public abstract ShipmentReference shipment();

    /** Where it leaves. */
    public abstract LocationId location();

    /** How many units of which lines. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("shipment", shipment())
                .and("location", location())
                .andSet("lines", lines())
                .build();
    }

    /** At least one line, each named once. */
    @Value.Check
    protected void check() {
        LineQuantities.check(lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableShipOrder.Builder {
        Builder() {}
    }
}
