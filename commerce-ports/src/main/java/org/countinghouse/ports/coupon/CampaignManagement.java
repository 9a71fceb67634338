package org.countinghouse.ports.coupon;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CloseCampaign;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.IssueCodes;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * A merchant's campaigns and their codes.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the campaign exactly as it was after the first call; with another payload it is refused as
 * {@link CouponRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface CampaignManagement {

    /**
     * Opens a campaign on terms that never change, with its first codes.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.CampaignExists}; {@link CouponRejection.CodeTaken}.
     */
    Either<CouponRejection, Campaign> open(OpenCampaign command);

    /**
     * Issues more codes.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCampaign}; {@link CouponRejection.CampaignIsClosed};
     * {@link CouponRejection.CodeTaken}.
     */
    Either<CouponRejection, Campaign> issue(IssueCodes command);

    /**
     * Ends a campaign. What is held may still be committed.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCampaign}; {@link CouponRejection.CampaignIsClosed}.
     */
    Either<CouponRejection, Campaign> close(CloseCampaign command);

    /** The campaign as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<Campaign> find(TenantId tenant, CampaignId id);

    /** The campaign that issued the code. <b>Transaction:</b> joins, or none. */
    Optional<Campaign> findByCode(TenantId tenant, CouponCode code);

    /**
     * Recomputes every counter from the redemptions below it, in the store, and tells every difference (invariant M6).
     * <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
