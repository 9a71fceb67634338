package org.countinghouse.domain.inventory;

import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The scopes that are walked, and what must come of every event. */
final class SmallScopes {

    private SmallScopes() {}

    /** Two positions of at most 2 units, each oversold by at most 1: 622,132 states, every condition and event. */
    static SmallScope smallest() {
        return new SmallScope(
                List.of(List.of(line(1, LAMP, 1), line(2, MUG, 1)), List.of(line(1, LAMP, 2))),
                new SmallScope.Limits(2, 0, 1));
    }

    /** One and two lines, of one and two units, of two positions and twice of one. */
    static SmallScope everyShape() {
        List<List<ReserveStock.Line>> baskets = new ArrayList<>();
        for (long units = 1; units <= 2; units++) {
            baskets.add(List.of(line(1, LAMP, units)));
            baskets.add(List.of(line(1, MUG, units)));
            for (long more = 1; more <= 2; more++) {
                baskets.add(List.of(line(1, LAMP, units), line(2, MUG, more)));
                baskets.add(List.of(line(1, MUG, units), line(2, MUG, more)));
            }
        }
        return new SmallScope(baskets, new SmallScope.Limits(4, 2, 2));
    }

    /** The same with damaged units: 2.5 million states. */
    static SmallScope twoMillion() {
        return new SmallScope(smallest().baskets(), new SmallScope.Limits(2, 1, 1));
    }

    /** What may become of a reservation in each condition by each event, and must at least once. */
    static Map<String, Set<String>> expectedOutcomes() {
        Map<String, Set<String>> table = new TreeMap<>();
        for (ScopedOutcomes.Condition condition : ScopedOutcomes.Condition.values()) {
            String is = condition.name();
            for (String event : List.of("RECEIVE", "ADJUST", "TAKE_BACK", "ALLOW")) {
                put(table, is, event, is);
            }
            put(table, is, "BREAK", is);
            put(table, is, "TICK", is);
            put(table, is, "EXPIRE", is);
            put(table, is, "ANOTHER", is);
            put(table, is, "RESERVE_WHOLE", "RESERVATION_EXISTS");
            put(table, is, "RESERVE_PART", "RESERVATION_EXISTS");
            for (String step : List.of("CONFIRM", "RELEASE", "FULFILL", "FULFILL_PART")) {
                put(table, is, step, "WRONG_STATE");
            }
        }
        for (String step : List.of("CONFIRM", "RELEASE", "FULFILL", "FULFILL_PART")) {
            put(table, "ABSENT", step, "UNKNOWN_RESERVATION");
        }
        put(table, "ABSENT", "RESERVE_WHOLE", "HELD", "INSUFFICIENT_STOCK");
        put(table, "ABSENT", "RESERVE_PART", "HELD", "INSUFFICIENT_STOCK");
        put(table, "HELD", "CONFIRM", "CONFIRMED");
        put(table, "HELD", "RELEASE", "RELEASED");
        put(table, "HELD", "BREAK", "HELD", "BROKEN");
        put(table, "DUE", "BREAK", "DUE", "EXPIRED");
        put(table, "CONFIRMED", "BREAK", "CONFIRMED", "BROKEN");
        put(table, "HELD", "TICK", "HELD", "DUE");
        put(table, "DUE", "CONFIRM", "LAPSED");
        put(table, "DUE", "RELEASE", "RELEASED");
        put(table, "DUE", "EXPIRE", "DUE", "EXPIRED");
        put(table, "DUE", "ANOTHER", "DUE", "EXPIRED");
        put(table, "CONFIRMED", "RELEASE", "RELEASED");
        put(table, "CONFIRMED", "FULFILL", "FULFILLED", "NOT_THERE");
        put(table, "CONFIRMED", "FULFILL_PART", "CONFIRMED", "FULFILLED", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put(table, "EXPIRED", "CONFIRM", "LAPSED");
        return table;
    }

    private static void put(Map<String, Set<String>> table, String condition, String event, String... outcomes) {
        table.put(condition + " " + event, new TreeSet<>(List.of(outcomes)));
    }
}
