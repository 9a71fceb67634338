package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Use a held coupon up, if its deadline has not come. */
@Value.Immutable
@CommerceStyle
public abstract class CommitRedemption implements Command {

    CommitRedemption() {}

    /** The command for that redemption. */
    public static CommitRedemption of(CommandHeader header, RedemptionId redemption) {
        return builder().header(header).redemption(redemption).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CommitRedemption withHeader(CommandHeader header);

    /** Which redemption. */
    public abstract RedemptionId redemption();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("redemption", redemption()).build();
    }

    /** Makes a {@link CommitRedemption}. */
    public static final class Builder extends ImmutableCommitRedemption.Builder {}
}
