package org.countinghouse.domain.process;

import java.util.Optional;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.pricing.CouponUse;

/** An order's uses of coupons: held before its payment is asked for, committed in the unit that places it. */
@CheckReturnValue
public final class OrderCoupons {

    private OrderCoupons() {}

    /** The code as the ledger of coupons knows it; nothing if it cannot be one of the ledger's. */
    public static Optional<CouponCode> codeOf(CouponUse use) {
        return CouponCode.isCode(use.code().value())
                ? Optional.of(CouponCode.of(use.code().value()))
                : Optional.empty();
    }

    /** What an order's coupons are used for. */
    public static PurchaseReference purchase(OrderId order) {
        return PurchaseReference.of(order.value());
    }

    /** The name of an order's use of a code in one attempt: {@code order/1/HELLO10}; no two orders share one. */
    public static RedemptionId redemption(OrderId order, CouponCode code, int attempt) {
        return RedemptionId.of(order.value() + "/" + attempt + "/" + code.value());
    }

    /** Keep a use while the payment is under way. */
    public static HoldRedemption hold(CheckOut command, CouponUse use, CouponCode code, int attempt) {
        return HoldRedemption.builder()
                .header(command.header().step("hold-" + attempt + "-" + code.value()))
                .redemption(redemption(command.order(), code, attempt))
                .code(code)
                .customer(command.customer().map(customer -> CustomerReference.of(customer.value())))
                .purchase(purchase(command.order()))
                .discount(use.discount())
                .ttl(command.holdFor())
                .build();
    }

    /** Use it up. */
    public static CommitRedemption commit(CheckOut command, CouponCode code, int attempt) {
        return CommitRedemption.of(
                command.header().step("commit-" + attempt + "-" + code.value()),
                redemption(command.order(), code, attempt));
    }

    /** Give it back, because nothing came of the attempt. */
    public static ReleaseRedemption release(CheckOut command, CouponCode code, int attempt) {
        return ReleaseRedemption.of(
                command.header().step("free-" + attempt + "-" + code.value()),
                redemption(command.order(), code, attempt));
    }
}
