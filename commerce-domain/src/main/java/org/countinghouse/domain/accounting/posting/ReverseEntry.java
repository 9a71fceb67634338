package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Asks to take an entry back by its mirror, dated on the day of the header's time. */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class ReverseEntry implements Command {

    ReverseEntry() {}

    /** A command from nothing. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** The number of the entry to take back. */
    public abstract long sequence();

    /** Why, 1 to 150 characters. */
    public abstract String why();

    /** The same command with another header. */
    public abstract ReverseEntry withHeader(CommandHeader header);

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("sequence", sequence()).and("why", why()).build();
    }

    @Value.Check
    void check() {
        Arguments.require(sequence() >= 1, "sequence", "must be at least 1", sequence());
        Arguments.text("why", why(), 150);
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableReverseEntry.Builder {}
}
