package org.countinghouse.domain.order;

/** Where an order stands as a whole. Holds lie beside it. */
public enum OrderState {
    /** Agreed; some units are open or wait for stock, none has shipped. */
    PLACED,
    /** Stock is set aside for every unit that is not canceled; none has shipped. */
    ALLOCATED,
    /** Some units have shipped, others are to come. */
    PARTIALLY_FULFILLED,
    /** Every unit that is not canceled has shipped. */
    FULFILLED,
    /** Fulfilled, and the money is where it belongs. Goods may still come back; the state stays. */
    SETTLED,
    /** No unit will ever ship. */
    CANCELED
}
