package org.countinghouse.ports.payment;

import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.payment.PaymentId;

/**
 * Asks the provider what became of every transaction of a payment that has no final outcome.
 *
 * @param header who asks; its key is the cause of what is recorded, and is not remembered
 * @param payment the payment
 */
public record ResolvePayment(CommandHeader header, PaymentId payment) {

    /** This command under that header. */
    public ResolvePayment withHeader(CommandHeader other) {
        return new ResolvePayment(other, payment);
    }
}
