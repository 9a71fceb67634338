package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a campaign, chosen by the merchant and unique per tenant.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record CampaignId(String value) implements Identifier, Comparable<CampaignId> {

    /** Refuses a blank, over-long or unprintable value. */
    public CampaignId {
        Arguments.text("campaign", value, 100);
    }

    /** The value under its type. */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
