package org.countinghouse.ports.process.internal;

import org.countinghouse.ports.coupon.CampaignManagement;
import org.countinghouse.ports.coupon.CouponRedemptions;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.payment.PaymentManagement;
import org.countinghouse.ports.pricing.Quotation;
import org.countinghouse.ports.pricing.internal.TaxQuestions;
import org.countinghouse.ports.returns.ReturnManagement;

/**
 * What the processes call.
 *
 * @param gate stamps missing times
 * @param unitOfWork several commands in one
 * @param quotation promised prices
 * @param taxes whether a calculator is asked for taxes
 * @param campaigns campaigns and their codes
 * @param coupons uses of codes
 * @param reservations promises of stock
 * @param availability promises of stock to channels
 * @param stock receipts and returns of stock
 * @param orders orders
 * @param inquiries questions about orders
 * @param returns returns
 * @param payments payments
 * @param promises what is promised to an order, over all its reservations
 * @param backorders who waits for stock
 * @param backordered orders that wait
 */
public record Ports(
        CommandGate gate,
        UnitOfWork unitOfWork,
        Quotation quotation,
        TaxQuestions taxes,
        CampaignManagement campaigns,
        CouponRedemptions coupons,
        ReservationManagement reservations,
        ChannelAvailability availability,
        StockManagement stock,
        OrderManagement orders,
        OrderInquiries inquiries,
        ReturnManagement returns,
        PaymentManagement payments,
        ReservationChanges promises,
        BackorderManagement backorders,
        BackorderedOrders backordered) {}
