package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Sweep: give back what is held beyond its deadline, soonest due first, so many reservations at most. */
@Value.Immutable
@CommerceStyle
public abstract class ExpireDue implements Command {

    ExpireDue() {}

    /** A sweep of at most that many reservations. */
    public static ExpireDue of(CommandHeader header, int limit) {
        return builder().header(header).limit(limit).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ExpireDue withHeader(CommandHeader header);

    /** How many reservations at most, 1 to 10,000. */
    public abstract int limit();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("limit", limit()).build();
    }

    @Value.Check
    void check() {
        Arguments.require(
                limit() >= 1 && limit() <= Bounds.MAX_LINES, "limit", "must be 1 to " + Bounds.MAX_LINES, limit());
    }

    /** Makes an {@link ExpireDue}. */
    public static final class Builder extends ImmutableExpireDue.Builder {}
}
