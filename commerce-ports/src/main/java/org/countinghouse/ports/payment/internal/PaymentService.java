package org.countinghouse.ports.payment.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.payment.PaymentRejection.KeyReused;
import org.countinghouse.domain.payment.PaymentRejection.UnknownPayment;
import org.countinghouse.domain.payment.PaymentTransaction;
import org.countinghouse.domain.payment.RecordOutcome;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.domain.payment.VoidPayment;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.Handling;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentManagement;
import org.countinghouse.ports.payment.ResolvePayment;

/** Intent in one unit, the provider outside any, its word in another. */
public final class PaymentService implements PaymentManagement {

    private final PaymentLedger ledger;
    private final GatewayCalls calls;
    private final UnitOfWork unitOfWork;
    private final CommandGate gate;

    /** A service that keeps its facts in that ledger and asks through those calls. */
    public PaymentService(PaymentLedger ledger, GatewayCalls calls, UnitOfWork unitOfWork, CommandGate gate) {
        this.ledger = ledger;
        this.calls = calls;
        this.unitOfWork = unitOfWork;
        this.gate = gate;
    }

    @Override
    public Either<PaymentRejection, Payment> authorize(AuthorizePayment command) {
        AuthorizePayment stamped = command.withHeader(gate.stamped(command.header()));
        return carryOut(
                new Asking("authorize-payment", stamped, stamped.payment(), TransactionKind.AUTHORIZATION),
                existing -> PaymentDecider.decide(stamped, existing));
    }

    @Override
    public Either<PaymentRejection, Payment> capture(CapturePayment command) {
        CapturePayment stamped = command.withHeader(gate.stamped(command.header()));
        return carryOut(
                new Asking("capture-payment", stamped, stamped.payment(), TransactionKind.CAPTURE),
                existing -> known(existing, stamped.payment(), it -> PaymentDecider.decide(stamped, it)));
    }

    @Override
    public Either<PaymentRejection, Payment> refund(RefundPayment command) {
        RefundPayment stamped = command.withHeader(gate.stamped(command.header()));
        return carryOut(
                new Asking("refund-payment", stamped, stamped.payment(), TransactionKind.REFUND),
                existing -> known(existing, stamped.payment(), it -> PaymentDecider.decide(stamped, it)));
    }

    @Override
    public Either<PaymentRejection, Payment> voidAuthorization(VoidPayment command) {
        VoidPayment stamped = command.withHeader(gate.stamped(command.header()));
        return carryOut(
                new Asking("void-payment", stamped, stamped.payment(), TransactionKind.VOID),
                existing -> known(existing, stamped.payment(), it -> PaymentDecider.decide(stamped, it)));
    }

    @Override
    public Either<PaymentRejection, Payment> report(RecordOutcome command) {
        RecordOutcome stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return gate.once(
                "record-outcome",
                stamped,
                new Handling<>(
                        () -> locked(stamped).map(it -> new Answer<>(it.state(), version(it))),
                        version -> ledger.asOf(tenant, stamped.payment(), Integer.parseInt(version)),
                        KeyReused::new));
    }

    @Override
    public Either<PaymentRejection, Payment> resolve(ResolvePayment command) {
        unitOfWork.requireInactive("a payment provider");
        CommandHeader header = gate.stamped(command.header());
        Optional<Payment> found = find(header.tenant(), command.payment());
        if (found.isEmpty()) {
            return Either.left(new UnknownPayment(command.payment()));
        }
        Payment payment = found.get();
        for (PaymentTransaction transaction : payment.unresolved()) {
            GatewayRequest request = new GatewayRequest(header.tenant(), transaction.intent(), payment);
            var said = calls.lookup(request).filter(it -> !it.state().isOpen());
            if (said.isPresent()) {
                var recorded = record(outcome(header, transaction.intent(), said.get()));
                if (recorded.isLeft()) {
                    return Either.left(recorded.getLeft());
                }
                payment = recorded.get().state();
            }
        }
        return Either.right(payment);
    }

    @Override
    public Optional<Payment> find(TenantId tenant, PaymentId payment) {
        return ledger.find(tenant, payment);
    }

    @Override
    public List<PaymentId> unresolved(TenantId tenant, int limit) {
        return ledger.unresolved(tenant, limit);
    }

    @Override
    public Verification verify(TenantId tenant) {
        return ledger.verify(tenant);
    }

    private Either<PaymentRejection, Payment> carryOut(Asking asking, Rules rules) {
        unitOfWork.requireInactive("a payment provider");
        return intend(asking, rules).flatMap(intended -> settle(asking, intended));
    }

    /** Unit one. */
    private Either<PaymentRejection, Intended> intend(Asking asking, Rules rules) {
        CommandHeader header = asking.command().header();
        return gate.once(
                asking.operation(),
                asking.command(),
                new Handling<>(
                        () -> rules.decide(ledger.lock(header.tenant(), asking.payment()))
                                .map(decision -> ledger.save(header, decision))
                                .map(it -> new Answer<>(new Intended(it.state(), false), version(it))),
                        version -> new Intended(ledger.get(header.tenant(), asking.payment()), true),
                        KeyReused::new));
    }

    /** The call, and unit two; or the answer, if the provider's word is recorded already. */
    private Either<PaymentRejection, Payment> settle(Asking asking, Intended intended) {
        CommandHeader header = asking.command().header();
        Payment payment = intended.payment();
        PaymentTransaction transaction = payment.transaction(asking.key()).orElseThrow();
        if (!transaction.state().isOpen()) {
            return Either.right(ledger.asFinished(header.tenant(), payment, asking.key()));
        }
        GatewayRequest request = new GatewayRequest(header.tenant(), transaction.intent(), payment);
        var said = intended.isRepeat() ? calls.lookUpOrAsk(request) : calls.ask(request);
        return record(outcome(header, transaction.intent(), said))
                .map(decision -> decision.events().isEmpty()
                        ? ledger.asFinished(header.tenant(), decision.state(), asking.key())
                        : decision.state());
    }

    private static RecordOutcome outcome(CommandHeader header, TransactionIntent intent, GatewayOutcome said) {
        return RecordOutcome.builder()
                .header(header)
                .payment(intent.payment())
                .transaction(intent.key())
                .outcome(said)
                .build();
    }

    /** Unit two. */
    private Either<PaymentRejection, Decision<Payment, PaymentEvent>> record(RecordOutcome command) {
        return unitOfWork.execute(() -> locked(command));
    }

    private Either<PaymentRejection, Decision<Payment, PaymentEvent>> locked(RecordOutcome command) {
        return known(
                ledger.lock(command.header().tenant(), command.payment()),
                command.payment(),
                it -> PaymentDecider.decide(command, it).map(decision -> ledger.save(command.header(), decision)));
    }

    private static <T> Either<PaymentRejection, T> known(
            Optional<Payment> existing, PaymentId id, Function<Payment, Either<PaymentRejection, T>> then) {
        return existing.isPresent() ? then.apply(existing.get()) : Either.left(new UnknownPayment(id));
    }

    private static String version(Decision<Payment, PaymentEvent> decision) {
        return String.valueOf(decision.state().version());
    }

    /** How the domain decides, given the payment if there is one. */
    private interface Rules {
        Either<PaymentRejection, Decision<Payment, PaymentEvent>> decide(Optional<Payment> existing);
    }

    /** The payment with the recorded intent, and whether the command had come before. */
    private record Intended(Payment payment, boolean isRepeat) {}
}
