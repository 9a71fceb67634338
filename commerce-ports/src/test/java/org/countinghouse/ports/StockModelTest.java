package org.countinghouse.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.InventoryRejection.InsufficientStock;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.tck.StockModelConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.model.StockPorts;
import org.countinghouse.ports.tck.model.StockRace;
import org.junit.jupiter.api.Test;

/** The naive model must find what is wrong, and show it in few commands. */
class StockModelTest {

    private static final Pattern SHRUNK = Pattern.compile("seed (\\d+), shrunk to (\\d+) commands:");
    private static final int SCRIPTS = 150;

    @Test
    void a_release_in_part_that_gives_everything_back_is_found() {
        Suite suite = new Suite(new InMemoryFixture()) {
            @Override
            protected StockPorts ports(BackorderPolicy policy) {
                StockPorts real = super.ports(policy);
                ReservationManagement careless = instead(
                        ReservationManagement.class,
                        real.reservations(),
                        "release",
                        (arguments, go) -> real.reservations()
                                .release(ReleaseReservation.builder()
                                        .from((ReleaseReservation) arguments[0])
                                        .lines(List.of())
                                        .build()));
                return real.with(careless);
            }
        };
        suite.assertFound("ReleaseReservation", 8);
    }

    @Test
    void a_sweep_that_takes_no_notice_of_its_limit_is_found() {
        Suite suite = new Suite(new InMemoryFixture()) {
            @Override
            protected StockPorts ports(BackorderPolicy policy) {
                StockPorts real = super.ports(policy);
                ReservationManagement eager = instead(
                        ReservationManagement.class,
                        real.reservations(),
                        "expireDue",
                        (arguments, go) ->
                                real.reservations().expireDue(ExpireDue.of(((ExpireDue) arguments[0]).header(), 100)));
                return real.with(eager);
            }
        };
        suite.assertFound("ExpireDue", 8);
    }

    @Test
    void a_store_that_finds_no_due_holds_for_a_reserve_is_found() {
        Stores real = new InMemoryFixture().stores();
        Reservations forgetful =
                instead(Reservations.class, real.reservations(), "dueOn", (arguments, go) -> List.of());
        new Suite(new Wrong(real, "reservations", forgetful)).assertFound("Reserve", 8);
    }

    @Test
    void a_store_that_forgets_what_terms_a_promise_stood_on_is_found_by_a_repeat() {
        Stores real = new InMemoryFixture().stores();
        Reservations forgetful =
                instead(Reservations.class, real.reservations(), "pastTerms", (arguments, go) -> List.of());
        new Suite(new Wrong(real, "reservations", forgetful)).assertFound("fence 1", 8);
    }

    @Test
    void a_store_that_does_not_offer_what_may_be_oversold_anywhere_is_found() {
        Stores real = new InMemoryFixture().stores();
        StockLedger narrow = instead(StockLedger.class, real.stockLedger(), "stocked", (arguments, go) -> {
            List<?> found = (List<?>) go.get();
            return found.stream()
                    .filter(key -> real.stockLedger().find((TenantId) arguments[0], List.of((PositionKey) key)).stream()
                            .map(StockPosition::onHand)
                            .anyMatch(onHand -> onHand.isPositive()))
                    .toList();
        });
        new Suite(new Wrong(real, "stockLedger", narrow)).assertFound("AllowOversell", 8);
    }

    @Test
    void a_store_whose_clock_is_late_when_it_decides_is_found() {
        Stores real = new InMemoryFixture().stores();
        Reservations late = instead(Reservations.class, real.reservations(), "now", (arguments, go) -> {
            Instant now = (Instant) go.get();
            boolean deciding = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().endsWith(".ReservationService")));
            return deciding ? now.minusSeconds(60) : now;
        });
        new Suite(new Wrong(real, "reservations", late)).assertFound("unexpected", 8);
    }

    @Test
    void a_store_that_knows_of_no_expected_goods_is_found_by_the_date_of_a_refusal() {
        Stores real = new InMemoryFixture().stores();
        Supplies silent = instead(Supplies.class, real.supplies(), "expected", (arguments, go) -> new TreeMap<>());
        new Suite(new Wrong(real, "supplies", silent)).assertFound("ExpectSupply", 8);
    }

    @Test
    void a_refusal_that_took_effect_is_found_by_a_race() {
        Thread test = Thread.currentThread();
        Suite suite = new Suite(new InMemoryFixture()) {
            @Override
            protected StockPorts ports(BackorderPolicy policy) {
                StockPorts real = super.ports(policy);
                ReservationManagement confused = instead(
                        ReservationManagement.class,
                        real.reservations(),
                        "reserve",
                        (arguments, go) -> Thread.currentThread().equals(test)
                                ? go.get()
                                : ((Either<?, ?>) go.get())
                                        .fold(Either::left, done -> Either.left(new InsufficientStock(List.of()))));
                return real.with(confused);
            }
        };

        assertThatThrownBy(() -> suite.race(10))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no order explains the race");
    }

    @Test
    void what_is_right_is_not_found() {
        Suite right = new Suite(new InMemoryFixture());
        assertThat(right.failure(10)).isEmpty();
    }

    /** The suite over something wrong. */
    private static class Suite extends StockModelConformance {

        private final StoresFixture fixture;

        Suite(StoresFixture fixture) {
            this.fixture = fixture;
        }

        @Override
        protected StoresFixture fixture() {
            return fixture;
        }

        /** The message of the first script that fails; empty if none does. */
        String failure(int scripts) {
            try {
                for (int seed = 1; seed <= scripts; seed++) {
                    run(seed);
                }
                return "";
            } catch (AssertionError found) {
                return String.valueOf(found.getMessage());
            }
        }

        void race(int races) {
            StockRace race = new StockRace(fixture(), ports(BackorderPolicy.STANDARD), new StockRace.Together() {
                @Override
                public <T> List<T> run(List<? extends Callable<T>> tasks) {
                    return together(tasks);
                }
            });
            for (int seed = 1; seed <= races; seed++) {
                assertThat(race.run(seed)).isPositive();
            }
        }

        void assertFound(String culprit, int most) {
            String failure = failure(SCRIPTS);
            Matcher shrunk = SHRUNK.matcher(failure);
            assertThat(shrunk.find()).as("a failure with a seed: %s", failure).isTrue();
            assertThat(Integer.parseInt(shrunk.group(2))).as(failure).isBetween(1, most);
            assertThat(failure).contains(culprit).contains("model:").contains("library:");
        }
    }

    /** Stores in memory, one of which does something else. */
    private record Wrong(Stores real, String port, Object instead) implements StoresFixture {

        @Override
        public Stores stores() {
            return StockModelTest.instead(Stores.class, real, port, (arguments, go) -> instead);
        }

        @Override
        public TenantId freshTenant() {
            return TenantId.of("wrong-" + port.toLowerCase(Locale.ROOT) + "-" + System.nanoTime());
        }

        @Override
        public <T> T asHost(Supplier<T> work) {
            return work.get();
        }
    }

    /** The same, but for one method. */
    private static <T> T instead(
            Class<T> type, T real, String method, BiFunction<Object[], Supplier<Object>, Object> other) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    Supplier<Object> go = () -> {
                        try {
                            return called.invoke(real, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof RuntimeException thrown
                                    ? thrown
                                    : new IllegalStateException(e);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    return called.getName().equals(method) ? other.apply(given, go) : go.get();
                }));
    }
}
