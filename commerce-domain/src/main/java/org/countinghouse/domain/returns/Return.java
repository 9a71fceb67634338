package org.countinghouse.domain.returns;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderId;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/** A return as its events made it ({@link ReturnDecider#replay}), or as a store read it back. */
@Value.Immutable
@CommerceStyle
public abstract class Return implements AggregateRoot<Return, ReturnId> {

    Return() {}

    /** Starts a return read back from a store; everybody else folds events. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name. */
    @Override
    public abstract ReturnId getId();

    /** The order whose units come back. */
    public abstract OrderId order();

    /** Where the order came from. */
    public abstract ChannelId channel();

    /** The currency of every amount. */
    public abstract Currency currency();

    /** When it was authorized. */
    public abstract Instant authorizedAt();

    /** What may come back, at least one line. */
    public abstract List<AuthorizedLine> lines();

    /** What came back; empty before that. */
    public abstract List<ReceivedLine> received();

    /** Where it stands. */
    public abstract ReturnState state();

    /** How many events made it. */
    public abstract long version();

    /** The authorized line with that number. */
    public Optional<AuthorizedLine> line(int number) {
        return lines().stream().filter(line -> line.number() == number).findFirst();
    }

    /** What is to be refunded for all that came back. */
    public LineAmounts refund() {
        LineAmounts sum = LineAmounts.zero(currency());
        for (ReceivedLine line : received()) {
            sum = sum.plus(line.amounts());
        }
        return sum;
    }

    /** Something is authorized; something was received exactly when the state says so. */
    @Value.Check
    protected void check() {
        Arguments.require(!lines().isEmpty(), "lines", "must not be empty", lines());
        boolean here = state() == ReturnState.RECEIVED || state() == ReturnState.REFUNDED;
        Arguments.require(here != received().isEmpty(), "received", "must fit the state " + state(), received());
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Builds a return. */
    public static final class Builder extends ImmutableReturn.Builder {
        Builder() {}
    }
}
