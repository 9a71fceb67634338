package org.countinghouse.ports.returns.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.AuthorizeReturn;
import org.countinghouse.domain.returns.ReceiveReturn;
import org.countinghouse.domain.returns.RefundReturn;
import org.countinghouse.domain.returns.RejectReturn;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnDecider;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnRejection;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.order.internal.OrderRecorder;
import org.countinghouse.ports.returns.ReturnManagement;
import org.countinghouse.ports.returns.Returns;

/** Returns, from command to answer. */
public final class ReturnService implements ReturnManagement {

    private final CommandGate gate;
    private final Orders orders;
    private final Returns returns;
    private final EventPublication publication;
    private final OrderRecorder recorder;

    /** A service over those stores. */
    public ReturnService(CommandGate gate, Orders orders, Returns returns, EventPublication publication) {
        this.gate = gate;
        this.orders = orders;
        this.returns = returns;
        this.publication = publication;
        this.recorder = new OrderRecorder(orders, publication);
    }

    @Override
    public Either<ReturnRejection, Return> authorize(AuthorizeReturn command) {
        AuthorizeReturn stamped = command.withHeader(gate.stamped(command.header()));
        return once("return.authorize", stamped, () -> authorized(stamped));
    }

    @Override
    public Either<ReturnRejection, Return> receive(ReceiveReturn command) {
        ReceiveReturn stamped = command.withHeader(gate.stamped(command.header()));
        return once("return.receive", stamped, () -> received(stamped));
    }

    @Override
    public Either<ReturnRejection, Return> refunded(RefundReturn command) {
        RefundReturn stamped = command.withHeader(gate.stamped(command.header()));
        return once(
                "return.refund",
                stamped,
                () -> changed(stamped, stamped.returnId(), state -> ReturnDecider.decide(stamped, state)));
    }

    @Override
    public Either<ReturnRejection, Return> reject(RejectReturn command) {
        RejectReturn stamped = command.withHeader(gate.stamped(command.header()));
        return once(
                "return.reject",
                stamped,
                () -> changed(stamped, stamped.returnId(), state -> ReturnDecider.decide(stamped, state)));
    }

    @Override
    public Optional<Return> find(TenantId tenant, ReturnId returnId) {
        return returns.find(tenant, returnId);
    }

    @Override
    public List<Return> of(TenantId tenant, OrderId order) {
        return returns.of(tenant, order);
    }

    @Override
    public Verification verify(TenantId tenant) {
        return returns.verify(tenant);
    }

    private Either<ReturnRejection, Return> once(
            String operation, Command command, Supplier<Either<ReturnRejection, Return>> outcome) {
        TenantId tenant = command.header().tenant();
        return gate.once(
                operation,
                command,
                new Handling<>(
                        () -> outcome.get().map(state -> new Answer<>(state, state.getId() + "@" + state.version())),
                        reference -> restore(tenant, reference),
                        ReturnRejection.KeyReused::new));
    }

    private Return restore(TenantId tenant, String reference) {
        int at = reference.lastIndexOf('@');
        ReturnId id = ReturnId.of(reference.substring(0, at));
        return ReturnDecider.replay(returns.history(tenant, id).stream()
                .limit(Long.parseLong(reference.substring(at + 1)))
                .toList());
    }

    private Either<ReturnRejection, Return> authorized(AuthorizeReturn command) {
        CommandHeader header = command.header();
        Optional<Order> order = orders.find(header.tenant(), command.order());
        if (order.isEmpty()) {
            return Either.left(new ReturnRejection.UnknownOrder(command.order()));
        }
        if (returns.find(header.tenant(), command.returnId()).isPresent()) {
            return Either.left(new ReturnRejection.ReturnIdTaken(command.returnId()));
        }
        return ReturnDecider.decide(command, order.get())
                .peek(decision -> {
                    returns.add(header, decision.state(), decision.events());
                    publish(header, decision, 1);
                })
                .map(Decision::state);
    }

    /** Locks the order first and the return second, as every unit that needs both. */
    private Either<ReturnRejection, Return> received(ReceiveReturn command) {
        CommandHeader header = command.header();
        Optional<Return> found = returns.find(header.tenant(), command.returnId());
        if (found.isEmpty()) {
            return Either.left(new ReturnRejection.UnknownReturn(command.returnId()));
        }
        Order order = orders.lock(header.tenant(), found.get().order()).orElseThrow();
        return changed(
                command,
                command.returnId(),
                state -> ReturnDecider.decide(command, state, order)
                        .flatMap(decision -> takeBack(header, order, decision)));
    }

    private Either<ReturnRejection, Decision<Return, ReturnEvent>> takeBack(
            CommandHeader header, Order order, Decision<Return, ReturnEvent> decision) {
        ReturnReceived event = (ReturnReceived) decision.events().get(0);
        Either<ReturnRejection, Decision<Order, OrderEvent>> recorded =
                OrderDecider.decide(event.forOrder(header), order).mapLeft(ReturnRejection.RefusedByOrder::new);
        return recorded.peek(accepted -> recorder.changed(header, order, accepted))
                .map(accepted -> decision);
    }

    private Either<ReturnRejection, Return> changed(Command command, ReturnId id, Deciding deciding) {
        CommandHeader header = command.header();
        Optional<Return> found = returns.lock(header.tenant(), id);
        if (found.isEmpty()) {
            return Either.left(new ReturnRejection.UnknownReturn(id));
        }
        long version = found.get().version();
        return deciding.apply(found.get())
                .peek(decision -> {
                    returns.append(header, decision.state(), decision.events(), version);
                    publish(header, decision, version + 1);
                })
                .map(Decision::state);
    }

    private void publish(CommandHeader cause, Decision<Return, ReturnEvent> decision, long firstSequence) {
        publication.publish(
                cause,
                new AggregateReference("return", decision.state().getId().value()),
                firstSequence,
                decision.events());
    }

    private interface Deciding extends Function<Return, Either<ReturnRejection, Decision<Return, ReturnEvent>>> {}
}
