package org.countinghouse.domain.coupon;

import java.util.List;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Issue more codes of a campaign. The host makes them up: codes that must not be guessed need its good randomness. */
@Value.Immutable
@CommerceStyle
public abstract class IssueCodes implements Command {

    IssueCodes() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract IssueCodes withHeader(CommandHeader header);

    /** Which campaign. */
    public abstract CampaignId campaign();

    /** The new codes, 1 to 10,000, none twice. */
    public abstract List<CouponCode> codes();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("campaign", campaign()).andSet("codes", codes()).build();
    }

    @Value.Check
    void check() {
        Bounds.codes(codes());
    }

    /** Makes an {@link IssueCodes}. */
    public static final class Builder extends ImmutableIssueCodes.Builder {}
}
