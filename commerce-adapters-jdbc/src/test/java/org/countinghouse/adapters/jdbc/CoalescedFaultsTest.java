package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.countinghouse.adapters.jdbc.CrashPoint.Moment;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.internal.CoalescedReservationService;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.StorageException.Outcome;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The line to the database breaks at every single call of a batch: everybody is told, and nothing is half done. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class CoalescedFaultsTest {

    private static final int CALLERS = 5;
    private static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final CrashPoint line = new CrashPoint();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = TestTenants.fresh();
    }

    @AfterEach
    void letCallersGo() {
        callers.shutdown();
    }

    private Stores stores() {
        return JdbcStores.using(
                JdbcUnitOfWork.local(InterceptedConnections.withStatements(database.pooled(), line)),
                database.dialect());
    }

    private CommandGate gate(Stores stores) {
        return new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.system());
    }

    private static EventPublication publication(Stores stores) {
        return new EventPublication(stores.outbox(), List.of());
    }

    private static InventoryStores inventory(Stores stores) {
        return new InventoryStores(
                stores.stockLedger(),
                stores.reservations(),
                stores.supplies(),
                stores.backorders(),
                stores.stockOpening());
    }

    private StockService stock() {
        Stores stores = stores();
        return new StockService(
                gate(stores),
                stores.stockLedger(),
                stores.reservations(),
                new Replenishment(inventory(stores), BackorderPolicy.STANDARD, publication(stores)));
    }

    private CoalescedReservations coalesced() {
        Stores stores = stores();
        return new CoalescedReservationService(
                CoalescingPolicy.STANDARD.withPatience(Duration.ofMinutes(2)),
                tasks::add,
                gate(stores),
                List.of(stores.unitOfWork()),
                stores.processedCommands(),
                inventory(stores),
                publication(stores));
    }

    private CommandHeader header(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("test"));
    }

    private ReserveStock reserve(int number) {
        return ReserveStock.builder()
                .header(header("k" + number))
                .reservation(ReservationId.of("R-" + number))
                .demand(DemandReference.of("order " + number))
                .addLines(new ReserveStock.Line(1, MUG, Quantity.of(1)))
                .ttl(Duration.ofHours(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private void receiveTen() {
        assertThat(stock().receive(ReceiveStock.builder()
                                .header(header("d"))
                                .reference("")
                                .addLines(ReceiveStock.Line.of(MUG, Quantity.of(10)))
                                .build())
                        .isRight())
                .isTrue();
    }

    /** All wait, then one batch is run on this thread. */
    private List<CompletableFuture<Either<InventoryRejection, Reservation>>> oneBatch() {
        CoalescedReservations queue = coalesced();
        List<CompletableFuture<Either<InventoryRejection, Reservation>>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            answers.add(CompletableFuture.supplyAsync(() -> queue.reserve(reserve(number)), callers));
            while (queue.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        while (tasks.isEmpty()) { // the first of them waits already, and is about to hand over the task
            Thread.onSpinWait();
        }
        tasks.remove().run();
        return answers;
    }

    private int callsOfABatch() {
        line.mend();
        oneBatch().forEach(answer -> assertThat(answer.join().isRight()).isTrue());
        return line.calls();
    }

    private long held() {
        return stock().position(tenant, MUG).held().units();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void a_broken_line_is_told_to_everyone_and_leaves_all_or_nothing(Moment moment) {
        receiveTen();
        int calls = callsOfABatch();
        assertThat(calls).isGreaterThanOrEqualTo(database.dialect() == Dialect.POSTGRESQL ? 3 : 9);
        for (int at = 1; at <= calls; at++) {
            takeTenant();
            line.mend();
            receiveTen();
            line.cut(at, moment);
            List<Throwable> failures = oneBatch().stream()
                    .map(answer -> answer.handle((done, failure) -> failure).join())
                    .toList();
            line.mend();

            boolean committed = at == calls && moment == Moment.AFTER;
            Outcome outcome = at == calls ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
            assertThat(failures)
                    .as(moment + " " + at)
                    .allSatisfy(failure -> assertThat(failure.getCause())
                            .isInstanceOfSatisfying(
                                    StorageException.class,
                                    e -> assertThat(e.outcome()).isEqualTo(outcome)));
            assertThat(held()).isEqualTo(committed ? CALLERS : 0);
            assertThat(stock().verify(tenant).discrepancies()).isEmpty();

            assertThat(oneBatch())
                    .allSatisfy(answer -> assertThat(answer.join().isRight()).isTrue());
            assertThat(held()).isEqualTo(CALLERS);
            assertThat(stock().verify(tenant).discrepancies()).isEmpty();
        }
    }
}
