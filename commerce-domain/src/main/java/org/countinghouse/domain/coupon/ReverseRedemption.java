package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Give a committed use back because its purchase was canceled, if the campaign says so. */
@Value.Immutable
@CommerceStyle
public abstract class ReverseRedemption implements Command {

    ReverseRedemption() {}

    /** The command for that redemption. */
    public static ReverseRedemption of(CommandHeader header, RedemptionId redemption) {
        return builder().header(header).redemption(redemption).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReverseRedemption withHeader(CommandHeader header);

    /** Which redemption. */
    public abstract RedemptionId redemption();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("redemption", redemption()).build();
    }

    /** Makes a {@link ReverseRedemption}. */
    public static final class Builder extends ImmutableReverseRedemption.Builder {}
}
