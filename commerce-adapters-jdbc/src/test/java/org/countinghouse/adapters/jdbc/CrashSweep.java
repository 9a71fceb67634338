package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.CrashPoint.Moment;

/**
 * Commands die at every call to the database, and are run again: everything must be as after one undisturbed run, and the
 * answer the same.
 */
final class CrashSweep {

    private static final int LEAST_CALLS = 4;

    private final CrashPoint line = new CrashPoint();
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** Points where a command died, and those after which something was not as it must be. */
    private record Tally(int points, List<String> violations) {
        Tally plus(Tally more) {
            return new Tally(
                    points + more.points,
                    Stream.concat(violations.stream(), more.violations.stream()).toList());
        }
    }

    /** Every way in which that command can die on that database; nothing may be violated. */
    void sweep(TestDatabase database, CrashFamily family, CrashCase useCase) {
        List<String> violations = new ArrayList<>();
        for (CrashMode mode : family.modes()) {
            Tally tally = sweep(database, family, useCase, mode);
            tallies.merge(database + ", " + family, tally, Tally::plus);
            violations.addAll(tally.violations);
        }
        assertThat(violations).isEmpty();
    }

    private Tally sweep(TestDatabase database, CrashFamily family, CrashCase useCase, CrashMode mode) {
        line.mend();
        CrashRun undisturbed = CrashRun.before(database, line, family, useCase, mode);
        line.mend();
        Object answer = undisturbed.go();
        int calls = line.calls();
        List<Object> expected = undisturbed.outcome();
        assertThat(calls).as(mode + "").isGreaterThanOrEqualTo(LEAST_CALLS);
        assertThat(expected.get(0)).isEqualTo(List.of());

        List<String> violations = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            CrashRun run = CrashRun.before(database, line, family, useCase, mode);
            boolean died = diesAt(call, mode.moment(), run);
            Object second = run.go();
            List<Object> outcome = run.outcome();
            if (!died || !second.equals(answer) || !outcome.equals(expected)) {
                violations.add(useCase + ", " + mode + ", call " + call + " of " + calls
                        + (died ? "" : " did not die") + ":\n" + answer + "\n" + second
                        + "\n" + expected + "\n" + outcome);
            }
        }
        return new Tally(calls, violations);
    }

    private boolean diesAt(int call, Moment moment, CrashRun run) {
        line.cut(call, moment);
        try {
            run.go();
            return false;
        } catch (RuntimeException e) {
            return true;
        } finally {
            line.mend();
        }
    }

    /** Prints what was swept, a line a family, and begins anew. */
    void report() {
        tallies.forEach((family, tally) -> System.out.println("L6 " + family + ": "
                + (tally.points - tally.violations.size()) + " of " + tally.points + " crash points, "
                + tally.violations.size() + " violations"));
        tallies.clear();
    }
}
