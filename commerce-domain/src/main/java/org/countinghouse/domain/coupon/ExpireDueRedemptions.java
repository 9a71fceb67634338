package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Sweep: give back what is held beyond its deadline, soonest due first, so many redemptions at most. */
@Value.Immutable
@CommerceStyle
public abstract class ExpireDueRedemptions implements Command {

    ExpireDueRedemptions() {}

    /** A sweep of at most that many redemptions. */
    public static ExpireDueRedemptions of(CommandHeader header, int limit) {
        return builder().header(header).limit(limit).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ExpireDueRedemptions withHeader(CommandHeader header);

    /** How many redemptions at most, 1 to 10,000. */
    public abstract int limit();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("limit", limit()).build();
    }

    @Value.Check
    void check() {
        Bounds.rows("limit", limit());
    }

    /** Makes an {@link ExpireDueRedemptions}. */
    public static final class Builder extends ImmutableExpireDueRedemptions.Builder {}
}
