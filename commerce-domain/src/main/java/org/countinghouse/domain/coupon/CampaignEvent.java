package org.countinghouse.domain.coupon;

import java.time.Instant;
import java.util.List;

/** A step in a campaign's life. */
public sealed interface CampaignEvent extends CouponEvent {

    /** Which campaign. */
    CampaignId campaign();

    /**
     * A campaign was opened.
     *
     * @param campaign the new campaign
     * @param terms what it offers
     * @param codes its first codes
     * @param occurredAt when, in the business
     */
    record CampaignOpened(CampaignId campaign, CampaignTerms terms, List<CouponCode> codes, Instant occurredAt)
            implements CampaignEvent {

        /** Copies the codes. */
        public CampaignOpened {
            codes = List.copyOf(codes);
        }

        @Override
        public long version() {
            return 1;
        }
    }

    /**
     * More codes were issued.
     *
     * @param campaign whose codes
     * @param version the campaign's version after it
     * @param codes the new codes
     * @param occurredAt when, in the business
     */
    record CodesIssued(CampaignId campaign, long version, List<CouponCode> codes, Instant occurredAt)
            implements CampaignEvent {

        /** Copies the codes. */
        public CodesIssued {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A campaign ended; what is held may still be committed.
     *
     * @param campaign which
     * @param version the campaign's version after it
     * @param occurredAt when, in the business
     */
    record CampaignClosed(CampaignId campaign, long version, Instant occurredAt) implements CampaignEvent {}
}
