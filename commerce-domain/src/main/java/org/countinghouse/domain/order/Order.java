package org.countinghouse.domain.order;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * An order as its events made it. It is made by folding events ({@link OrderDecider#replay}) or by a store that reads
 * back what such a fold gave; its state always agrees with its buckets.
 */
@Value.Immutable
@CommerceStyle
public abstract class Order implements AggregateRoot<Order, OrderId> {

    Order() {}

    /** Starts an order read back from a store; everybody else folds events. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name. */
    @Override
    public abstract OrderId getId();

    /** Where it came from. */
    public abstract ChannelId channel();

    /** What the channel calls it; unique per channel. */
    public abstract ExternalReference externalReference();

    /** Who ordered, if known. */
    public abstract Optional<CustomerId> customer();

    /** The currency of every amount. */
    public abstract Currency currency();

    /** When it was agreed. */
    public abstract Instant placedAt();

    /** Its lines, at least one, by ascending number. */
    public abstract List<OrderLine> lines();

    /** Where it stands as a whole. */
    public abstract OrderState state();

    /** The holds that are not released, oldest first. */
    public abstract List<OrderHold> holds();

    /** How many events made it. */
    public abstract long version();

    /** The line with that number. */
    public Optional<OrderLine> line(int number) {
        // Most orders number their lines 1, 2, 3, …: look there first.
        if (number >= 1 && number <= lines().size() && lines().get(number - 1).number() == number) {
            return Optional.of(lines().get(number - 1));
        }
        return lines().stream().filter(line -> line.number() == number).findFirst();
    }

    /** The sum of the placed lines: what the customer agreed to pay. */
    public LineAmounts total() {
        LineAmounts sum = LineAmounts.zero(currency());
        for (OrderLine line : lines()) {
            sum = sum.plus(line.placed().amounts());
        }
        return sum;
    }

    /** Distinct ascending line numbers, one currency, at least one event, distinct holds, state and buckets agree. */
    @Value.Check
    protected void check() {
        Arguments.require(!lines().isEmpty(), "lines", "must not be empty", lines());
        int last = 0;
        for (OrderLine line : lines()) {
            if (line.number() <= last) {
                throw Arguments.violated("line number", "must be above " + last, line.number());
            }
            if (!line.placed().amounts().currency().equals(currency())) {
                throw Arguments.violated("currency", "must be " + currency(), line.placed());
            }
            last = line.number();
        }
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
        Set<HoldName> names = new HashSet<>();
        holds().forEach(hold -> Arguments.require(names.add(hold.name()), "hold", "must be unique", hold.name()));
        Progress progress = Progress.of(lines());
        if (!OrderLifecycle.STANDARD.allows(state(), progress)) {
            throw Arguments.violated("state", "must fit " + progress, state());
        }
    }

    /** Builds an order. */
    public static final class Builder extends ImmutableOrder.Builder {
        Builder() {}
    }
}
