package org.countinghouse.domain.kernel;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What was decided: the state after, and the events that led there, in order. No events means an accepted repeat: there
 * is nothing to do.
 *
 * @param state the fold of the events over the state before
 * @param events what happened, in order; unmodifiable
 */
public record Decision<S, E>(S state, List<E> events) {

    /** Copies the events. */
    public Decision {
        events = List.copyOf(events);
    }

    /** Folds the events over the state before. */
    public static <S, E> Decision<S, E> of(S before, List<? extends E> events, BiFunction<S, E, S> evolve) {
        S state = before;
        for (E event : events) {
            state = evolve.apply(state, event);
        }
        return new Decision<>(state, List.copyOf(events));
    }

    /** Nothing to do: the state stays. */
    public static <S, E> Decision<S, E> unchanged(S state) {
        return new Decision<>(state, List.of());
    }
}
