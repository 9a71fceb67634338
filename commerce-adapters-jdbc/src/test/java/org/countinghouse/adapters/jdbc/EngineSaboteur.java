package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.tck.ProcessedCommandsConformance;
import org.countinghouse.ports.tck.ReservationLifeConformance;
import org.countinghouse.ports.tck.UnitOfWorkConformance;

/** Mistakes that only one engine punishes; they run where that engine does. */
@SuppressWarnings("ImmutableEnumChecker") // what they do wrong is told by functions, whose state is their own
enum EngineSaboteur implements Saboteur {
    CLOCK_OF_THE_STATEMENT_THAT_WAITS(Plot.of(
                    12,
                    "asks the clock in the condition of the statement that waits for the lock, and never again",
                    Sabotage.ofStatements(sql -> sql.contains("select reservation_id from reservation")
                                    ? sql.replace("for update", "and expires_at > clock_timestamp() for update")
                                    : sql)
                            .andStores(EngineSaboteur::believingTheCondition),
                    Caught.by(
                            ReservationLifeConformance.class,
                            "Payment",
                            "a_hold_whose_time_runs_out_while_its_row_is_locked_is_not_confirmed"))
            .on(TestDatabase.POSTGRESQL)),
    STATE_WITHOUT_CODE(Plot.of(
                    60,
                    "knows what is worth a retry by its SQLState, which says nothing with the error 1020",
                    Sabotage.ofConnections(interrupting("HY000", 0)),
                    Caught.by(UnitOfWorkConformance.class, "Atomicity", "the_result_of_the_work_is_returned"))
            .beside(Sabotage.ofConnections(interrupting("HY000", 1020)))
            .on(TestDatabase.MARIADB)),
    LOCK_ON_A_GAP(Plot.of(
                    61,
                    "locks a key that is not there, where locks cover gaps, and then inserts it",
                    Sabotage.ofConnections(lookingBeforeInserting()).joined(),
                    Caught.by(
                            ProcessedCommandsConformance.class,
                            "Concurrency",
                            "of_sixteen_units_with_one_key_exactly_one_takes_effect"))
            .on(TestDatabase.MARIADB)),
    CONFLICT_FOR_GOOD(Plot.of(
                    62,
                    "gives up when H2 says that a row was changed at the same time",
                    Sabotage.ofConnections(interrupting("90131", 0)),
                    Caught.by(UnitOfWorkConformance.class, "Atomicity", "the_result_of_the_work_is_returned"))
            .beside(Sabotage.ofConnections(interrupting("90131", 90131))));

    private final Plot plot;

    EngineSaboteur(Plot plot) {
        this.plot = plot;
    }

    @Override
    public Plot plot() {
        return plot;
    }

    /** What the condition let through is not due, whatever the clock says. */
    private static Stores believingTheCondition(Stores stores) {
        Map<Thread, Instant> deadlines = new ConcurrentHashMap<>();
        return SabotagedStores.reservations(stores, (method, arguments, real) -> {
            Object answer = real.call(arguments);
            if (method.equals("lock") && answer instanceof List<?> locked) {
                locked.stream()
                        .map(Reservation.class::cast)
                        .forEach(held -> deadlines.put(Thread.currentThread(), held.expiresAt()));
            }
            if (method.equals("now")) {
                Instant deadline = deadlines.remove(Thread.currentThread());
                return deadline == null ? answer : deadline.minusMillis(1);
            }
            return answer;
        });
    }

    /** What a server says now and then; every second commit of a fixture, the first being the first. */
    private static Instead interrupting(String state, int code) {
        AtomicInteger commits = new AtomicInteger();
        return (method, arguments, real) -> {
            if (method.equals("commit") && commits.getAndIncrement() % 2 == 0) {
                throw new SQLException("on purpose: the row has changed since it was read", state, code);
            }
            return real.call(arguments);
        };
    }

    private static Instead lookingBeforeInserting() {
        CountDownLatch two = new CountDownLatch(2);
        return (method, arguments, real) -> {
            Object answer = LedgerSaboteur.atSnapshot(method, arguments, real);
            if (!(answer instanceof PreparedStatement statement)
                    || !arguments[0].toString().contains("insert into processed_command")) {
                return answer;
            }
            Map<Integer, String> bound = new TreeMap<>();
            return SabotagedConnections.intercepted(PreparedStatement.class, statement, (called, given, inner) -> {
                if (called.startsWith("set") && given.length >= 2 && given[1] instanceof String text) {
                    bound.put((Integer) given[0], text);
                }
                if (called.startsWith("execute")) {
                    look(statement.getConnection(), bound);
                    two.countDown();
                    two.await(10, TimeUnit.SECONDS); // whoever inserts before another has looked goes unpunished
                }
                return inner.call(given);
            });
        };
    }

    private static void look(Connection connection, Map<Integer, String> bound) throws SQLException {
        try (PreparedStatement looking = connection.prepareStatement("""
                select reference from processed_command
                where tenant_id = ? and operation = ? and command_id = ? for update""")) {
            for (int i = 1; i <= 3; i++) {
                looking.setString(i, bound.get(i));
            }
            looking.executeQuery().close();
        }
    }
}
