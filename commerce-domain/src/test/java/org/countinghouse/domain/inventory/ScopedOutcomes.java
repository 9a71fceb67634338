package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.ScopedCommand.Verb;

/** What became of a reservation in each condition by each event: the relation of states and events, as it was seen. */
final class ScopedOutcomes {

    private final Map<Condition, Map<Verb, Set<String>>> seen = new EnumMap<>(Condition.class);

    /** What a reservation can be for a decision: its state, and whether its deadline has come. */
    enum Condition {
        ABSENT,
        HELD,
        DUE,
        /** Some of it confirmed, some of it held. */
        PARTLY,
        PARTLY_DUE,
        CONFIRMED,
        FULFILLED,
        RELEASED,
        EXPIRED,
        BROKEN;

        static Condition of(Optional<Reservation> reservation, Instant now) {
            if (reservation.isEmpty()) {
                return ABSENT;
            }
            return switch (reservation.get().state()) {
                case HELD -> held(reservation.get(), now);
                case CONFIRMED -> CONFIRMED;
                case FULFILLED -> FULFILLED;
                case RELEASED -> RELEASED;
                case EXPIRED -> EXPIRED;
                case BROKEN -> BROKEN;
            };
        }
    }

    private static Condition held(Reservation reservation, Instant now) {
        boolean due = reservation.isDue(now);
        boolean partly =
                reservation.lines().stream().anyMatch(line -> line.allocated().isPositive());
        if (partly) {
            return due ? Condition.PARTLY_DUE : Condition.PARTLY;
        }
        return due ? Condition.DUE : Condition.HELD;
    }

    /** That became of it: a condition, or the reason of a refusal. */
    void add(Condition condition, Verb event, String outcome) {
        seen.computeIfAbsent(condition, key -> new EnumMap<>(Verb.class))
                .computeIfAbsent(event, key -> new TreeSet<>())
                .add(outcome);
    }

    /** All that others saw as well. */
    void addAll(ScopedOutcomes others) {
        others.seen.forEach((condition, events) ->
                events.forEach((event, outcomes) -> outcomes.forEach(outcome -> add(condition, event, outcome))));
    }

    /** The table, by condition and event. */
    Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        seen.forEach((condition, events) ->
                events.forEach((event, outcomes) -> table.put(condition + " " + event, new TreeSet<>(outcomes))));
        return table;
    }
}
