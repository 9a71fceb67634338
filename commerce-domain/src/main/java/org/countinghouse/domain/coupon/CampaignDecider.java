package org.countinghouse.domain.coupon;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;

/** Decides what a merchant may do with a campaign. */
@CheckReturnValue
public final class CampaignDecider {

    private CampaignDecider() {}

    /**
     * Opens a campaign.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.CampaignExists}; {@link CouponRejection.CodeTaken}.
     *
     * @param campaign what is stored under that name
     * @param taken those of the command's codes that were issued before
     */
    public static Either<CouponRejection, Decision<Campaign, CampaignEvent>> decide(
            OpenCampaign command, Optional<Campaign> campaign, Collection<CouponCode> taken) {
        if (campaign.isPresent()) {
            return Either.left(new CouponRejection.CampaignExists(command.campaign()));
        }
        Optional<CouponCode> refused = firstTaken(command.codes(), taken);
        if (refused.isPresent()) {
            return Either.left(new CouponRejection.CodeTaken(refused.get()));
        }
        return accept(
                campaign,
                new CampaignEvent.CampaignOpened(
                        command.campaign(),
                        command.terms(),
                        command.codes(),
                        command.header().occurredAt()));
    }

    /**
     * Issues more codes.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCampaign}; {@link CouponRejection.CampaignIsClosed};
     * {@link CouponRejection.CodeTaken}.
     *
     * @param campaign the locked campaign
     * @param taken those of the command's codes that were issued before
     */
    public static Either<CouponRejection, Decision<Campaign, CampaignEvent>> decide(
            IssueCodes command, Optional<Campaign> campaign, Collection<CouponCode> taken) {
        return open(command.campaign(), campaign).flatMap(open -> {
            Optional<CouponCode> refused = firstTaken(command.codes(), taken);
            return refused.isPresent()
                    ? Either.left(new CouponRejection.CodeTaken(refused.get()))
                    : accept(
                            campaign,
                            new CampaignEvent.CodesIssued(
                                    open.id(),
                                    open.version() + 1,
                                    command.codes(),
                                    command.header().occurredAt()));
        });
    }

    /**
     * Ends a campaign.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCampaign}; {@link CouponRejection.CampaignIsClosed}.
     */
    public static Either<CouponRejection, Decision<Campaign, CampaignEvent>> decide(
            CloseCampaign command, Optional<Campaign> campaign) {
        return open(command.campaign(), campaign)
                .flatMap(open -> accept(
                        campaign,
                        new CampaignEvent.CampaignClosed(
                                open.id(), open.version() + 1, command.header().occurredAt())));
    }

    /** The campaign after an event.
     *
     * @param campaign the campaign before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow
     */
    public static Campaign evolve(Optional<Campaign> campaign, CampaignEvent event) {
        long version = campaign.map(Campaign::version).orElse(0L);
        Arguments.require(event.version() == version + 1, "version", "must follow " + version, event.version());
        if (event instanceof CampaignEvent.CampaignOpened opened) {
            return Campaign.builder()
                    .id(opened.campaign())
                    .terms(opened.terms())
                    .state(CampaignState.OPEN)
                    .version(1)
                    .build();
        }
        Campaign before = campaign.orElseThrow();
        boolean follows = before.state() == CampaignState.OPEN && before.id().equals(event.campaign());
        Arguments.require(follows, "event", "must follow " + before, event);
        return Campaign.builder()
                .from(before)
                .state(event instanceof CampaignEvent.CampaignClosed ? CampaignState.CLOSED : CampaignState.OPEN)
                .version(event.version())
                .build();
    }

    private static Either<CouponRejection, Campaign> open(CampaignId id, Optional<Campaign> campaign) {
        if (campaign.isEmpty()) {
            return Either.left(new CouponRejection.UnknownCampaign(id));
        }
        return campaign.get().state() == CampaignState.CLOSED
                ? Either.left(new CouponRejection.CampaignIsClosed(id))
                : Either.right(campaign.get());
    }

    private static Optional<CouponCode> firstTaken(List<CouponCode> codes, Collection<CouponCode> taken) {
        return codes.stream().filter(taken::contains).findFirst();
    }

    private static Either<CouponRejection, Decision<Campaign, CampaignEvent>> accept(
            Optional<Campaign> campaign, CampaignEvent event) {
        return Either.right(new Decision<>(evolve(campaign, event), List.of(event)));
    }
}
