package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.process.AgreedCart;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderCoupons;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.CouponRefused;
import org.countinghouse.ports.coupon.CampaignManagement;
import org.countinghouse.ports.coupon.CouponRedemptions;

/** A checkout's coupons: those that a campaign issued are held and committed; a code of no campaign is only a word. */
final class CouponSteps {

    private final CampaignManagement campaigns;
    private final CouponRedemptions coupons;

    CouponSteps(CampaignManagement campaigns, CouponRedemptions coupons) {
        this.campaigns = campaigns;
        this.coupons = coupons;
    }

    /** Holds every use, or none: what was held is given back when one is refused. */
    Either<ProcessRejection, List<CouponCode>> hold(CheckOut command, AgreedCart agreed, int attempt) {
        List<CouponCode> held = new ArrayList<>();
        for (CouponUse use : agreed.coupons()) {
            Optional<CouponCode> code = issued(command, use);
            if (code.isPresent()) {
                Either<CouponRejection, Redemption> answer =
                        coupons.hold(OrderCoupons.hold(command, use, code.get(), attempt));
                if (answer.isLeft()) {
                    release(command, held, attempt);
                    return Either.left(new CouponRefused(answer.getLeft()));
                }
                held.add(code.get());
            }
        }
        return Either.right(held);
    }

    private Optional<CouponCode> issued(CheckOut command, CouponUse use) {
        return OrderCoupons.codeOf(use)
                .filter(code ->
                        campaigns.findByCode(command.header().tenant(), code).isPresent());
    }

    /** Uses them up, inside the unit that places the order. */
    Either<ProcessRejection, Boolean> commit(CheckOut command, List<CouponCode> held, int attempt) {
        for (CouponCode code : held) {
            Either<CouponRejection, Redemption> answer = coupons.commit(OrderCoupons.commit(command, code, attempt));
            if (answer.isLeft()) {
                return Either.left(new CouponRefused(answer.getLeft()));
            }
        }
        return Either.right(true);
    }

    /** Gives them back. One that is over already stays as it is: only a hold can be released. */
    void release(CheckOut command, List<CouponCode> held, int attempt) {
        held.forEach(code -> coupons.release(OrderCoupons.release(command, code, attempt)));
    }

    /** Whether a hold was over before the order was placed, so that the next attempt takes another. */
    static boolean isLapsed(ProcessRejection rejection) {
        return rejection instanceof CouponRefused refused
                && (refused.cause() instanceof CouponRejection.Lapsed
                        || refused.cause() instanceof CouponRejection.WrongState);
    }
}
