package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** End a campaign: no code is issued or held any more. What is held may still be committed. */
@Value.Immutable
@CommerceStyle
public abstract class CloseCampaign implements Command {

    CloseCampaign() {}

    /** The command for that campaign. */
    public static CloseCampaign of(CommandHeader header, CampaignId campaign) {
        return builder().header(header).campaign(campaign).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CloseCampaign withHeader(CommandHeader header);

    /** Which campaign. */
    public abstract CampaignId campaign();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("campaign", campaign()).build();
    }

    /** Makes a {@link CloseCampaign}. */
    public static final class Builder extends ImmutableCloseCampaign.Builder {}
}
