package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countinghouse.ports.Stores;

/**
 * Commands die at every call to the database, and are run again: everything must be as after one undisturbed run, and the
 * answer the same.
 */
final class CrashSweep {

    private final UnaryOperator<Stores> sabotage;
    private final CrashPoint line = new CrashPoint();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private int cases;

    CrashSweep() {
        this(UnaryOperator.identity());
    }

    /** Over stores that something is wrong with. */
    CrashSweep(UnaryOperator<Stores> sabotage) {
        this.sabotage = sabotage;
    }

    /** Points where a command died, of how many, and those after which something was not as it must be. */
    private record Tally(int tried, int points, List<String> violations) {
        Tally plus(Tally more) {
            return new Tally(
                    tried + more.tried,
                    points + more.points,
                    Stream.concat(violations.stream(), more.violations.stream()).toList());
        }
    }

    /** Every way in which that command can die on that database; nothing may be violated. */
    void sweep(TestDatabase database, CrashFamily family, CrashCase useCase) {
        List<String> violations = new ArrayList<>();
        for (CrashMode mode : family.modes()) {
            violations.addAll(sweep(database, family, useCase, mode));
        }
        assertThat(violations).isEmpty();
    }

    /** To begin, to write and to commit is all that PostgreSQL is asked; the others are asked for more. */
    private static int leastCalls(TestDatabase database) {
        return database.dialect() == Dialect.POSTGRESQL ? 3 : 4;
    }

    /** One way in which it can die; what is violated. */
    List<String> sweep(TestDatabase database, CrashFamily family, CrashCase useCase, CrashMode mode) {
        line.mend();
        CrashRun undisturbed = before(database, family, useCase, mode);
        line.mend();
        Object answer = undisturbed.go();
        int calls = line.calls();
        List<Object> expected = undisturbed.outcome();
        assertThat(calls).as(mode + "").isGreaterThanOrEqualTo(leastCalls(database));
        assertThat(expected.get(0)).isEqualTo(List.of());

        List<String> violations = new ArrayList<>();
        int tried = 0;
        for (int call = first(); call <= calls; call += HeavyShare.stride()) {
            tried++;
            CrashRun run = before(database, family, useCase, mode);
            line.cut(call, mode.moment());
            Object first = answered(run);
            boolean died = first instanceof RuntimeException;
            line.mend();
            Object second = answered(run);
            List<Object> outcome = run.outcome();
            if (!died || !second.equals(answer) || !outcome.equals(expected)) {
                violations.add(useCase + ", " + mode + ", call " + call + " of " + calls
                        + (died ? "" : " did not die") + ":\n" + answer + "\n" + second
                        + "\n" + expected + "\n" + outcome);
            }
        }
        tallies.merge(database + ", " + family, new Tally(tried, calls, violations), Tally::plus);
        cases++;
        return violations;
    }

    /** Where a share begins differs from case to case. */
    private int first() {
        return 1 + cases % HeavyShare.stride();
    }

    private CrashRun before(TestDatabase database, CrashFamily family, CrashCase useCase, CrashMode mode) {
        DataSource cut = InterceptedConnections.withStatements(database.hasty(), line);
        CrashRun run = new CrashRun(new CrashRun.Site(cut, database.dialect(), sabotage), family, useCase, mode);
        run.come();
        return run;
    }

    /** The answer, or why there is none. */
    private static Object answered(CrashRun run) {
        try {
            return run.go();
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    /** Prints what was swept, a line a family, and begins anew. */
    void report() {
        tallies.forEach((family, tally) -> System.out.println("L6 " + family + ": "
                + tally.tried + " of " + tally.points + " crash points, "
                + tally.violations.size() + " violations"));
        tallies.clear();
    }
}
