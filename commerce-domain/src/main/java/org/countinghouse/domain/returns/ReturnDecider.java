package org.countinghouse.domain.returns;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent.LinesReturned;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.ReturnLines;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ReturnEvent.ReturnAuthorized;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;
import org.countinghouse.domain.returns.ReturnEvent.ReturnRefunded;
import org.countinghouse.domain.returns.ReturnEvent.ReturnRejected;

/** The rules of returns: pure functions from a command and its facts to events or a refusal. */
@CheckReturnValue
public final class ReturnDecider {

    private ReturnDecider() {}

    /**
     * Lets units come back, with a quote of what they would be refunded now.
     *
     * <p><b>Rejections</b>: {@link ReturnRejection.RefusedByOrder} with what the order says, e.g. that fewer units
     * shipped or more came back already.
     */
    public static Either<ReturnRejection, Decision<Return, ReturnEvent>> decide(AuthorizeReturn command, Order order) {
        requireSame(command.order().equals(order.getId()), order);
        ReturnLines wish = ReturnLines.builder()
                .header(command.header())
                .order(order.getId())
                .returned(command.returnId().reference())
                .lines(command.lines())
                .build();
        return takenBack(wish, order)
                .map(lines -> new ReturnAuthorized(
                        command.returnId(),
                        order.getId(),
                        order.channel(),
                        order.currency(),
                        lines.stream()
                                .map(line -> new AuthorizedLine(
                                        line.number(), line.sku(), line.kind(), line.quantity(), line.amounts()))
                                .toList(),
                        command.header().occurredAt()))
                .map(event -> new Decision<>(begin(event), List.of(event)));
    }

    /**
     * Takes in what arrived. The refund is decided here, by how the order stands now; the order is to record the units
     * in the same transaction ({@link ReturnReceived#forOrder}).
     *
     * <p><b>Rejections</b>: {@link ReturnRejection.NotAllowedInState}, {@link ReturnRejection.NotAuthorized},
     * {@link ReturnRejection.RefusedByOrder} if other returns took the units back meanwhile.
     */
    public static Either<ReturnRejection, Decision<Return, ReturnEvent>> decide(
            ReceiveReturn command, Return state, Order order) {
        requireSame(state.order().equals(order.getId()), order);
        Optional<ReturnRejection> refused =
                inState(state, ReturnState.AUTHORIZED).or(() -> notAuthorized(command, state));
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        ReturnLines wish = ReturnedUnits.command(
                command.header(),
                order.getId(),
                state.getId(),
                command.lines().stream().map(line -> new LineQuantity(line.number(), line.quantity())));
        return takenBack(wish, order)
                .map(taken -> one(
                        state,
                        new ReturnReceived(
                                state.getId(),
                                state.order(),
                                state.channel(),
                                command.location(),
                                received(command, taken, order),
                                command.header().occurredAt())));
    }

    /**
     * Records that the money is back.
     *
     * <p><b>Rejections</b>: {@link ReturnRejection.NotAllowedInState}, {@link ReturnRejection.RefundDiffers}.
     */
    public static Either<ReturnRejection, Decision<Return, ReturnEvent>> decide(RefundReturn command, Return state) {
        Optional<ReturnRejection> refused = inState(state, ReturnState.RECEIVED);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        if (!command.amount().equals(state.refund().gross())) {
            return Either.left(new ReturnRejection.RefundDiffers(
                    state.getId(), state.refund().gross(), command.amount()));
        }
        return Either.right(one(
                state,
                new ReturnRefunded(
                        state.getId(),
                        state.order(),
                        state.channel(),
                        command.amount(),
                        command.header().occurredAt())));
    }

    /**
     * Ends a return whose goods never came or were not taken.
     *
     * <p><b>Rejections</b>: {@link ReturnRejection.NotAllowedInState} once goods were received.
     */
    public static Either<ReturnRejection, Decision<Return, ReturnEvent>> decide(RejectReturn command, Return state) {
        return inState(state, ReturnState.AUTHORIZED)
                .<Either<ReturnRejection, Decision<Return, ReturnEvent>>>map(Either::left)
                .orElseGet(() -> Either.right(one(
                        state,
                        new ReturnRejected(
                                state.getId(),
                                state.order(),
                                state.channel(),
                                command.reason(),
                                command.header().occurredAt()))));
    }

    /** The return after an event. The first event of a return is folded by {@link #replay}.
     *
     * @throws IllegalArgumentException if the event is another return's or cannot follow
     */
    public static Return evolve(Return state, ReturnEvent event) {
        Arguments.require(event.returnId().equals(state.getId()), "event", "must be of return " + state.getId(), event);
        Return.Builder next = Return.builder().from(state).version(Math.addExact(state.version(), 1));
        if (event instanceof ReturnReceived received) {
            follows(state, ReturnState.AUTHORIZED, event);
            return next.state(ReturnState.RECEIVED).received(received.lines()).build();
        }
        if (event instanceof ReturnRefunded) {
            follows(state, ReturnState.RECEIVED, event);
            return next.state(ReturnState.REFUNDED).build();
        }
        Arguments.require(event instanceof ReturnRejected, "event", "must not authorize again", event);
        follows(state, ReturnState.AUTHORIZED, event);
        return next.state(ReturnState.REJECTED).build();
    }

    /** The return that its events made.
     *
     * @param events from the first on, without gaps; at least one
     * @throws IllegalArgumentException if they are no return's history
     */
    public static Return replay(List<? extends ReturnEvent> events) {
        Arguments.require(!events.isEmpty(), "events", "must not be empty", events);
        if (!(events.get(0) instanceof ReturnAuthorized authorized)) {
            throw new IllegalArgumentException("a return begins with ReturnAuthorized, not with " + events.get(0));
        }
        Return state = begin(authorized);
        for (ReturnEvent event : events.subList(1, events.size())) {
            state = evolve(state, event);
        }
        return state;
    }

    private static Return begin(ReturnAuthorized event) {
        return Return.builder()
                .id(event.returnId())
                .order(event.order())
                .channel(event.channel())
                .currency(event.currency())
                .authorizedAt(event.occurredAt())
                .lines(event.lines())
                .state(ReturnState.AUTHORIZED)
                .version(1)
                .build();
    }

    private static Decision<Return, ReturnEvent> one(Return state, ReturnEvent event) {
        return Decision.of(state, List.of(event), ReturnDecider::evolve);
    }

    private static void requireSame(boolean same, Order order) {
        Arguments.require(same, "order", "must be the return's order", order.getId());
    }

    private static void follows(Return state, ReturnState needed, ReturnEvent event) {
        Arguments.require(state.state() == needed, "event", "must follow in state " + needed, event);
    }

    private static Optional<ReturnRejection> inState(Return state, ReturnState needed) {
        return state.state() == needed
                ? Optional.empty()
                : Optional.of(new ReturnRejection.NotAllowedInState(state.getId(), state.state(), needed));
    }

    private static Optional<ReturnRejection> notAuthorized(ReceiveReturn command, Return state) {
        Map<Integer, Quantity> arrived = new HashMap<>();
        for (ArrivedLine line : command.lines()) {
            Quantity units = arrived.merge(line.number(), line.quantity(), Quantity::plus);
            Quantity authorized =
                    state.line(line.number()).map(AuthorizedLine::quantity).orElse(Quantity.ZERO);
            if (units.isMoreThan(authorized)) {
                return Optional.of(new ReturnRejection.NotAuthorized(state.getId(), line.number(), units, authorized));
            }
        }
        return Optional.empty();
    }

    /** What the order says to taking the units back; asked, not done. */
    private static Either<ReturnRejection, List<LinesReturned.Returned>> takenBack(ReturnLines wish, Order order) {
        return OrderDecider.decide(wish, order)
                .map(decision -> ((LinesReturned) decision.events().get(0)).lines())
                .mapLeft(ReturnRejection.RefusedByOrder::new);
    }

    /** The units by condition, in the order they were named, each with its piece of what the order refunds. */
    private static List<ReceivedLine> received(ReceiveReturn command, List<LinesReturned.Returned> taken, Order order) {
        Map<Integer, Quantity> before = new HashMap<>();
        Map<Integer, PlacedLine> placed = new HashMap<>();
        for (LinesReturned.Returned part : taken) {
            order.line(part.number()).ifPresent(line -> {
                before.put(line.number(), line.buckets().returned());
                placed.put(line.number(), line.placed());
            });
        }
        List<ReceivedLine> lines = new ArrayList<>(command.lines().size());
        for (ArrivedLine arrived : command.lines()) {
            PlacedLine line = Objects.requireNonNull(placed.get(arrived.number()));
            Quantity returned = Objects.requireNonNull(before.get(arrived.number()));
            before.put(arrived.number(), returned.plus(arrived.quantity()));
            lines.add(new ReceivedLine(
                    arrived.number(),
                    line.item().sku(),
                    line.item().kind(),
                    arrived.quantity(),
                    arrived.disposition(),
                    line.amounts().piece(returned, arrived.quantity(), line.quantity())));
        }
        return lines;
    }
}
