package org.countinghouse.domain.payment;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.PaymentEvent.TransactionRequested;
import org.countinghouse.domain.payment.PaymentRejection.ContradictoryOutcome;
import org.countinghouse.domain.payment.PaymentRejection.CurrencyMismatch;
import org.countinghouse.domain.payment.PaymentRejection.DuplicatePayment;
import org.countinghouse.domain.payment.PaymentRejection.ExceedsAuthorization;
import org.countinghouse.domain.payment.PaymentRejection.ExceedsCapture;
import org.countinghouse.domain.payment.PaymentRejection.KeyReused;
import org.countinghouse.domain.payment.PaymentRejection.NothingToVoid;
import org.countinghouse.domain.payment.PaymentRejection.TransactionOpen;
import org.countinghouse.domain.payment.PaymentRejection.UnknownTransaction;

/**
 * The rules of payments. Each of the asking commands records an intent, or nothing when that intent is recorded
 * already; {@link RecordOutcome} records what the provider said of it.
 */
@CheckReturnValue
public final class PaymentDecider {

    private PaymentDecider() {}

    /**
     * Begins a payment. A declined or failed one is over: another attempt is another payment.
     *
     * <p><b>Rejections:</b> {@link DuplicatePayment}, {@link KeyReused}.
     */
    public static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(
            AuthorizePayment command, Optional<Payment> existing) {
        TransactionIntent intent = new TransactionIntent(
                command.payment(),
                command.payable(),
                TransactionKey.of(
                        TransactionKind.AUTHORIZATION, command.header().id()),
                TransactionKind.AUTHORIZATION,
                command.amount(),
                Optional.empty());
        if (existing.isEmpty()) {
            var requested = new TransactionRequested(intent, command.header().occurredAt());
            return Either.right(new Decision<>(begin(requested), List.of(requested)));
        }
        Payment payment = existing.get();
        return payment.transaction(intent.key())
                .map(known -> repeat(command.header(), payment, known.intent(), intent))
                .orElseGet(() -> Either.left(new DuplicatePayment(command.payment())));
    }

    /**
     * Asks for some of what was authorized.
     *
     * <p><b>Rejections:</b> {@link CurrencyMismatch}, {@link TransactionOpen} while a capture is unknown,
     * {@link ExceedsAuthorization}, {@link KeyReused}.
     */
    public static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(
            CapturePayment command, Payment payment) {
        TransactionIntent intent =
                intent(command.header(), payment, TransactionKind.CAPTURE, command.amount(), command.cause());
        return ask(command.header(), payment, intent);
    }

    /**
     * Asks to give back some of what was captured.
     *
     * <p><b>Rejections:</b> {@link CurrencyMismatch}, {@link TransactionOpen} while a refund is unknown,
     * {@link ExceedsCapture}, {@link KeyReused}.
     */
    public static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(
            RefundPayment command, Payment payment) {
        TransactionIntent intent =
                intent(command.header(), payment, TransactionKind.REFUND, command.amount(), command.cause());
        return ask(command.header(), payment, intent);
    }

    /**
     * Asks to give up all that is authorized and not captured.
     *
     * <p><b>Rejections:</b> {@link TransactionOpen} while a capture or the authorization has no outcome,
     * {@link NothingToVoid}.
     */
    public static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(
            VoidPayment command, Payment payment) {
        TransactionKey key =
                TransactionKey.of(TransactionKind.VOID, command.header().id());
        if (payment.transaction(key).isPresent()) {
            return Either.right(Decision.unchanged(payment));
        }
        Optional<PaymentTransaction> open = payment.unresolved().stream()
                .filter(it -> it.kind() != TransactionKind.REFUND)
                .findFirst();
        if (open.isPresent()) {
            return Either.left(open(payment, open.get()));
        }
        Money remainder = payment.amounts().capturable();
        if (remainder.isZero()) {
            return Either.left(new NothingToVoid(payment.id()));
        }
        TransactionIntent intent = intent(command.header(), payment, TransactionKind.VOID, remainder, Optional.empty());
        return request(command.header(), payment, intent);
    }

    /**
     * Records what the provider said, if it says more than what is known (P4); otherwise nothing happens.
     *
     * <p><b>Rejections:</b> {@link UnknownTransaction}, {@link ContradictoryOutcome}.
     */
    public static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(
            RecordOutcome command, Payment payment) {
        Optional<PaymentTransaction> known = payment.transaction(command.transaction());
        if (known.isEmpty()) {
            return Either.left(new UnknownTransaction(payment.id(), command.transaction()));
        }
        PaymentTransaction transaction = known.get();
        GatewayOutcome outcome = command.outcome();
        if (contradicts(payment, transaction, outcome)) {
            return Either.left(new ContradictoryOutcome(payment.id(), transaction, outcome));
        }
        if (!outcome.state().isMoreCertainThan(transaction.state())) {
            return Either.right(Decision.unchanged(payment));
        }
        Instant at = command.header().occurredAt();
        return decided(payment, PaymentEvent.reported(transaction.intent(), outcome, at));
    }

    /** The payment that the first event begins. */
    public static Payment begin(TransactionRequested first) {
        return Payment.builder()
                .addTransactions(new PaymentTransaction(first.intent(), first.occurredAt(), Optional.empty()))
                .version(1)
                .build();
    }

    /** The payment after one more event.
     *
     * @throws IllegalArgumentException if the event cannot follow
     */
    public static Payment evolve(Payment payment, PaymentEvent event) {
        List<PaymentTransaction> transactions = new ArrayList<>(payment.transactions());
        Optional<GatewayOutcome> outcome = event.outcome();
        if (outcome.isEmpty()) {
            transactions.add(new PaymentTransaction(event.intent(), event.occurredAt(), Optional.empty()));
        } else {
            Arguments.require(
                    transactions.stream().anyMatch(it -> it.intent().equals(event.intent())),
                    "event",
                    "must follow its request",
                    event);
            transactions.replaceAll(it -> it.key().equals(event.intent().key()) ? it.with(outcome.get()) : it);
        }
        return Payment.builder()
                .transactions(transactions)
                .version(payment.version() + 1)
                .build();
    }

    /** The payment that these events, in order, make.
     *
     * @throws IllegalArgumentException if they do not begin with a request or cannot follow each other
     */
    public static Payment fold(List<? extends PaymentEvent> events) {
        Arguments.require(
                !events.isEmpty() && events.get(0) instanceof TransactionRequested,
                "events",
                "must begin with a request",
                events);
        Payment payment = begin((TransactionRequested) events.get(0));
        for (PaymentEvent event : events.subList(1, events.size())) {
            payment = evolve(payment, event);
        }
        return payment;
    }

    private static TransactionIntent intent(
            CommandHeader header,
            Payment payment,
            TransactionKind kind,
            Money amount,
            Optional<PayableReference> cause) {
        return new TransactionIntent(
                payment.id(), payment.payable(), TransactionKey.of(kind, header.id()), kind, amount, cause);
    }

    private static Either<PaymentRejection, Decision<Payment, PaymentEvent>> ask(
            CommandHeader header, Payment payment, TransactionIntent intent) {
        Optional<PaymentTransaction> known = payment.transaction(intent.key());
        if (known.isPresent()) {
            return repeat(header, payment, known.get().intent(), intent);
        }
        Optional<PaymentRejection> refusal = cannotAsk(payment, intent).or(() -> beyondCap(payment, intent));
        return refusal.isPresent() ? Either.left(refusal.get()) : request(header, payment, intent);
    }

    private static Either<PaymentRejection, Decision<Payment, PaymentEvent>> repeat(
            CommandHeader header, Payment payment, TransactionIntent recorded, TransactionIntent asked) {
        if (recorded.equals(asked)) {
            return Either.right(Decision.unchanged(payment));
        }
        String field = !recorded.payable().equals(asked.payable())
                ? "payable"
                : recorded.amount().equals(asked.amount()) ? "cause" : "amount";
        return Either.left(new KeyReused(header.id(), field));
    }

    private static Optional<PaymentRejection> cannotAsk(Payment payment, TransactionIntent intent) {
        if (!intent.amount().currency().equals(payment.currency())) {
            return Optional.of(new CurrencyMismatch(
                    payment.id(), payment.currency(), intent.amount().currency()));
        }
        return payment.transactions().stream()
                .filter(it -> it.kind() == intent.kind() && it.state() == TransactionState.UNKNOWN)
                .findFirst()
                .map(it -> open(payment, it));
    }

    private static Optional<PaymentRejection> beyondCap(Payment payment, TransactionIntent intent) {
        Money room = room(payment, intent);
        if (!intent.amount().isMoreThan(room)) {
            return Optional.empty();
        }
        return Optional.of(
                intent.kind() == TransactionKind.REFUND
                        ? new ExceedsCapture(payment.id(), intent.amount(), room)
                        : new ExceedsAuthorization(payment.id(), intent.amount(), room));
    }

    private static PaymentRejection open(Payment payment, PaymentTransaction transaction) {
        return new TransactionOpen(payment.id(), transaction.key(), transaction.state());
    }

    private static boolean contradicts(Payment payment, PaymentTransaction recorded, GatewayOutcome outcome) {
        if (!(outcome instanceof GatewayOutcome.Succeeded succeeded)) {
            return false;
        }
        if (recorded.state() == TransactionState.SUCCEEDED) {
            return !recorded.reference().equals(Optional.of(succeeded.reference()));
        }
        return !recorded.state().isCounted() && recorded.amount().isMoreThan(room(payment, recorded.intent()));
    }

    /** How much of what this transaction takes from is left. */
    private static Money room(Payment payment, TransactionIntent intent) {
        return switch (intent.kind()) {
            case AUTHORIZATION -> intent.amount();
            case CAPTURE, VOID -> payment.amounts().capturable();
            case REFUND -> payment.amounts().refundable();
        };
    }

    private static Either<PaymentRejection, Decision<Payment, PaymentEvent>> request(
            CommandHeader header, Payment payment, TransactionIntent intent) {
        return decided(payment, new TransactionRequested(intent, header.occurredAt()));
    }

    private static Either<PaymentRejection, Decision<Payment, PaymentEvent>> decided(
            Payment payment, PaymentEvent event) {
        return Either.right(Decision.of(payment, List.of(event), PaymentDecider::evolve));
    }
}
