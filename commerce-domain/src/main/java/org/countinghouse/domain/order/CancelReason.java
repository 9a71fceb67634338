package org.countinghouse.domain.order;

/** Why units will never ship. */
public enum CancelReason {
    /** The customer changed their mind. */
    CUSTOMER_REQUEST,
    /** There is no stock, and none is expected in time. */
    OUT_OF_STOCK,
    /** The payment did not come. */
    PAYMENT_FAILED,
    /** The shop turned the order down. */
    DECLINED_BY_SHOP
}
