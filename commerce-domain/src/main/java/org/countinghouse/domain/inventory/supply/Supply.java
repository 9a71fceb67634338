package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * Units of one SKU that are expected at one location on one day. It is the fold of its {@link SupplyEvent}s.
 *
 * <p>Law, checked whenever one is made: pegged ≤ {@link #open()}. Worked value: 100 expected, 60 received, 25 pegged:
 * open 40, unpegged 15.
 */
@Value.Immutable
@CommerceStyle
public abstract class Supply implements AggregateRoot<Supply, SupplyId> {

    Supply() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract SupplyId getId();

    /** Its name. */
    public final SupplyId id() {
        return getId();
    }

    /** Where the goods come from. */
    public abstract SupplyKind kind();

    /** What is expected and where; never changes. */
    public abstract PositionKey key();

    /** The paper it goes back to; at most 200 characters, may be empty. */
    public abstract String reference();

    /** How many units are expected in all, those received included. */
    public abstract Quantity expected();

    /** The day they are expected on, at that location. */
    public abstract LocalDate due();

    /** How many have come; may be more than expected. */
    public abstract Quantity received();

    /** How many of the open units are promised to pre-orders that wait. */
    public abstract Quantity pegged();

    /** Whether what had not come will not come. */
    public abstract boolean isCanceled();

    /** How many of its events have happened: 1 when announced. */
    public abstract long version();

    /** Where it is in its life. */
    public final SupplyState state() {
        if (isCanceled()) {
            return SupplyState.CANCELED;
        }
        return expected().isMoreThan(received()) ? SupplyState.EXPECTED : SupplyState.RECEIVED;
    }

    /** Units still to come: expected − received; none when more came than expected, or when canceled. */
    public final Quantity open() {
        return state() == SupplyState.EXPECTED ? expected().minus(received()) : Quantity.ZERO;
    }

    /** Units still to come that no pre-order waits for. */
    public final Quantity unpegged() {
        return open().minus(pegged());
    }

    @Value.Check
    void check() {
        Bounds.quantity(expected());
        Bounds.due(due());
        Arguments.optionalText("reference", reference(), 200);
        if (pegged().isMoreThan(open())) {
            throw Arguments.violated("pegged of supply " + id(), "must not exceed " + open(), pegged());
        }
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link Supply}. */
    public static final class Builder extends ImmutableSupply.Builder {}
}
