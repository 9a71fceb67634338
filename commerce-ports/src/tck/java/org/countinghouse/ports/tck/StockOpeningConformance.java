package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockOpening.Opened;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a store must do that begins a change of promises in one go: the same as one after the other (I1, R1, R5). */
public abstract class StockOpeningConformance extends InventoryConformance {

    private static final ReservationId R1 = ReservationId.of("R-1");
    private static final ReservationId R2 = ReservationId.of("R-2");
    private static final PositionKey NOWHERE = PositionKey.of(MUG.sku(), LocationId.of("NOWHERE"));

    private static KeyClaim claim(String key, String reference) {
        return new KeyClaim(
                "reserve", CommandId.of(key), Fingerprint.of("key", key).build(), reference);
    }

    private Opened open(TenantId of, KeyClaim... claims) {
        return stores().stockOpening().open(of, List.of(claims), List.of(MUG, NOWHERE, LAMP), List.of(R2, R1));
    }

    private void stockUp(long mugs, long lamps) {
        receive("mugs", MUG, mugs);
        receive("lamps", LAMP, lamps);
    }

    private Reservation reserved(String key, ReserveStock.Line... lines) {
        return inUnit(() -> reservations().reserve(reserve(key, HOUR, lines))).get();
    }

    private StockPosition mugs() {
        return inUnit(() -> stores().stockLedger().find(tenant, List.of(MUG))).get(0);
    }

    /** What is found. */
    @Nested
    class Finding {

        @Test
        void what_is_there_comes_in_the_order_of_keys_and_what_is_not_is_left_out() {
            stockUp(5, 3);
            Reservation second = reserved("2", line(1, MUG, 2));
            Reservation first = reserved("1", line(1, LAMP, 1), line(2, MUG, 1));

            Opened opened = inUnit(() -> open(tenant, claim("a", "1")));

            assertThat(opened.earlier()).containsExactly(Optional.empty());
            assertThat(opened.positions()).extracting(StockPosition::key).containsExactly(LAMP, MUG);
            assertThat(opened.positions().get(1)).isEqualTo(mugs());
            assertThat(opened.reservations()).containsExactly(first, second);
        }

        @Test
        void nothing_of_another_tenant() {
            stockUp(5, 3);
            assertThat(inUnit(() -> open(tenant, claim("a", "1"))).earlier()).containsExactly(Optional.empty());

            Opened opened = inUnit(() -> open(fixture().freshTenant(), claim("a", "1")));

            assertThat(opened.earlier()).containsExactly(Optional.empty());
            assertThat(opened.positions()).isEmpty();
            assertThat(opened.reservations()).isEmpty();
        }

        @Test
        void a_clock_that_does_not_go_back() {
            Instant before = inUnit(() -> stores().reservations().now(tenant));
            Instant now = inUnit(() -> open(tenant, claim("a", "1"))).now();

            assertThat(now).isAfterOrEqualTo(before);
        }

        @Test
        void it_can_be_asked_for_keys_alone() {
            Opened opened =
                    inUnit(() -> stores().stockOpening().open(tenant, List.of(claim("a", "1")), List.of(), List.of()));

            assertThat(opened.earlier()).containsExactly(Optional.empty());
            assertThat(opened.positions()).isEmpty();
            assertThat(opened.reservations()).isEmpty();
        }
    }

    /** Keys. */
    @Nested
    class Keys {

        @Test
        void known_ones_tell_what_was_done_in_the_order_of_the_claims() {
            assertThat(inUnit(() -> open(tenant, claim("b", "7"))).earlier()).containsExactly(Optional.empty());

            assertThat(inUnit(() -> open(tenant, claim("c", "1"), claim("b", "8"), claim("a", "1")))
                            .earlier())
                    .containsExactly(
                            Optional.empty(),
                            Optional.of(new ProcessedCommand(claim("b", "").fingerprint(), "7")),
                            Optional.empty());
        }

        @Test
        void a_failed_unit_gives_them_back() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(open(tenant, claim("a", "1")).earlier()).containsExactly(Optional.empty());
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(inUnit(() -> open(tenant, claim("a", "2"))).earlier()).containsExactly(Optional.empty());
        }
    }

    /** Locks. */
    @Nested
    class Locking {

        /** The second waits for the first; what it finds, and its clock, are of the time after that. */
        @Test
        void whoever_waited_sees_what_was_committed_meanwhile_and_a_later_clock() {
            stockUp(5, 3);
            CountDownLatch locked = new CountDownLatch(1);
            AtomicReference<Instant> firstEnded = new AtomicReference<>(Instant.MIN);
            Callable<Boolean> first = () -> inUnit(() -> {
                boolean found = open(tenant, claim("a", "1")).positions().size() == 2;
                locked.countDown();
                for (int i = 0; i < 50; i++) {
                    found &= mugs().held().isZero();
                }
                found &= reservations()
                        .reserve(reserve("1", HOUR, line(1, MUG, 4)))
                        .isRight();
                firstEnded.set(stores().reservations().now(tenant));
                return found;
            });
            Callable<Boolean> second = () -> {
                locked.await();
                Opened opened = inUnit(() -> open(tenant, claim("b", "1")));
                return opened.positions().get(1).held().equals(Quantity.of(4))
                        && opened.reservations().size() == 1
                        && opened.reservations().get(0).state().isOpen()
                        && !opened.now().isBefore(firstEnded.get());
            };

            assertThat(together(List.of(first, second))).containsOnly(true);
        }
    }
}
