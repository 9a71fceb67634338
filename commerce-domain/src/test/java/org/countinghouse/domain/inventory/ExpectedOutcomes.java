package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The relation of conditions and events: what may become of a reservation, and must at least once in a small scope. */
final class ExpectedOutcomes {

    private static final List<String> STEPS = List.of(
            "CONFIRM",
            "CONFIRM_PART",
            "CONFIRM_FENCED",
            "RETAKE",
            "RELEASE",
            "RELEASE_PART",
            "FULFILL",
            "FULFILL_PART",
            "EXTEND",
            "TRANSFER",
            "RELOCATE",
            "PICK_SHORT");

    private final Map<String, Set<String>> table = new TreeMap<>();

    private ExpectedOutcomes() {}

    static Map<String, Set<String>> table() {
        ExpectedOutcomes outcomes = new ExpectedOutcomes();
        for (ScopedOutcomes.Condition condition : ScopedOutcomes.Condition.values()) {
            outcomes.withoutAnythingSpecial(condition.name());
        }
        outcomes.absent();
        outcomes.held();
        outcomes.due();
        outcomes.partly();
        outcomes.partlyDue();
        outcomes.confirmed();
        outcomes.expired();
        return outcomes.table;
    }

    private void withoutAnythingSpecial(String is) {
        for (String event : List.of("RECEIVE", "ADJUST", "TAKE_BACK", "ALLOW", "BREAK", "TICK", "EXPIRE", "ANOTHER")) {
            put(is, event, is);
        }
        put(is, "RESERVE_WHOLE", "RESERVATION_EXISTS");
        put(is, "RESERVE_PART", "RESERVATION_EXISTS");
        for (String step : STEPS) {
            put(is, step, "WRONG_STATE");
        }
        put(is, "CONFIRM_FENCED", "WRONG_STATE", "FENCED");
    }

    private void absent() {
        for (String step : STEPS) {
            put("ABSENT", step, "UNKNOWN_RESERVATION");
        }
        put("ABSENT", "RESERVE_WHOLE", "HELD", "INSUFFICIENT_STOCK");
        put("ABSENT", "RESERVE_PART", "HELD", "INSUFFICIENT_STOCK");
        put("ABSENT", "ANOTHER", "ABSENT", "HELD", "CONFIRMED", "PARTLY");
    }

    private void held() {
        put("HELD", "CONFIRM", "CONFIRMED");
        put("HELD", "CONFIRM_PART", "CONFIRMED", "PARTLY", "EXCEEDS_HELD");
        put("HELD", "CONFIRM_FENCED", "CONFIRMED", "FENCED");
        put("HELD", "RETAKE", "CONFIRMED");
        put("HELD", "RELEASE", "RELEASED");
        put("HELD", "RELEASE_PART", "HELD", "RELEASED", "EXCEEDS_PROMISED");
        put("HELD", "EXTEND", "HELD");
        put("HELD", "TRANSFER", "HELD");
        put("HELD", "RELOCATE", "RELEASED", "RESERVATION_EXISTS");
        put("HELD", "BREAK", "HELD", "BROKEN");
        put("HELD", "TICK", "HELD", "DUE");
    }

    private void due() {
        for (String step : List.of("CONFIRM", "EXTEND", "TRANSFER", "RELOCATE")) {
            put("DUE", step, "LAPSED");
        }
        put("DUE", "CONFIRM_PART", "LAPSED", "EXCEEDS_HELD");
        put("DUE", "CONFIRM_FENCED", "LAPSED", "FENCED");
        put("DUE", "RETAKE", "EXPIRED", "LAPSED", "RESERVATION_EXISTS");
        put("DUE", "RELEASE", "RELEASED");
        put("DUE", "RELEASE_PART", "DUE", "RELEASED", "EXCEEDS_PROMISED");
        put("DUE", "BREAK", "DUE", "EXPIRED");
        put("DUE", "EXPIRE", "DUE", "EXPIRED");
        put("DUE", "ANOTHER", "DUE", "EXPIRED");
    }

    private void partly() {
        put("PARTLY", "CONFIRM", "CONFIRMED");
        put("PARTLY", "CONFIRM_PART", "CONFIRMED", "EXCEEDS_HELD");
        put("PARTLY", "CONFIRM_FENCED", "CONFIRMED", "FENCED");
        put("PARTLY", "RETAKE", "CONFIRMED");
        put("PARTLY", "RELEASE", "RELEASED");
        put("PARTLY", "RELEASE_PART", "HELD", "CONFIRMED", "EXCEEDS_PROMISED");
        put("PARTLY", "FULFILL", "HELD", "NOT_THERE");
        put("PARTLY", "FULFILL_PART", "HELD", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put("PARTLY", "EXTEND", "PARTLY");
        put("PARTLY", "TRANSFER", "PARTLY");
        put("PARTLY", "RELOCATE", "RELEASED", "RESERVATION_EXISTS");
        put("PARTLY", "PICK_SHORT", "HELD", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put("PARTLY", "BREAK", "PARTLY", "HELD", "CONFIRMED", "BROKEN");
        put("PARTLY", "TICK", "PARTLY", "PARTLY_DUE");
    }

    private void partlyDue() {
        String is = "PARTLY_DUE";
        for (String step : List.of("CONFIRM", "EXTEND", "TRANSFER", "RELOCATE")) {
            put(is, step, "LAPSED");
        }
        put(is, "CONFIRM_PART", "LAPSED", "EXCEEDS_HELD");
        put(is, "CONFIRM_FENCED", "LAPSED", "FENCED");
        put(is, "RETAKE", "CONFIRMED", "RESERVATION_EXISTS");
        put(is, "RELEASE", "RELEASED");
        put(is, "RELEASE_PART", "DUE", "CONFIRMED", "EXCEEDS_PROMISED");
        put(is, "FULFILL", "DUE", "NOT_THERE");
        put(is, "FULFILL_PART", "DUE", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put(is, "PICK_SHORT", "DUE", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put(is, "BREAK", is, "DUE", "CONFIRMED", "BROKEN");
        put(is, "EXPIRE", is, "CONFIRMED");
        put(is, "ANOTHER", is, "CONFIRMED");
    }

    private void confirmed() {
        put("CONFIRMED", "CONFIRM", "WRONG_STATE", "LAPSED");
        put("CONFIRMED", "CONFIRM_PART", "WRONG_STATE", "LAPSED", "EXCEEDS_HELD");
        put("CONFIRMED", "CONFIRM_FENCED", "WRONG_STATE", "LAPSED", "FENCED");
        put("CONFIRMED", "RETAKE", "WRONG_STATE", "CONFIRMED", "LAPSED", "RESERVATION_EXISTS");
        put("CONFIRMED", "RELEASE", "RELEASED");
        put("CONFIRMED", "RELEASE_PART", "CONFIRMED", "RELEASED", "EXCEEDS_PROMISED");
        put("CONFIRMED", "FULFILL", "FULFILLED", "NOT_THERE");
        put("CONFIRMED", "FULFILL_PART", "CONFIRMED", "FULFILLED", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put("CONFIRMED", "TRANSFER", "CONFIRMED");
        put("CONFIRMED", "RELOCATE", "RELEASED", "RESERVATION_EXISTS");
        put("CONFIRMED", "PICK_SHORT", "CONFIRMED", "BROKEN", "EXCEEDS_ALLOCATED", "NOT_THERE");
        put("CONFIRMED", "BREAK", "CONFIRMED", "BROKEN");
    }

    private void expired() {
        for (String step : List.of("CONFIRM", "EXTEND", "TRANSFER", "RELOCATE")) {
            put("EXPIRED", step, "LAPSED");
        }
        put("EXPIRED", "CONFIRM_PART", "LAPSED", "EXCEEDS_HELD");
        put("EXPIRED", "CONFIRM_FENCED", "LAPSED", "FENCED");
        put("EXPIRED", "RETAKE", "EXPIRED", "LAPSED", "RESERVATION_EXISTS");
    }

    private void put(String condition, String event, String... outcomes) {
        table.put(condition + " " + event, new TreeSet<>(List.of(outcomes)));
    }
}
