package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Promise units of a named supply to a demand before they are here. */
@Value.Immutable
@CommerceStyle
public abstract class PlacePreOrder implements Command {

    PlacePreOrder() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract PlacePreOrder withHeader(CommandHeader header);

    /** The new pre-order's name. */
    public abstract PreOrderId preOrder();

    /** The supply that is to serve it. */
    public abstract SupplyId supply();

    /** What waits. */
    public abstract DemandReference demand();

    /** The demand's own line number, from 1 on. */
    public abstract int lineNumber();

    /** How many base units, 1 to 1,000,000,000. */
    public abstract Quantity quantity();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("preOrder", preOrder())
                .and("supply", supply())
                .and("demand", demand())
                .and("lineNumber", lineNumber())
                .and("quantity", quantity())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.lineNumber(lineNumber());
        Bounds.quantity(quantity());
    }

    /** Makes a {@link PlacePreOrder}. */
    public static final class Builder extends ImmutablePlacePreOrder.Builder {}
}
