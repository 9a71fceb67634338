package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Give a held coupon back, due or not. */
@Value.Immutable
@CommerceStyle
public abstract class ReleaseRedemption implements Command {

    ReleaseRedemption() {}

    /** The command for that redemption. */
    public static ReleaseRedemption of(CommandHeader header, RedemptionId redemption) {
        return builder().header(header).redemption(redemption).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReleaseRedemption withHeader(CommandHeader header);

    /** Which redemption. */
    public abstract RedemptionId redemption();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("redemption", redemption()).build();
    }

    /** Makes a {@link ReleaseRedemption}. */
    public static final class Builder extends ImmutableReleaseRedemption.Builder {}
}
