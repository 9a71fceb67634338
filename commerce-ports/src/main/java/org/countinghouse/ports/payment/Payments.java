package org.countinghouse.ports.payment;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All payments: their events, which are the facts, and their amounts, which are derived and stored beside them. */
@SecondaryPort
public interface Payments {

    /** The payment as it stands. <b>Transaction:</b> joins, or none. */
    Optional<Payment> find(TenantId tenant, PaymentId payment);

    /**
     * The payment as it stands, locked until the unit ends.
     *
     * <p><b>Transaction:</b> requires an active unit.
     */
    Optional<Payment> lock(TenantId tenant, PaymentId payment);

    /**
     * Appends events to a payment, or begins one.
     *
     * <p><b>Transaction:</b> requires an active unit.
     *
     * @param after the payment after the events; the stored version must be its version less their number
     * @param events at least one
     * @throws org.countinghouse.ports.kernel.StaleStateException if the stored version is another one, or the key of a
     *     transaction is taken by another payment
     */
    void append(TenantId tenant, Payment after, List<PaymentEvent> events);

    /** A payment's events in order, empty if there is no such payment. <b>Transaction:</b> joins, or none. */
    List<PaymentEvent> events(TenantId tenant, PaymentId payment);

    /**
     * Payments with a transaction whose final outcome is missing, by name.
     *
     * <p><b>Transaction:</b> joins, or none.
     *
     * @param limit at most this many, at least 1
     */
    List<PaymentId> unresolved(TenantId tenant, int limit);

    /** Adds up every payment's events and compares with what is stored (P1). <b>Transaction:</b> joins, or none. */
    Verification verify(TenantId tenant);
}
