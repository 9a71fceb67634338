package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Locale;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.domain.payment.TransactionState;
import org.countinghouse.domain.payment.VoidPayment;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.PaymentNotSettled;
import org.countinghouse.domain.process.ProcessRejection.PaymentRefused;
import org.countinghouse.ports.payment.PaymentManagement;

/** Payment commands whose answer is: done, or why not. */
final class PaymentSteps {

    private final PaymentManagement payments;

    PaymentSteps(PaymentManagement payments) {
        this.payments = payments;
    }

    Either<ProcessRejection, Payment> authorize(AuthorizePayment command) {
        return settled(
                payments.authorize(command),
                TransactionKey.of(
                        TransactionKind.AUTHORIZATION, command.header().id()));
    }

    Either<ProcessRejection, Payment> capture(CapturePayment command) {
        return settled(
                payments.capture(command),
                TransactionKey.of(TransactionKind.CAPTURE, command.header().id()));
    }

    Either<ProcessRejection, Payment> refund(RefundPayment command) {
        return settled(
                payments.refund(command),
                TransactionKey.of(TransactionKind.REFUND, command.header().id()));
    }

    /** Gives an authorization up; that it cannot be given up any more changes nothing for the caller. */
    boolean isVoided(VoidPayment command) {
        return payments.voidAuthorization(command).isRight();
    }

    private static Either<ProcessRejection, Payment> settled(
            Either<PaymentRejection, Payment> answer, TransactionKey key) {
        return answer.<ProcessRejection>mapLeft(PaymentRefused::new).flatMap(payment -> {
            TransactionState state = payment.transaction(key).orElseThrow().state();
            return state == TransactionState.SUCCEEDED
                    ? Either.right(payment)
                    : Either.left(
                            new PaymentNotSettled(payment.id(), state.name().toLowerCase(Locale.ROOT)));
        });
    }
}
