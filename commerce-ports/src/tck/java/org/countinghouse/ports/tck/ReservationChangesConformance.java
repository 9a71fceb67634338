package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.internal.ReservationChangeService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Promises that stand are passed on, served from another place, and cut to what was found. */
public abstract class ReservationChangesConformance extends InventoryConformance {

    private static final LocationId EAST = LocationId.of("EAST");
    private static final PositionKey MUG_EAST = PositionKey.of(MUG.sku(), EAST);
    private static final PositionKey LAMP_EAST = PositionKey.of(LAMP.sku(), EAST);
    private static final ReservationId A = ReservationId.of("R-a");
    private static final ReservationId B = ReservationId.of("R-b");

    private ReservationChanges changes() {
        return new ReservationChangeService(gate(), inventoryStores(), publication());
    }

    private Reservation reserved(String key, Duration ttl, ReserveStock.Line... lines) {
        return fixture()
                .asHost(() -> reservations().reserve(reserve(key, ttl, lines)))
                .get();
    }

    private Reservation confirmed(String key, ConfirmReservation.Line... lines) {
        return fixture()
                .asHost(() -> reservations()
                        .confirm(ConfirmReservation.builder()
                                .header(header(tenant, "c" + key))
                                .reservation(A)
                                .addLines(lines)
                                .build()))
                .get();
    }

    private Reservation stored(ReservationId id) {
        return fixture().asHost(() -> reservations().find(tenant, id)).orElseThrow();
    }

    private TransferReservation transfer(String key, String to) {
        return TransferReservation.builder()
                .header(header(tenant, key))
                .reservation(A)
                .to(DemandReference.of(to))
                .build();
    }

    private Either<InventoryRejection, Reservation> transferring(TransferReservation command) {
        return fixture().asHost(() -> changes().transfer(command));
    }

    private RelocateReservation relocate(String key, ReservationId from, ReservationId to, LocationId location) {
        return RelocateReservation.builder()
                .header(header(tenant, key))
                .reservation(from)
                .to(to)
                .location(location)
                .build();
    }

    private Either<InventoryRejection, Reservation> relocating(RelocateReservation command) {
        return fixture().asHost(() -> changes().relocate(command));
    }

    private ShortPick pickShort(String key, ShortPick.Finding finding, ShortPick.Line... lines) {
        return ShortPick.builder()
                .header(header(tenant, key))
                .reservation(A)
                .reference("pick list 7")
                .addLines(lines)
                .finding(finding)
                .build();
    }

    private Either<InventoryRejection, Reservation> picking(ShortPick command) {
        return fixture().asHost(() -> changes().pickShort(command));
    }

    /** From a cart to its order. */
    @Nested
    class Transfer {

        @Test
        void what_was_promised_to_a_cart_is_promised_to_its_order() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", HOUR, line(1, MUG, 2));

            Reservation passedOn = transferring(transfer("t", "order 1")).get();

            assertThat(passedOn.demand()).isEqualTo(DemandReference.of("order 1"));
            assertThat(passedOn.fence()).isEqualTo(2);
            assertThat(passedOn.expiresAt()).isEqualTo(held.expiresAt());
            assertThat(passedOn.lines()).isEqualTo(held.lines());
            assertThat(stored(A)).isEqualTo(passedOn);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 2, 0, 0));
        }

        @Test
        void every_first_answer_is_given_again_after_the_terms_have_changed() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", HOUR, line(1, MUG, 2));
            Reservation first = transferring(transfer("t", "order 1")).get();
            Reservation second = transferring(transfer("u", "order 2")).get();
            Reservation last = confirmed("x");

            assertThat(reserved("a", HOUR, line(1, MUG, 2))).isEqualTo(held);
            assertThat(transferring(transfer("t", "order 1")).get()).isEqualTo(first);
            assertThat(transferring(transfer("u", "order 2")).get()).isEqualTo(second);
            assertThat(confirmed("x")).isEqualTo(last);
            assertThat(transferring(transfer("t", "order 3")).getLeft())
                    .isInstanceOf(InventoryRejection.KeyReused.class);
            assertThat(stored(A)).isEqualTo(last);
        }

        @Test
        void to_whom_it_belongs_it_is_not_passed_on() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", HOUR, line(1, MUG, 2));

            assertThat(transferring(transfer("t", "order a")).get()).isEqualTo(held);
            assertThat(stored(A)).isEqualTo(held);
        }

        @Test
        void terms_that_are_not_those_shown_are_not_acted_on() {
            receive("d", MUG, 5);
            reserved("a", HOUR, line(1, MUG, 2));
            assertThat(transferring(transfer("t", "order 1")).isRight()).isTrue();
            TransferReservation late = TransferReservation.builder()
                    .from(transfer("u", "order 2"))
                    .fence(1)
                    .build();

            assertThat(transferring(late).getLeft()).isEqualTo(new InventoryRejection.Fenced(A, 1, 2));
            assertThat(transferring(TransferReservation.builder()
                                    .from(late)
                                    .fence(2)
                                    .build())
                            .isRight())
                    .isTrue();
        }

        @Test
        void what_is_due_is_passed_on_to_nobody() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", Duration.ofMillis(1), line(1, MUG, 2));
            letPass(held.expiresAt());

            assertThat(transferring(transfer("t", "order 1")).getLeft()).isInstanceOf(InventoryRejection.Lapsed.class);
            assertThat(stored(A)).isEqualTo(held);
        }
    }

    /** To another place. */
    @Nested
    class Relocation {

        @Test
        void what_is_promised_here_is_promised_there_instead() {
            receive("d", MUG, 5);
            receive("e", LAMP, 5);
            receive("f", MUG_EAST, 4);
            receive("g", LAMP_EAST, 4);
            Reservation held = reserved("a", HOUR, line(1, MUG, 3), line(2, LAMP, 2));
            confirmed("x", new ConfirmReservation.Line(1, Quantity.ONE));

            Reservation there = relocating(relocate("r", A, B, EAST)).get();

            assertThat(there.id()).isEqualTo(B);
            assertThat(there.demand()).isEqualTo(held.demand());
            assertThat(there.expiresAt()).isEqualTo(held.expiresAt());
            assertThat(stored(B)).isEqualTo(there);
            assertThat(stored(A).state()).isEqualTo(ReservationState.RELEASED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 0, 0));
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(5, 0, 0, 0));
            assertThat(counters(MUG_EAST)).isEqualTo(new StockCounters(4, 2, 1, 0));
            assertThat(counters(LAMP_EAST)).isEqualTo(new StockCounters(4, 2, 0, 0));
            assertSound();
            assertThat(relocating(relocate("r", A, B, EAST)).get()).isEqualTo(there);
        }

        @Test
        void all_of_it_goes_or_nothing() {
            receive("d", MUG, 5);
            receive("e", LAMP, 5);
            receive("f", MUG_EAST, 4);
            receive("g", LAMP_EAST, 1);
            Reservation held = reserved("a", HOUR, line(1, MUG, 3), line(2, LAMP, 2));

            assertThat(relocating(relocate("r", A, B, EAST)).getLeft())
                    .isInstanceOfSatisfying(
                            InventoryRejection.InsufficientStock.class,
                            refused -> assertThat(refused.shortages())
                                    .singleElement()
                                    .satisfies(shortage -> {
                                        assertThat(shortage.key()).isEqualTo(LAMP_EAST);
                                        assertThat(shortage.available()).isEqualTo(Quantity.ONE);
                                    }));
            assertThat(stored(A)).isEqualTo(held);
            assertThat(counters(MUG_EAST)).isEqualTo(new StockCounters(4, 0, 0, 0));
            assertSound();
        }

        @Test
        void what_is_due_there_gives_way() {
            receive("d", MUG, 5);
            receive("f", MUG_EAST, 3);
            Reservation due = reserved("n", Duration.ofMillis(1), line(1, MUG_EAST, 2));
            reserved("a", HOUR, line(1, MUG, 3));
            letPass(due.expiresAt());

            assertThat(relocating(relocate("r", A, B, EAST)).isRight()).isTrue();

            assertThat(stored(due.id()).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(counters(MUG_EAST)).isEqualTo(new StockCounters(3, 3, 0, 0));
            assertSound();
        }

        @Test
        void there_and_back_at_once_do_not_deadlock() {
            receive("d", MUG, 20);
            receive("e", LAMP, 20);
            receive("f", MUG_EAST, 20);
            receive("g", LAMP_EAST, 20);
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                boolean east = i % 2 == 0;
                String key = "m" + i;
                Reservation held =
                        reserved(key, HOUR, line(1, east ? MUG_EAST : MUG, 1), line(2, east ? LAMP_EAST : LAMP, 1));
                RelocateReservation command =
                        relocate("r" + key, held.id(), ReservationId.of("N-" + key), east ? MAIN : EAST);
                all.add(() -> relocating(command).isRight());
            }

            assertThat(together(all)).containsOnly(true);

            assertThat(Stream.of(MUG, LAMP, MUG_EAST, LAMP_EAST).map(ReservationChangesConformance.this::counters))
                    .containsOnly(new StockCounters(20, 5, 0, 0));
            assertSound();
        }
    }

    /** Fewer than promised. */
    @Nested
    class Missing {

        @Test
        void what_the_picker_does_not_find_is_promised_no_more_and_written_off() {
            receive("d", MUG, 5);
            reserved("a", HOUR, line(1, MUG, 4));
            confirmed("x");

            Reservation left = picking(pickShort("p", ShortPick.Finding.LOST, new ShortPick.Line(1, Quantity.of(3))))
                    .get();

            assertThat(left.lines().get(0).broken()).isEqualTo(Quantity.of(3));
            assertThat(left.lines().get(0).allocated()).isEqualTo(Quantity.ONE);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(2, 0, 1, 0));
            assertSound();
            assertThat(picking(pickShort("p", ShortPick.Finding.LOST, new ShortPick.Line(1, Quantity.of(3))))
                            .get())
                    .isEqualTo(left);
            assertThat(picking(pickShort("p", ShortPick.Finding.DAMAGED, new ShortPick.Line(1, Quantity.of(3))))
                            .getLeft())
                    .isInstanceOf(InventoryRejection.KeyReused.class);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(2, 0, 1, 0));
        }

        @Test
        void what_is_found_damaged_stays_there_and_is_not_for_sale() {
            receive("d", MUG, 5);
            reserved("a", HOUR, line(1, MUG, 4));
            confirmed("x");

            assertThat(picking(pickShort("p", ShortPick.Finding.DAMAGED, new ShortPick.Line(1, Quantity.of(4))))
                            .get()
                            .state())
                    .isEqualTo(ReservationState.BROKEN);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(1, 0, 0, 4));
            assertSound();
        }

        @Test
        void a_refusal_leaves_promise_and_goods_as_they_were() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", HOUR, line(1, MUG, 4));
            ShortPick command = pickShort("p", ShortPick.Finding.LOST, new ShortPick.Line(1, Quantity.of(5)));

            assertThat(picking(command).getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(A, ReservationState.HELD, "pick short"));
            assertThat(stored(A)).isEqualTo(held);
            confirmed("x");
            assertThat(picking(command).getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsAllocated(A, 1, Quantity.of(5), Quantity.of(4)));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 4, 0));
        }
    }
}
