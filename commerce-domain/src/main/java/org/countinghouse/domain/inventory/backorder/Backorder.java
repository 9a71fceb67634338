package org.countinghouse.domain.inventory.backorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * A demand that waits for units of one position. It is the fold of its {@link BackorderEvent}s.
 *
 * <p>Law, checked whenever one is made: quantity = waiting + filled + canceled. Worked value: 5 asked for, 3 given from a
 * receipt, the rest given up: filled 3, canceled 2.
 */
@Value.Immutable
@CommerceStyle
public abstract class Backorder implements AggregateRoot<Backorder, BackorderId> {

    Backorder() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a whole history leads to.
     *
     * @param history the events from the first on
     * @throws IllegalArgumentException if it is empty, or an event does not follow
     */
    public static Backorder fold(List<BackorderEvent> history) {
        Optional<Backorder> now = Optional.empty();
        for (BackorderEvent event : history) {
            now = Optional.of(event.after(now));
        }
        return now.orElseThrow(() -> new IllegalArgumentException("history must not be empty"));
    }

    @Override
    public abstract BackorderId getId();

    /** Its name. */
    public final BackorderId id() {
        return getId();
    }

    /** What waits. */
    public abstract DemandReference demand();

    /** The demand's own line number. */
    public abstract int lineNumber();

    /** What it waits for and where. */
    public abstract PositionKey key();

    /** How many units it asked for. */
    public abstract Quantity quantity();

    /** Of those, still waited for. */
    public abstract Quantity waiting();

    /** Of those, given. */
    public abstract Quantity filled();

    /** Of those, given up. */
    public abstract Quantity canceled();

    /** How urgent it is, 0 to 1,000; higher goes first where the policy asks for it. */
    public abstract int priority();

    /** How much at once it takes. */
    public abstract Portion portion();

    /** When it was queued, in the business. */
    public abstract Instant queuedAt();

    /** How many of its events have happened: 1 when queued. */
    public abstract long version();

    /** Where it is in its life. */
    public final BackorderState state() {
        if (waiting().isPositive()) {
            return BackorderState.WAITING;
        }
        return canceled().isPositive() ? BackorderState.CANCELED : BackorderState.FILLED;
    }

    @Value.Check
    void check() {
        Bounds.lineNumber(lineNumber());
        Bounds.quantity(quantity());
        Bounds.priority(priority());
        Quantity parts = waiting().plus(filled()).plus(canceled());
        if (!parts.equals(quantity())) {
            throw Arguments.violated("parts of backorder " + id(), "must add up to " + quantity(), parts);
        }
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link Backorder}. */
    public static final class Builder extends ImmutableBackorder.Builder {}
}
