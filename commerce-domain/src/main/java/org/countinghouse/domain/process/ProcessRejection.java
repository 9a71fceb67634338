package org.countinghouse.domain.process;

import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.returns.ReturnRejection;

/** Why a process stopped: the step that refused, and its own words. */
public sealed interface ProcessRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** {@link PriceRefused}. */
        PRICE_REFUSED,
        /** {@link QuoteRefused}. */
        QUOTE_REFUSED,
        /** {@link CouponRefused}. */
        COUPON_REFUSED,
        /** {@link StockRefused}. */
        STOCK_REFUSED,
        /** {@link PaymentRefused}. */
        PAYMENT_REFUSED,
        /** {@link PaymentNotSettled}. */
        PAYMENT_NOT_SETTLED,
        /** {@link OrderRefused}. */
        ORDER_REFUSED,
        /** {@link ReturnRefused}. */
        RETURN_REFUSED,
        /** {@link NothingToShip}. */
        NOTHING_TO_SHIP,
        /** {@link BackorderRefused}. */
        BACKORDER_REFUSED
    }

    /**
     * The cart has no price.
     *
     * @param cause why
     */
    record PriceRefused(PricingRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.PRICE_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The promised price is not to be had: not any more, not yet, or not by this customer.
     *
     * @param cause why
     */
    record QuoteRefused(QuoteRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.QUOTE_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * A coupon that the price rests on cannot be used: no use is left, or it is over.
     *
     * @param cause why
     */
    record CouponRefused(CouponRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.COUPON_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * Stock says no.
     *
     * @param cause why; names every short line
     */
    record StockRefused(InventoryRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.STOCK_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The payment's rules say no.
     *
     * @param cause why
     */
    record PaymentRefused(PaymentRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.PAYMENT_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The provider declined, failed, or has not said what came of it; or what was authorized has been given up since.
     * If it has not said, the same command may be sent again once it is known; nothing is charged twice. In all other
     * cases the payment is over, and another attempt is another payment.
     *
     * @param payment the payment
     * @param state what is known: declined, failed, unknown, pending or voided
     */
    record PaymentNotSettled(PaymentId payment, String state) implements ProcessRejection {

        /** Whether the provider's final word is missing, so that the same command is worth sending again. */
        public boolean isOpen() {
            return state.equals("unknown") || state.equals("pending");
        }

        @Override
        public Reason reason() {
            return Reason.PAYMENT_NOT_SETTLED;
        }

        @Override
        public String message() {
            return "payment " + payment + " is " + state;
        }
    }

    /**
     * The order's rules say no.
     *
     * @param cause why
     */
    record OrderRefused(OrderRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.ORDER_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The return's rules say no.
     *
     * @param cause why
     */
    record ReturnRefused(ReturnRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.RETURN_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * Nothing of the order is allocated.
     *
     * @param order the order
     */
    record NothingToShip(OrderId order) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.NOTHING_TO_SHIP;
        }

        @Override
        public String message() {
            return "nothing of order " + order + " is allocated";
        }
    }

    /**
     * What is missing cannot wait: somebody else uses the name of its backorder, which is the order's id and its line.
     *
     * @param cause why
     */
    record BackorderRefused(BackorderRejection cause) implements ProcessRejection {
        @Override
        public Reason reason() {
            return Reason.BACKORDER_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }
}
