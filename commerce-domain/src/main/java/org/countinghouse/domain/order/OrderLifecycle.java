package org.countinghouse.domain.order;

import static org.countinghouse.domain.order.OrderState.ALLOCATED;
import static org.countinghouse.domain.order.OrderState.CANCELED;
import static org.countinghouse.domain.order.OrderState.FULFILLED;
import static org.countinghouse.domain.order.OrderState.PARTIALLY_FULFILLED;
import static org.countinghouse.domain.order.OrderState.PLACED;
import static org.countinghouse.domain.order.OrderState.SETTLED;

import io.vavr.control.Either;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * Which event may happen in which state, and where it leads: data, checked when it is built.
 *
 * <p>The relation is total (law O2): every pair of a state and an event has a next state, which depends on the
 * {@link Progress} of the buckets after the event, or a named refusal. Building fails when a pair has neither or both,
 * when a state is unreachable, when a state that is not terminal has no way to a terminal one, or when a terminal state
 * has an exit.
 */
@CheckReturnValue
public final class OrderLifecycle {

    /** The life of an order as {@link OrderState} tells it. */
    public static final OrderLifecycle STANDARD = standard();

    private static final String IMPOSSIBLE = "buckets-do-not-fit";

    private final Map<Progress, OrderState> beginnings;
    private final Set<OrderState> terminals;
    private final List<Transition> transitions;
    private final Map<OrderState, Map<OrderEvent.Kind, Answer>> answers;

    OrderLifecycle(OrderLifecycleBuilder builder) {
        beginnings = new EnumMap<>(builder.beginnings());
        terminals = Set.copyOf(builder.terminals());
        transitions = List.copyOf(builder.transitions());
        answers = builder.answers();
    }

    /** Starts a lifecycle. */
    public static OrderLifecycleBuilder builder() {
        return new OrderLifecycleBuilder();
    }

    /**
     * The state after an event.
     *
     * @param state the state before
     * @param event what happened
     * @param after what the buckets say after it
     * @return the next state, or the name of the refusal
     */
    public Either<String, OrderState> next(OrderState state, OrderEvent.Kind event, Progress after) {
        Answer answer = answer(state, event);
        if (answer.refusal().isPresent()) {
            return Either.left(answer.refusal().get());
        }
        OrderState to = answer.targets().get(after);
        return to == null ? Either.left(IMPOSSIBLE) : Either.right(to);
    }

    /** The name of the refusal if that event can never happen in that state. */
    public Optional<String> refusal(OrderState state, OrderEvent.Kind event) {
        return answer(state, event).refusal();
    }

    /** The state of an order that was just placed, whose buckets say that.
     *
     * @throws IllegalArgumentException if no order begins so
     */
    public OrderState begin(Progress progress) {
        OrderState state = beginnings.get(progress);
        if (state == null) {
            throw new IllegalArgumentException("no order begins with its buckets " + progress);
        }
        return state;
    }

    /** Whether an order in that state can have buckets that say that. */
    public boolean allows(OrderState state, Progress progress) {
        if (beginnings.get(progress) == state) {
            return true;
        }
        for (Transition transition : transitions) {
            if (transition.to() == state && transition.when() == progress) {
                return true;
            }
        }
        return false;
    }

    /** Whether no event leads out of that state. */
    public boolean isTerminal(OrderState state) {
        return terminals.contains(state);
    }

    /** The states, in the order of their declaration in {@link OrderState}. */
    public List<OrderState> states() {
        return List.copyOf(answers.keySet());
    }

    /** All transitions, in the order they were declared. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** The diagram, as Mermaid's {@code stateDiagram-v2}. */
    public String toMermaid() {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        beginnings.values().stream()
                .distinct()
                .forEach(state -> out.append("    [*] --> ").append(state).append('\n'));
        Map<String, String> edges = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            String event = transition.on().name();
            edges.merge(
                    transition.from() + " --> " + transition.to(),
                    event,
                    (known, more) -> List.of(known.split(", ", -1)).contains(more) ? known : known + ", " + more);
        }
        edges.forEach((edge, events) ->
                out.append("    ").append(edge).append(" : ").append(events).append('\n'));
        answers.keySet().stream()
                .filter(this::isTerminal)
                .forEach(state -> out.append("    ").append(state).append(" --> [*]\n"));
        return out.toString();
    }

    /** The whole relation as a Markdown table: a row per state, a column per event, next states or the refusal. */
    public String toTable() {
        StringBuilder out = new StringBuilder("| state |");
        StringBuilder rule = new StringBuilder("|---|");
        for (OrderEvent.Kind event : OrderEvent.Kind.values()) {
            out.append(' ').append(event).append(" |");
            rule.append("---|");
        }
        out.append('\n').append(rule).append('\n');
        for (OrderState state : states()) {
            out.append("| ").append(state).append(" |");
            for (OrderEvent.Kind event : OrderEvent.Kind.values()) {
                out.append(' ').append(answer(state, event).text()).append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private Answer answer(OrderState state, OrderEvent.Kind event) {
        Map<OrderEvent.Kind, Answer> row = answers.get(state);
        if (row == null) {
            throw new IllegalArgumentException("the lifecycle has no state " + state);
        }
        return row.getOrDefault(event, Answer.refused(IMPOSSIBLE));
    }

    private static OrderLifecycle standard() {
        return builder()
                .terminal(SETTLED, CANCELED)
                .begin(Progress.WAITING, PLACED)
                .move(PLACED, OrderEvent.Kind.ALLOCATED, Progress.WAITING, PLACED)
                .move(PLACED, OrderEvent.Kind.ALLOCATED, Progress.READY, ALLOCATED)
                .move(PLACED, OrderEvent.Kind.BACKORDERED, Progress.WAITING, PLACED)
                .move(PLACED, OrderEvent.Kind.SHIPPED, Progress.PARTLY_SHIPPED, PARTIALLY_FULFILLED)
                .move(PLACED, OrderEvent.Kind.CANCELED, Progress.WAITING, PLACED)
                .move(PLACED, OrderEvent.Kind.CANCELED, Progress.READY, ALLOCATED)
                .move(PLACED, OrderEvent.Kind.CANCELED, Progress.CANCELED, CANCELED)
                .move(ALLOCATED, OrderEvent.Kind.SHIPPED, Progress.PARTLY_SHIPPED, PARTIALLY_FULFILLED)
                .move(ALLOCATED, OrderEvent.Kind.SHIPPED, Progress.SHIPPED, FULFILLED)
                .move(ALLOCATED, OrderEvent.Kind.CANCELED, Progress.READY, ALLOCATED)
                .move(ALLOCATED, OrderEvent.Kind.CANCELED, Progress.CANCELED, CANCELED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.ALLOCATED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.BACKORDERED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.SHIPPED)
                .move(PARTIALLY_FULFILLED, OrderEvent.Kind.SHIPPED, Progress.SHIPPED, FULFILLED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.CANCELED)
                .move(PARTIALLY_FULFILLED, OrderEvent.Kind.CANCELED, Progress.SHIPPED, FULFILLED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.RETURNED)
                .stay(FULFILLED, Progress.SHIPPED, OrderEvent.Kind.RETURNED)
                .move(FULFILLED, OrderEvent.Kind.SETTLED, Progress.SHIPPED, SETTLED)
                .stay(SETTLED, Progress.SHIPPED, OrderEvent.Kind.RETURNED)
                .stay(PLACED, Progress.WAITING, OrderEvent.Kind.HELD, OrderEvent.Kind.HOLD_RELEASED)
                .stay(ALLOCATED, Progress.READY, OrderEvent.Kind.HELD, OrderEvent.Kind.HOLD_RELEASED)
                .stay(PARTIALLY_FULFILLED, Progress.PARTLY_SHIPPED, OrderEvent.Kind.HELD, OrderEvent.Kind.HOLD_RELEASED)
                .stay(FULFILLED, Progress.SHIPPED, OrderEvent.Kind.HELD, OrderEvent.Kind.HOLD_RELEASED)
                .refuse(PLACED, "nothing-has-shipped", OrderEvent.Kind.RETURNED, OrderEvent.Kind.SETTLED)
                .refuse(ALLOCATED, "nothing-has-shipped", OrderEvent.Kind.RETURNED, OrderEvent.Kind.SETTLED)
                .refuse(ALLOCATED, "everything-is-allocated", OrderEvent.Kind.ALLOCATED, OrderEvent.Kind.BACKORDERED)
                .refuse(PARTIALLY_FULFILLED, "not-everything-has-shipped", OrderEvent.Kind.SETTLED)
                .refuse(
                        FULFILLED,
                        "everything-has-shipped",
                        OrderEvent.Kind.ALLOCATED,
                        OrderEvent.Kind.BACKORDERED,
                        OrderEvent.Kind.SHIPPED,
                        OrderEvent.Kind.CANCELED)
                .refuseOthers(SETTLED, "order-is-settled")
                .refuseOthers(CANCELED, "order-is-canceled")
                .build();
    }

    /**
     * One way from state to state.
     *
     * @param from the state before
     * @param on the event
     * @param when what the buckets say after the event
     * @param to the state after
     */
    public record Transition(OrderState from, OrderEvent.Kind on, Progress when, OrderState to) {}

    /** What a pair of state and event gives: targets by progress, or a refusal. */
    record Answer(Map<Progress, OrderState> targets, Optional<String> refusal) {

        static Answer refused(String name) {
            return new Answer(Map.of(), Optional.of(name));
        }

        String text() {
            return refusal.map(name -> "*" + name + "*")
                    .orElseGet(() -> targets.values().stream()
                            .distinct()
                            .map(Enum::name)
                            .reduce((a, b) -> a + " or " + b)
                            .orElse(""));
        }
    }
}
