package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.order.OrderLifecycle.Answer;
import org.countinghouse.domain.order.OrderLifecycle.Transition;

/** Collects the states, transitions and refusals of a lifecycle, and checks them as a whole. */
public final class OrderLifecycleBuilder {

    private final Map<Progress, OrderState> beginnings = new EnumMap<>(Progress.class);
    private final Set<OrderState> terminals = EnumSet.noneOf(OrderState.class);
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<OrderState, Map<OrderEvent.Kind, String>> refusals = new EnumMap<>(OrderState.class);
    private final Map<OrderState, String> otherRefusals = new EnumMap<>(OrderState.class);

    OrderLifecycleBuilder() {}

    /** States that no event leads out of. */
    public OrderLifecycleBuilder terminal(OrderState... states) {
        terminals.addAll(List.of(states));
        return this;
    }

    /** The state of an order that was just placed, by what its buckets say. */
    public OrderLifecycleBuilder begin(Progress when, OrderState state) {
        Arguments.require(beginnings.put(when, state) == null, "beginning", "must be declared once", when);
        return this;
    }

    /** An event leads from one state to another when the buckets after it say so. */
    public OrderLifecycleBuilder move(OrderState from, OrderEvent.Kind on, Progress when, OrderState to) {
        transitions.add(new Transition(from, on, when, to));
        return this;
    }

    /** Events that leave the state as it is when the buckets after them say so. */
    public OrderLifecycleBuilder stay(OrderState state, Progress when, OrderEvent.Kind... on) {
        for (OrderEvent.Kind event : on) {
            move(state, event, when, state);
        }
        return this;
    }

    /** Events that cannot happen in that state, under a name for the refusal. */
    public OrderLifecycleBuilder refuse(OrderState state, String name, OrderEvent.Kind... events) {
        Map<OrderEvent.Kind, String> row = refusals.computeIfAbsent(state, s -> new EnumMap<>(OrderEvent.Kind.class));
        for (OrderEvent.Kind event : events) {
            Arguments.require(row.put(event, name) == null, "refusal", "must be declared once", state + ", " + event);
        }
        return this;
    }

    /** Every event that is not declared for that state is refused under that name. */
    public OrderLifecycleBuilder refuseOthers(OrderState state, String name) {
        Arguments.require(otherRefusals.put(state, name) == null, "refusal of others", "must be declared once", state);
        return this;
    }

    /** The lifecycle.
     *
     * @throws IllegalArgumentException naming the state and event that are ambiguous, unanswered, unreachable, stuck or
     *     left although terminal
     */
    public OrderLifecycle build() {
        Arguments.require(!beginnings.isEmpty(), "lifecycle", "must have a beginning", beginnings);
        OrderLifecycle lifecycle = new OrderLifecycle(this);
        checkReachable();
        checkExits();
        return lifecycle;
    }

    Map<Progress, OrderState> beginnings() {
        return beginnings;
    }

    Set<OrderState> terminals() {
        return terminals;
    }

    List<Transition> transitions() {
        return transitions;
    }

    Map<OrderState, Map<OrderEvent.Kind, Answer>> answers() {
        Map<OrderState, Map<OrderEvent.Kind, Answer>> answers = new EnumMap<>(OrderState.class);
        for (OrderState state : states()) {
            Map<OrderEvent.Kind, Answer> row = new EnumMap<>(OrderEvent.Kind.class);
            for (OrderEvent.Kind event : OrderEvent.Kind.values()) {
                row.put(event, answer(state, event));
            }
            answers.put(state, Collections.unmodifiableMap(row));
        }
        return Collections.unmodifiableMap(answers);
    }

    private Set<OrderState> states() {
        Set<OrderState> states = EnumSet.copyOf(beginnings.values());
        states.addAll(terminals);
        states.addAll(refusals.keySet());
        states.addAll(otherRefusals.keySet());
        for (Transition transition : transitions) {
            states.add(transition.from());
            states.add(transition.to());
        }
        return states;
    }

    private Answer answer(OrderState state, OrderEvent.Kind event) {
        Map<Progress, OrderState> targets = new EnumMap<>(Progress.class);
        for (Transition transition : transitions) {
            if (transition.from() == state && transition.on() == event) {
                Arguments.require(
                        targets.put(transition.when(), transition.to()) == null,
                        "transition",
                        "must not be ambiguous",
                        state + ", " + event + ", " + transition.when());
            }
        }
        Optional<String> refusal =
                Optional.ofNullable(refusals.getOrDefault(state, Map.of()).get(event));
        String pair = state + ", " + event;
        Arguments.require(refusal.isEmpty() || targets.isEmpty(), "pair", "must not be both allowed and refused", pair);
        if (!targets.isEmpty() || refusal.isPresent()) {
            return new Answer(Collections.unmodifiableMap(targets), refusal);
        }
        if (event == OrderEvent.Kind.PLACED) {
            return Answer.refused("placed-already");
        }
        String other = otherRefusals.get(state);
        Arguments.require(other != null, "pair", "must be allowed or refused", pair);
        return Answer.refused(String.valueOf(other));
    }

    private void checkReachable() {
        Set<OrderState> reached = EnumSet.copyOf(beginnings.values());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Transition transition : transitions) {
                grew |= reached.contains(transition.from()) && reached.add(transition.to());
            }
        }
        for (OrderState state : states()) {
            Arguments.require(reached.contains(state), "state", "must be reachable", state);
        }
    }

    private void checkExits() {
        Set<OrderState> ending = EnumSet.noneOf(OrderState.class);
        ending.addAll(terminals);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Transition transition : transitions) {
                Arguments.require(
                        !terminals.contains(transition.from()) || transition.to() == transition.from(),
                        "terminal state",
                        "must have no exit",
                        transition);
                grew |= ending.contains(transition.to()) && ending.add(transition.from());
            }
        }
        for (OrderState state : states()) {
            Arguments.require(ending.contains(state), "state", "must lead to a terminal one", state);
        }
    }
}
