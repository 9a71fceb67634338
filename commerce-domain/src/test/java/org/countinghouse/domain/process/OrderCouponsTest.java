package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.order.OrderFixture.CHANNEL;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.gbp;
import static org.countinghouse.domain.order.OrderFixture.header;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class OrderCouponsTest {

    private static final CouponCode HELLO = CouponCode.of("HELLO10");

    private static CheckOut checkOut() {
        CartLine line = new CartLine(
                1, SellableItem.goods(Sku.of("MUG"), "Mug"), Quantity.of(1), Optional.of(UnitPrice.parse("2.55", GBP)));
        return CheckOut.builder()
                .header(header("k"))
                .order(ORDER)
                .channel(CHANNEL)
                .customer(CustomerId.of("C-1"))
                .cart(new Cart(GBP, T0, List.of(line)))
                .location(MAIN)
                .holdFor(Duration.ofMinutes(7))
                .build();
    }

    @Test
    void a_use_is_held_under_the_names_of_order_attempt_and_code() {
        HoldRedemption hold = OrderCoupons.hold(checkOut(), new CouponUse(use("HELLO10"), gbp("0.25")), HELLO, 2);

        assertThat(hold.header().id()).isEqualTo(CommandId.of("k/hold-2-HELLO10"));
        assertThat(hold.redemption()).isEqualTo(RedemptionId.of("O-1/2/HELLO10"));
        assertThat(hold.code()).isEqualTo(HELLO);
        assertThat(hold.customer()).contains(CustomerReference.of("C-1"));
        assertThat(hold.purchase()).isEqualTo(PurchaseReference.of("O-1"));
        assertThat(hold.discount()).isEqualTo(gbp("0.25"));
        assertThat(hold.ttl()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void it_is_used_up_or_given_back_under_the_same_name() {
        CommitRedemption commit = OrderCoupons.commit(checkOut(), HELLO, 2);
        assertThat(commit.redemption()).isEqualTo(RedemptionId.of("O-1/2/HELLO10"));
        assertThat(commit.header().id()).isEqualTo(CommandId.of("k/commit-2-HELLO10"));
        ReleaseRedemption release = OrderCoupons.release(checkOut(), HELLO, 2);
        assertThat(release.redemption()).isEqualTo(RedemptionId.of("O-1/2/HELLO10"));
        assertThat(release.header().id()).isEqualTo(CommandId.of("k/free-2-HELLO10"));
    }

    @Test
    void what_cannot_be_a_code_of_the_ledger_is_none() {
        assertThat(OrderCoupons.codeOf(new CouponUse(use("HELLO10"), gbp("1")))).contains(HELLO);
        assertThat(OrderCoupons.codeOf(new CouponUse(use("HELLO 10"), gbp("1"))))
                .isEmpty();
    }

    private static org.countinghouse.domain.pricing.facts.CouponCode use(String code) {
        return org.countinghouse.domain.pricing.facts.CouponCode.of(code);
    }
}
