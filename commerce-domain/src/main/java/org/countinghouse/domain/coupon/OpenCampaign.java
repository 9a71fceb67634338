package org.countinghouse.domain.coupon;

import java.util.List;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Open a campaign on terms that stay, with its first codes. */
@Value.Immutable
@CommerceStyle
public abstract class OpenCampaign implements Command {

    OpenCampaign() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract OpenCampaign withHeader(CommandHeader header);

    /** The new campaign's name. */
    public abstract CampaignId campaign();

    /** What it offers. */
    public abstract CampaignTerms terms();

    /** Its first codes, 1 to 10,000, none twice. */
    public abstract List<CouponCode> codes();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("campaign", campaign())
                .and("window", terms().window())
                .and("limit", terms().limit())
                .and("limitPerCode", terms().limitPerCode())
                .and("limitPerCustomer", terms().limitPerCustomer())
                .and("budget", terms().budget())
                .and("uponCancel", terms().uponCancel())
                .andSet("codes", codes())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.codes(codes());
    }

    /** Makes an {@link OpenCampaign}. */
    public static final class Builder extends ImmutableOpenCampaign.Builder {}
}
