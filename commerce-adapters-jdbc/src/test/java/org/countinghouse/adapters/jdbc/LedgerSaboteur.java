package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.SabotagedConnections.answering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Real;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.tck.BatchedStoresConformance;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.countinghouse.ports.tck.InventoryContentionConformance;
import org.countinghouse.ports.tck.ProcessedCommandsConformance;
import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.ReservationsConformance;
import org.countinghouse.ports.tck.StockLedgerConformance;
import org.countinghouse.ports.tck.StockManagementConformance;
import org.countinghouse.ports.tck.UnitOfWorkConformance;

/** Mistakes with positions, promises, keys and units of work: those of the list that all engines share. */
@SuppressWarnings("ImmutableEnumChecker") // what they do wrong is told by functions, whose state is their own
enum LedgerSaboteur implements Saboteur {
    CHECK_THEN_WRITE(
            1,
            "looks whether there is enough, then writes without a lock or a condition",
            Sabotage.ofStatements(LedgerSaboteur::unguarded, LedgerSaboteur.NO_WALLS),
            Caught.by(InventoryContentionConformance.class, "one_hot_position")),
    SUM_OVER_ROWS(
            2,
            "decides on a sum over the reservations' rows instead of one counter",
            Sabotage.ofStatements(LedgerSaboteur::summed, LedgerSaboteur.NO_WALLS),
            Caught.by(InventoryContentionConformance.class, "baskets_of_up_to_five_lines_in_random_order")),
    OLD_SNAPSHOT(
            3,
            "runs at a snapshot isolation and says READ COMMITTED",
            Sabotage.ofConnections(LedgerSaboteur::atSnapshot).joined(),
            Caught.by(StockLedgerConformance.class, "Locking", "a_lock_shows_what_was_committed_since_the_unit_began")),
    FORGOTTEN_LOCK(
            5,
            "reads positions to decide on without locking them",
            Sabotage.ofStatements(LedgerSaboteur::unlocked).joined(),
            Caught.by(StockLedgerConformance.class, "Locking", "nobody_gets_past_a_lock_before_its_unit_ends")),
    DRIFT(
            6,
            "changes the position and forgets the reservation's lines",
            Sabotage.ofStatements(sql -> sql.replace("and line_number = ?", "and line_number = ? and 1 = 0")),
            Caught.by(ReservationManagementConformance.class, "Story", "goods_are_held_confirmed_and_leave")),
    RELEASE_TWICE(
            7,
            "releases what it once saw held, again",
            Sabotage.ofStatements(
                            sql -> sql.replace(
                                    "where tenant_id = ? and reservation_id = ? and version = ?",
                                    "where tenant_id = ? and reservation_id = ? and cast(? as bigint) >= 0"),
                            "alter table stock_movement drop primary key")
                    .andStores(stores -> SabotagedStores.reservations(stores, firstSeen())),
            Caught.by(ReservationManagementConformance.class, "Repeats", "another_key_cannot_do_it_twice")),
    LEAKING_HOLDS(
            8,
            "never finds a hold that is due",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, answering("due", List.of()))),
            Caught.by(
                    ReservationManagementConformance.class,
                    "Deadlines",
                    "a_sweep_gives_back_what_is_due_and_its_repeat_does_nothing")),
    HOLDS_IN_THE_WAY(
            8,
            "refuses while holds that are due stand in the way",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, answering("dueOn", List.of()))),
            Caught.by(
                    ReservationManagementConformance.class,
                    "Deadlines",
                    "a_reserve_that_would_fall_short_takes_what_is_due_on_its_positions")),
    BLOCKED_BY_ONESELF(
            9,
            "forgets what a key did, so that a repeat meets its own hold",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, (keys, all) -> forgetting())),
            Caught.by(InventoryContentionConformance.class, "one_key_from_sixteen_threads")),
    LATE_MONEY(
            10,
            "confirms a hold whose deadline has come",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, lasting(Duration.ofDays(1)))),
            Caught.by(ReservationManagementConformance.class, "Deadlines", "a_hold_that_is_due_is_never_confirmed")),
    CLOCK_BEFORE_THE_LOCK(
            11,
            "reads the clock when the transaction begins, before it waits for its locks",
            Sabotage.ofStores(LedgerSaboteur::clockBeforeLock),
            Caught.by(InventoryContentionConformance.class, "holds_of_5_to_50_milliseconds")),
    CLOCKS_OF_TWO_HOSTS(
            13,
            "asks the clocks of two machines that are an hour apart",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, twoClocks())),
            Caught.by(InventoryContentionConformance.class, "holds_of_5_to_50_milliseconds")),
    TRUNCATED_TIME(
            14,
            "keeps deadlines to the second",
            Sabotage.ofStatements(
                    UnaryOperator.identity(),
                    "alter table reservation alter column expires_at timestamp(0) with time zone"),
            Caught.by(ReservationsConformance.class, "Storing", "a_reservation_comes_back_as_it_was")),
    HALF_A_BASKET(
            16,
            "stores the first position of a basket only",
            Sabotage.ofStores(stores -> SabotagedStores.ledger(stores, firstOnly())),
            Caught.by(StockLedgerConformance.class, "WithoutLocks", "one_stale_position_keeps_the_whole_basket_out")),
    FIRST_ANSWER_FOR_ANYTHING(
            39,
            "gives the first answer to another payload under the same key",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, (keys, all) -> believing())),
            Caught.by(ReservationManagementConformance.class, "Repeats", "with_another_payload_are_refused_by_field")),
    KEY_WITHOUT_OPERATION(
            40,
            "remembers keys without the operation",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, (keys, all) -> forcing(1, "any"))),
            Caught.by(
                    ProcessedCommandsConformance.class,
                    "Repeats",
                    "the_same_key_of_another_operation_is_another_command")),
    KEY_WITHOUT_TENANT(
            40,
            "remembers keys without the tenant",
            Sabotage.ofStores(
                    stores -> SabotagedStores.keys(stores, (keys, all) -> forcing(0, TenantId.of("everybody")))),
            Caught.by(
                    ProcessedCommandsConformance.class,
                    "Repeats",
                    "the_same_key_of_another_tenant_is_another_command")),
    KEY_THAT_IS_NOT_UNIQUE(
            41,
            "stores keys where nothing makes them unique, so that of two at once both are first",
            Sabotage.ofStatements(UnaryOperator.identity(), "alter table processed_command drop primary key"),
            Caught.by(
                    ProcessedCommandsConformance.class,
                    "Concurrency",
                    "of_sixteen_units_with_one_key_exactly_one_takes_effect")),
    KEY_ON_ITS_OWN(
            42,
            "stores the key in another transaction than its effect",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, LedgerSaboteur::elsewhere)),
            Caught.by(
                    ProcessedCommandsConformance.class,
                    "Repeats",
                    "a_key_claimed_by_a_failed_unit_can_be_claimed_again")),
    SWALLOWED_FAILURE(
            58,
            "commits after a failure that was caught on the way",
            Sabotage.ofStores(stores -> SabotagedStores.units(stores, unpoisoned(stores))),
            Caught.by(UnitOfWorkConformance.class, "Nesting", "a_failure_of_a_nested_unit_cannot_be_swallowed")),
    HALF_A_UNIT(
            59,
            "commits the first half of a unit that failed",
            Sabotage.ofConnections(LedgerSaboteur::keepingHalf),
            Caught.by(StockLedgerConformance.class, "Appending", "a_failed_unit_leaves_nothing")),
    DOUBLED_AFTER_A_LOST_ANSWER(
            63,
            "takes effect again when the same command is sent after a lost answer",
            Sabotage.ofStatements(UnaryOperator.identity(), "alter table stock_movement drop primary key")
                    .andStores(stores -> SabotagedStores.keys(stores, (keys, all) -> forgetting())),
            Caught.by(
                    StockManagementConformance.class, "Moving", "a_repeat_gives_the_same_movements_and_moves_nothing")),
    FORGOTTEN_KEYS_OF_A_BATCH(
            9,
            "forgets what the keys of a batch did, so that a repeat meets its own hold",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, (keys, all) -> forgettingAll())),
            Caught.by(
                    CoalescedReservationsConformance.class,
                    "Together",
                    "a_repeat_gets_the_first_answer_and_another_payload_none")),
    HALF_A_BATCH(
            16,
            "stores what the first command of a batch did to stock, and answers all",
            Sabotage.ofStores(stores -> SabotagedStores.ledger(stores, firstEntryOnly())),
            Caught.by(CoalescedReservationsConformance.class, "Together", "those_who_come_first_are_served_first")),
    KEYS_OF_A_BATCH_ON_THEIR_OWN(
            42,
            "stores the keys of a batch in another transaction than their effects",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, LedgerSaboteur::allElsewhere)),
            Caught.by(BatchedStoresConformance.class, "Keys", "a_failed_unit_gives_all_of_them_back")),
    HALF_A_BATCH_KEPT(
            59,
            "commits the first half of a batch that failed",
            Sabotage.ofConnections(LedgerSaboteur::keepingHalf),
            Caught.by(BatchedStoresConformance.class, "Ledger", "a_stale_beginning_keeps_all_of_it_out"));

    private static final String NO_WALLS = "alter table stock_position drop constraint stock_position_never_oversold;"
            + "alter table stock_position drop constraint stock_position_nothing_negative";

    private final Plot plot;

    LedgerSaboteur(int pitfall, String does, Sabotage sabotage, Caught caught) {
        this.plot = Plot.of(pitfall, does, sabotage, caught);
    }

    @Override
    public Plot plot() {
        return plot;
    }

    private static String unlocked(String sql) {
        return sql.contains("stock_position p") ? sql.replace(" for update", "") : sql;
    }

    private static String unguarded(String sql) {
        return unlocked(sql)
                .replace("location = ? and version = ?", "location = ? and cast(? as bigint) >= 0")
                .replace("and on_hand - held - allocated + oversell_allowance >= ?", "and cast(? as bigint) >= 0");
    }

    private static String summed(String sql) {
        String sum = "(select coalesce(sum(l.%s), 0) from reservation_line l"
                + " where l.tenant_id = p.tenant_id and l.sku = p.sku and l.location = p.location)";
        return unguarded(sql).replace("p.held, p.allocated", sum.formatted("held") + ", " + sum.formatted("allocated"));
    }

    static Object atSnapshot(String method, Object[] arguments, Real real) throws Throwable {
        return switch (method) {
            case "setTransactionIsolation" -> real.call(new Object[] {Connection.TRANSACTION_REPEATABLE_READ});
            case "getTransactionIsolation" -> Connection.TRANSACTION_READ_COMMITTED;
            default -> real.call(arguments);
        };
    }

    private static Object keepingHalf(String method, Object[] arguments, Real real) throws Throwable {
        Object answer = real.call(arguments);
        if (answer instanceof PreparedStatement statement) {
            return SabotagedConnections.intercepted(PreparedStatement.class, statement, (called, given, inner) -> {
                Object result = inner.call(given);
                if (called.startsWith("execute")) {
                    statement.getConnection().commit();
                }
                return result;
            });
        }
        return answer;
    }

    private static Instead firstSeen() {
        Map<ReservationId, Reservation> seen = new ConcurrentHashMap<>();
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return answer instanceof List<?> list && method.equals("lock")
                    ? list.stream()
                            .map(Reservation.class::cast)
                            .map(now -> seen.computeIfAbsent(now.id(), id -> now))
                            .toList()
                    : answer;
        };
    }

    private static Instead lasting(Duration longer) {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return answer instanceof List<?> list && method.equals("lock")
                    ? list.stream()
                            .map(Reservation.class::cast)
                            .map(now -> Reservation.builder()
                                    .from(now)
                                    .expiresAt(now.expiresAt().plus(longer))
                                    .build())
                            .toList()
                    : answer;
        };
    }

    private static Stores clockBeforeLock(Stores stores) {
        Map<Thread, Instant> readings = new ConcurrentHashMap<>();
        Stores late = SabotagedStores.ledger(stores, (method, arguments, real) -> {
            if (method.equals("lock")) {
                readings.put(Thread.currentThread(), stores.reservations().now((TenantId) arguments[0]));
            }
            return real.call(arguments);
        });
        return SabotagedStores.reservations(
                late,
                (method, arguments, real) -> method.equals("now")
                        ? readings.getOrDefault(Thread.currentThread(), (Instant) real.call(arguments))
                        : real.call(arguments));
    }

    private static Instead twoClocks() {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            boolean fast = Thread.currentThread().getId() % 2 == 0;
            return fast && answer instanceof Instant now ? now.plusSeconds(3600) : answer;
        };
    }

    private static Instead firstOnly() {
        return (method, arguments, real) -> {
            if (method.equals("append") && arguments[1] instanceof List<?> changes && changes.size() > 1) {
                return real.call(new Object[] {arguments[0], changes.subList(0, 1), arguments[2]});
            }
            return real.call(arguments);
        };
    }

    private static Instead believing() {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return answer instanceof Optional<?> earlier
                    ? earlier.map(ProcessedCommand.class::cast)
                            .map(first -> new ProcessedCommand((Fingerprint) arguments[3], first.reference()))
                    : answer;
        };
    }

    private static Instead forgetting() {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return method.equals("claim") ? Optional.empty() : answer;
        };
    }

    private static Instead forcing(int argument, Object value) {
        return (method, arguments, real) -> {
            Object[] forced = arguments.clone();
            forced[argument] = value;
            return real.call(forced);
        };
    }

    private static Instead elsewhere(ProcessedCommands keys, Stores stores) {
        return (method, arguments, real) -> method.equals("claim")
                ? CompletableFuture.supplyAsync(() -> stores.unitOfWork()
                                .execute(() -> keys.claim(
                                        (TenantId) arguments[0],
                                        (String) arguments[1],
                                        (CommandId) arguments[2],
                                        (Fingerprint) arguments[3])))
                        .join()
                : real.call(arguments);
    }

    private static Instead unpoisoned(Stores stores) {
        return (method, arguments, real) ->
                method.equals("execute") && stores.unitOfWork().isActive()
                        ? ((Supplier<?>) arguments[0]).get()
                        : real.call(arguments);
    }

    private static Instead forgettingAll() {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            if (method.equals("claim")) { // a batch of one
                return Optional.empty();
            }
            return method.equals("claimAll") && answer instanceof List<?> all
                    ? Collections.nCopies(all.size(), Optional.empty())
                    : answer;
        };
    }

    private static Instead firstEntryOnly() {
        return (method, arguments, real) -> method.equals("appendAll") && arguments[1] instanceof List<?> entries
                ? real.call(new Object[] {arguments[0], entries.subList(0, Math.min(1, entries.size()))})
                : real.call(arguments);
    }

    private static Instead allElsewhere(ProcessedCommands keys, Stores stores) {
        return (method, arguments, real) -> method.equals("claimAll") && arguments[1] instanceof List<?> claims
                ? CompletableFuture.supplyAsync(() -> stores.unitOfWork()
                                .execute(() -> keys.claimAll(
                                        (TenantId) arguments[0],
                                        claims.stream()
                                                .map(KeyClaim.class::cast)
                                                .toList())))
                        .join()
                : real.call(arguments);
    }
}
