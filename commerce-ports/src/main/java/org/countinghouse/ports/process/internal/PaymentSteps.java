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

    /**
     * That authorization, if it still stands: the answer to a repeat tells how it once ended, and a checkout that gave
     * up may have voided it since.
     */
    Either<ProcessRejection, Payment> authorizeAgain(AuthorizePayment command) {
        return authorize(command)
                .flatMap(past -> isGivenUp(command)
                        ? Either.left(new PaymentNotSettled(command.payment(), "voided"))
                        : Either.right(past));
    }

    private boolean isGivenUp(AuthorizePayment command) {
        return payments.find(command.header().tenant(), command.payment()).stream()
                .flatMap(payment -> payment.transactions().stream())
                .anyMatch(it -> it.kind() == TransactionKind.VOID && it.state().isCounted());
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

    /**
     * Gives up what that command had authorized, if it had: a payment of the same name that another command began is
     * not ours to void. That it cannot be given up any more changes nothing for the caller.
     */
    boolean isVoided(AuthorizePayment authorization, VoidPayment command) {
        TransactionKey key = TransactionKey.of(
                TransactionKind.AUTHORIZATION, authorization.header().id());
        return payments.find(command.header().tenant(), command.payment())
                        .flatMap(payment -> payment.transaction(key))
                        .filter(ours -> ours.state() == TransactionState.SUCCEEDED)
                        .isPresent()
                && payments.voidAuthorization(command).isRight();
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
