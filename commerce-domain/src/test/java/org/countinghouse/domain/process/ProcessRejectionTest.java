package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.process.ProcessRejection.Reason;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRejectionTest {

    @Test
    void the_step_that_refused_speaks_for_the_process() {
        var price = new PricingRejection.MissingPrice(1, Sku.of("MUG"));
        speaks(new ProcessRejection.PriceRefused(price), Reason.PRICE_REFUSED, price);
        var quote = new QuoteRejection.UnknownQuote(QuoteId.of("Q-1"));
        speaks(new ProcessRejection.QuoteRefused(quote), Reason.QUOTE_REFUSED, quote);
        var coupon = new CouponRejection.UnknownCampaign(CampaignId.of("SUMMER"));
        speaks(new ProcessRejection.CouponRefused(coupon), Reason.COUPON_REFUSED, coupon);
        var stock = new InventoryRejection.UnknownReservation(ReservationId.of("O-1/1"));
        speaks(new ProcessRejection.StockRefused(stock), Reason.STOCK_REFUSED, stock);
        var backorder = new BackorderRejection.BackorderExists(BackorderId.of("O-1/1"));
        speaks(new ProcessRejection.BackorderRefused(backorder), Reason.BACKORDER_REFUSED, backorder);
        var payment = new PaymentRejection.UnknownPayment(PaymentId.of("O-1"));
        speaks(new ProcessRejection.PaymentRefused(payment), Reason.PAYMENT_REFUSED, payment);
        var order = new OrderRejection.UnknownOrder(OrderId.of("O-1"));
        speaks(new ProcessRejection.OrderRefused(order), Reason.ORDER_REFUSED, order);
        var returned = new ReturnRejection.UnknownReturn(ReturnId.of("R-1"));
        speaks(new ProcessRejection.ReturnRefused(returned), Reason.RETURN_REFUSED, returned);
    }

    @Test
    void what_no_step_refused_names_the_order_or_the_payment() {
        ProcessRejection nothing = new ProcessRejection.NothingToShip(OrderId.of("O-1"));
        assertThat(nothing.reason()).isEqualTo(Reason.NOTHING_TO_SHIP);
        assertThat(nothing.message()).isEqualTo("nothing of order O-1 is allocated");
        ProcessRejection declined = new ProcessRejection.PaymentNotSettled(PaymentId.of("O-1"), "declined");
        assertThat(declined.reason()).isEqualTo(Reason.PAYMENT_NOT_SETTLED);
        assertThat(declined.message()).isEqualTo("payment O-1 is declined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "pending"})
    void a_payment_without_a_last_word_is_open(String state) {
        assertThat(new ProcessRejection.PaymentNotSettled(PaymentId.of("O-1"), state).isOpen())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "failed", "voided"})
    void any_other_payment_is_over(String state) {
        assertThat(new ProcessRejection.PaymentNotSettled(PaymentId.of("O-1"), state).isOpen())
                .isFalse();
    }

    private static void speaks(ProcessRejection rejection, Reason reason, Rejection cause) {
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.message()).isNotEmpty().isEqualTo(cause.message());
    }
}
