package org.countinghouse.ports.coupon;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.ExpireDueRedemptions;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.coupon.ReverseRedemption;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shoppers' use of codes.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the redemption exactly as it was after the first call, whatever happened to it since; with another
 * payload it is refused as {@link CouponRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface CouponRedemptions {

    /**
     * Keeps one use of a code until a deadline.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCode}; {@link CouponRejection.RedemptionExists};
     * {@link CouponRejection.CampaignIsClosed}; {@link CouponRejection.OutsideWindow};
     * {@link CouponRejection.CustomerRequired}; {@link CouponRejection.WrongCurrency};
     * {@link CouponRejection.LimitReached}; {@link CouponRejection.BudgetExhausted}.
     */
    Either<CouponRejection, Redemption> hold(HoldRedemption command);

    /**
     * Uses a held coupon up.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.Lapsed} when the deadline has come by the store's clock;
     * {@link CouponRejection.WrongState}; {@link CouponRejection.UnknownRedemption}.
     */
    Either<CouponRejection, Redemption> commit(CommitRedemption command);

    /**
     * Gives a held coupon back.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.WrongState} unless it is held;
     * {@link CouponRejection.UnknownRedemption}.
     */
    Either<CouponRejection, Redemption> release(ReleaseRedemption command);

    /**
     * Gives a committed use back, because its purchase was canceled.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UseKept} when the campaign keeps uses;
     * {@link CouponRejection.WrongState} unless it is committed; {@link CouponRejection.UnknownRedemption}.
     */
    Either<CouponRejection, Redemption> reverse(ReverseRedemption command);

    /**
     * Gives back what is held beyond its deadline. Only hygiene: a hold that finds no use left does it by itself for the
     * counters in its way.
     *
     * @return how many redemptions were expired
     */
    Either<CouponRejection, Integer> expireDue(ExpireDueRedemptions command);

    /** All uses of one purchase as they are stored, in the order of their ids. <b>Transaction:</b> joins, or none. */
    List<Redemption> ofPurchase(TenantId tenant, PurchaseReference purchase);

    /** The redemption as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<Redemption> find(TenantId tenant, RedemptionId id);
}
