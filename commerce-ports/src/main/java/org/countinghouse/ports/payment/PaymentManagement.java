package org.countinghouse.ports.payment;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.payment.RecordOutcome;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.payment.VoidPayment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Asking a payment provider, and knowing what came of it.
 *
 * <p>A right answer means that the intent is recorded and the provider was asked; look at the transaction's state for
 * what it said. A declined payment is a right answer, not a rejection.
 *
 * <p><b>Transaction:</b> {@link #authorize}, {@link #capture}, {@link #refund}, {@link #voidAuthorization} and
 * {@link #resolve} run two units of their own around the call, and throw {@link IllegalStateException} if one is active.
 *
 * <p><b>Repeat:</b> once the transaction is finished, the same command gives the payment as it stood then. Before that
 * it goes on where the first one stopped: it looks the key up and, if the provider does not know it, asks again under
 * the same key, which is safe for as long as the provider remembers keys.
 */
@PrimaryPort
public interface PaymentManagement {

    /**
     * Begins a payment and has the provider set the amount aside.
     *
     * <p><b>Rejections:</b> {@link PaymentRejection.DuplicatePayment}, {@link PaymentRejection.KeyReused}.
     */
    Either<PaymentRejection, Payment> authorize(AuthorizePayment command);

    /**
     * Takes some or all of what was authorized.
     *
     * <p><b>Rejections:</b> {@link PaymentRejection.UnknownPayment}, {@link PaymentRejection.CurrencyMismatch},
     * {@link PaymentRejection.ExceedsAuthorization}, {@link PaymentRejection.TransactionOpen},
     * {@link PaymentRejection.KeyReused}.
     */
    Either<PaymentRejection, Payment> capture(CapturePayment command);

    /**
     * Gives back some or all of what was captured.
     *
     * <p><b>Rejections:</b> {@link PaymentRejection.UnknownPayment}, {@link PaymentRejection.CurrencyMismatch},
     * {@link PaymentRejection.ExceedsCapture}, {@link PaymentRejection.TransactionOpen},
     * {@link PaymentRejection.KeyReused}.
     */
    Either<PaymentRejection, Payment> refund(RefundPayment command);

    /**
     * Gives up what was authorized and not captured.
     *
     * <p><b>Rejections:</b> {@link PaymentRejection.UnknownPayment}, {@link PaymentRejection.NothingToVoid},
     * {@link PaymentRejection.TransactionOpen}, {@link PaymentRejection.KeyReused}.
     */
    Either<PaymentRejection, Payment> voidAuthorization(VoidPayment command);

    /**
     * Records what the provider said by itself, in a message; the caller has checked that the message is genuine. The
     * command's key is the provider's id of the message.
     *
     * <p><b>Transaction:</b> joins, or runs its own. <b>Repeat:</b> the first answer.
     *
     * <p><b>Rejections:</b> {@link PaymentRejection.UnknownPayment}, {@link PaymentRejection.UnknownTransaction},
     * {@link PaymentRejection.ContradictoryOutcome}, {@link PaymentRejection.KeyReused}.
     */
    Either<PaymentRejection, Payment> report(RecordOutcome command);

    /**
     * Looks up every transaction of a payment that has no final outcome, and records what the provider says. It never
     * asks the provider to do anything, so it is safe at any age; what the provider does not know stays as it is.
     *
     * <p><b>Repeat:</b> looks up again. <b>Rejections:</b> {@link PaymentRejection.UnknownPayment},
     * {@link PaymentRejection.ContradictoryOutcome}.
     */
    Either<PaymentRejection, Payment> resolve(ResolvePayment command);

    /** The payment as it stands. <b>Transaction:</b> joins, or none. */
    Optional<Payment> find(TenantId tenant, PaymentId payment);

    /** Payments to {@link #resolve}, by name, at most so many. <b>Transaction:</b> joins, or none. */
    List<PaymentId> unresolved(TenantId tenant, int limit);

    /** Adds up every payment's events and compares with what is stored. <b>Transaction:</b> joins, or none. */
    Verification verify(TenantId tenant);
}
