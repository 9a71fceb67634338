package org.countinghouse.ports.process.internal;

import java.util.List;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionState;
import org.countinghouse.domain.coupon.ReverseRedemption;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.process.OrderCoupons;
import org.countinghouse.ports.coupon.CouponRedemptions;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.countinghouse.ports.order.Orders;

/**
 * The coupons of an order, given back in the unit that cancels the last of it, as far as their campaigns return uses. An
 * order that is canceled in part keeps them.
 */
public final class CouponReaction implements Reaction {

    private final Orders orders;
    private final CouponRedemptions coupons;

    /** Over those orders and coupons. */
    public CouponReaction(Orders orders, CouponRedemptions coupons) {
        this.orders = orders;
        this.coupons = coupons;
    }

    @Override
    public void react(CommandHeader cause, DomainEvent event) {
        if (event instanceof LinesCanceled canceled && isOver(cause.tenant(), canceled.order())) {
            giveBack(cause, coupons.ofPurchase(cause.tenant(), OrderCoupons.purchase(canceled.order())));
        }
    }

    private boolean isOver(TenantId tenant, OrderId order) {
        return orders.find(tenant, order).map(Order::state).stream().anyMatch(OrderState.CANCELED::equals);
    }

    private void giveBack(CommandHeader cause, List<Redemption> uses) {
        List<Redemption> committed = uses.stream()
                .filter(use -> use.state() == RedemptionState.COMMITTED)
                .toList();
        for (int i = 0; i < committed.size(); i++) {
            Redemption use = committed.get(i);
            coupons.reverse(ReverseRedemption.of(cause.step("return-coupon-" + (i + 1)), use.id()))
                    .peekLeft(rejection -> requireKept(use, rejection));
        }
    }

    private static void requireKept(Redemption use, CouponRejection rejection) {
        if (!(rejection instanceof CouponRejection.UseKept)) {
            throw new ReactionRefusedException("giving back " + use.id(), rejection);
        }
    }
}
