package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.CrashPoint.Moment;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.tck.ProcessShop;
import org.countinghouse.ports.tck.ScriptedGateway;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command on stock dies at every call to the database: the call never arrives, or its answer is lost, or the host's
 * transaction dies around it. Run again, everything is as after one undisturbed run.
 */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class InventoryCrashSweepIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final LocationId EAST = LocationId.of("EAST");
    private static final PositionKey MUG = PositionKey.of(ProcessShop.MUG, MAIN);
    private static final PositionKey PLATE = PositionKey.of(ProcessShop.PLATE, MAIN);
    private static final List<PositionKey> POSITIONS =
            List.of(MUG, PLATE, PositionKey.of(ProcessShop.MUG, EAST), PositionKey.of(ProcessShop.PLATE, EAST));
    private static final ReservationId A = ReservationId.of("A");
    private static final ReservationId B = ReservationId.of("B");

    private static final Step DELIVERY = on -> on.commerce.stock().receive(delivery(on, "d", MAIN));
    private static final Step EAST_DELIVERY = on -> on.commerce.stock().receive(delivery(on, "e", EAST));
    private static final Step HELD = on -> on.commerce.reservations().reserve(reserve(on, A, Duration.ofHours(1)));
    private static final Step DUE = on -> on.due(reserve(on, A, Duration.ofMillis(1)));
    private static final Step CONFIRMED = on -> on.commerce
            .reservations()
            .confirm(confirm(on, "c")
                    .addLines(new ConfirmReservation.Line(1, Quantity.of(3)))
                    .build());

    /** How a run dies. */
    private enum Mode {
        CALL_NEVER_ARRIVES(Moment.BEFORE, false),
        ANSWER_IS_LOST(Moment.AFTER, false),
        HOSTS_TRANSACTION_DIES(Moment.BEFORE, true);

        private final Moment moment;
        private final boolean joined;

        Mode(Moment moment, boolean joined) {
            this.moment = moment;
            this.joined = joined;
        }
    }

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final CrashPoint line = new CrashPoint();

    /**
     * A command, and what must have happened before it.
     *
     * @param name what it is called
     * @param before steps that are not disturbed
     * @param step the command, the same every time
     */
    private record UseCase(String name, List<Step> before, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<UseCase> useCases() {
        return Stream.of(
                new UseCase("receive", List.of(), DELIVERY),
                new UseCase(
                        "adjust", List.of(DELIVERY), on -> on.commerce.stock().adjust(lose(on, 2))),
                new UseCase(
                        "break promises",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce
                                .stock()
                                .adjust(AdjustStock.builder()
                                        .from(lose(on, 9))
                                        .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                                        .build())),
                new UseCase(
                        "break promises that are due",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce
                                .stock()
                                .adjust(AdjustStock.builder()
                                        .from(lose(on, 9))
                                        .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                                        .build())),
                new UseCase(
                        "return to stock",
                        List.of(DELIVERY),
                        on -> on.commerce
                                .stock()
                                .returnToStock(ReturnToStock.builder()
                                        .header(on.header("k"))
                                        .reference("")
                                        .addLines(ReturnToStock.Line.of(
                                                MUG, Quantity.ONE, ReturnToStock.Condition.SELLABLE))
                                        .build())),
                new UseCase(
                        "allow oversell",
                        List.of(),
                        on -> on.commerce
                                .stock()
                                .allowOversell(AllowOversell.builder()
                                        .header(on.header("k"))
                                        .key(MUG)
                                        .allowance(Quantity.of(2))
                                        .build())),
                new UseCase("reserve", List.of(DELIVERY), HELD),
                new UseCase(
                        "reserve what is due",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce.reservations().reserve(reserve(on, B, Duration.ofHours(1)))),
                new UseCase(
                        "extend",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce
                                .reservations()
                                .extend(ExtendReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .ttl(Duration.ofHours(2))
                                        .build())),
                new UseCase("confirm a part", List.of(DELIVERY, HELD), CONFIRMED),
                new UseCase(
                        "confirm",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce
                                .reservations()
                                .confirm(confirm(on, "k").fence(1).build())),
                new UseCase(
                        "take again",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce
                                .reservations()
                                .confirm(confirm(on, "k").retakeAs(B).build())),
                new UseCase(
                        "release",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce.reservations().release(ReleaseReservation.of(on.header("k"), A))),
                new UseCase(
                        "fulfill",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce.reservations().fulfill(FulfillReservation.everything(on.header("k"), A))),
                new UseCase(
                        "expire",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce.reservations().expireDue(ExpireDue.of(on.header("k"), 10))),
                new UseCase(
                        "transfer",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce
                                .reservationChanges()
                                .transfer(TransferReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .to(DemandReference.of("order 7"))
                                        .build())),
                new UseCase(
                        "relocate",
                        List.of(DELIVERY, EAST_DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce
                                .reservationChanges()
                                .relocate(RelocateReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .to(B)
                                        .location(EAST)
                                        .build())),
                new UseCase(
                        "pick short",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce
                                .reservationChanges()
                                .pickShort(ShortPick.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .reference("")
                                        .addLines(new ShortPick.Line(1, Quantity.of(2)))
                                        .finding(ShortPick.Finding.LOST)
                                        .build())));
    }

    private static ReceiveStock delivery(Run on, String key, LocationId location) {
        return ReceiveStock.builder()
                .header(on.header(key))
                .reference("D-1")
                .addLines(ReceiveStock.Line.of(PositionKey.of(ProcessShop.MUG, location), Quantity.of(10)))
                .addLines(ReceiveStock.Line.of(PositionKey.of(ProcessShop.PLATE, location), Quantity.of(5)))
                .build();
    }

    private static AdjustStock lose(Run on, long mugs) {
        return AdjustStock.builder()
                .header(on.header("k"))
                .reference("breakage")
                .addLines(AdjustStock.Line.of(MUG, Quantity.of(mugs), AdjustStock.Adjustment.LOST))
                .build();
    }

    private static ReserveStock reserve(Run on, ReservationId id, Duration ttl) {
        return ReserveStock.builder()
                .header(on.header("reserve-" + id))
                .reservation(id)
                .demand(DemandReference.of("cart " + id))
                .addLines(new ReserveStock.Line(1, MUG, Quantity.of(8)))
                .addLines(new ReserveStock.Line(2, PLATE, Quantity.of(4)))
                .ttl(ttl)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private static ConfirmReservation.Builder confirm(Run on, String key) {
        ConfirmReservation.Builder command = ConfirmReservation.builder();
        command.header(on.header(key)).reservation(A);
        return command;
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void survives_every_crash(UseCase useCase) {
        for (Mode mode : Mode.values()) {
            line.mend();
            Run undisturbed = new Run(useCase, mode);
            line.mend();
            Object answer = undisturbed.go();
            int calls = line.calls();
            List<Object> expected = undisturbed.outcome();
            assertThat(calls).as(mode + "").isGreaterThan(5);
            assertThat(expected.get(0)).isEqualTo(List.of());

            for (int call = 1; call <= calls; call++) {
                Run run = new Run(useCase, mode);
                line.cut(call, mode.moment);
                assertThatThrownBy(run::go).isInstanceOf(RuntimeException.class);
                line.mend();

                String where = useCase + ", " + mode + ", call " + call;
                assertThat(run.go()).as(where).isEqualTo(answer);
                assertThat(run.outcome()).as(where).isEqualTo(expected);
            }
            System.out.println(database + ", " + useCase + ", " + mode + ": " + calls + " crash points");
        }
    }

    /** A fresh tenant that has come to a use case. */
    private final class Run {

        private final TenantId tenant = TestTenants.fresh();
        private final HostTransactions host =
                new HostTransactions(InterceptedConnections.withStatements(database.dataSource(), line), true);
        private final UseCase useCase;
        private final boolean joined;
        private final Stores stores;
        private final Commerce commerce;

        Run(UseCase useCase, Mode mode) {
            this.useCase = useCase;
            this.joined = mode.joined;
            this.stores = JdbcStores.using(
                    joined
                            ? JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(host.transactionAware()))
                            : JdbcUnitOfWork.local(host.plain()),
                    database.dialect());
            this.commerce = new ProcessShop(stores, tenant, new ScriptedGateway()).commerce();
            for (Step before : useCase.before()) {
                assertThat(asHost(before).isRight()).isTrue();
            }
        }

        CommandHeader header(String key) {
            return CommandHeader.of(tenant, CommandId.of(key), Actor.of("test")).at(NOON);
        }

        /** Holds something until it is due. */
        Either<?, ?> due(ReserveStock command) {
            Either<?, Reservation> held = commerce.reservations().reserve(command);
            Instant deadline = held.get().expiresAt();
            while (!stores.reservations().now(tenant).isAfter(deadline)) {
                Thread.onSpinWait();
            }
            return held;
        }

        private Either<?, ?> asHost(Step step) {
            return joined ? host.inTransaction(() -> step.run(this)) : step.run(this);
        }

        /** The step's answer, which must be right; without what the clock says. */
        Object go() {
            Object answer = asHost(useCase.step()).get();
            return answer instanceof Reservation reservation ? told(reservation) : answer;
        }

        /** All that must be as after an undisturbed run. */
        List<Object> outcome() {
            List<Object> outcome = new ArrayList<>();
            outcome.add(commerce.stock().verify(tenant).discrepancies());
            outcome.add(commerce.stock().positions(tenant, POSITIONS));
            Stream.of(A, B)
                    .forEach(id -> outcome.add(commerce.reservations()
                            .find(tenant, id)
                            .map(Run::told)
                            .orElse(List.of())));
            outcome.add(stores.reservations().pastTerms(tenant, A).size());
            outcome.add(commerce.bookkeeping().entries(tenant, 0, 100).size());
            return outcome;
        }

        private static List<Object> told(Reservation reservation) {
            return List.of(
                    reservation.id(),
                    reservation.demand(),
                    reservation.lines(),
                    reservation.state(),
                    reservation.version(),
                    reservation.fence());
        }
    }

    /** A command on somebody's stock. */
    private interface Step {
        Either<?, ?> run(Run on);
    }
}
