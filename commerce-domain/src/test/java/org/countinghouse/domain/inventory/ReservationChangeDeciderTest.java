package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.QUARTER;
import static org.countinghouse.domain.inventory.Given.R1;
import static org.countinghouse.domain.inventory.Given.accepted;
import static org.countinghouse.domain.inventory.Given.fourMugsConfirmed;
import static org.countinghouse.domain.inventory.Given.fourMugsHeld;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.line;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;
import static org.countinghouse.domain.inventory.Given.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.ReservationEvent.PromiseBroken;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationConfirmed;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationExtended;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationTransferred;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservationChangeDeciderTest {

    private static final ReservationId R2 = ReservationId.of("R2");
    private static final Instant DEADLINE = NOON.plus(QUARTER);
    private static final Instant LAST = DEADLINE.minusMillis(1);
    private static final DemandReference ORDER = DemandReference.of("order R1");
    private static final LocationId EAST = LocationId.of("EAST");
    private static final PositionKey MUG_EAST = PositionKey.of(MUG.sku(), EAST);

    private static Inventory released() {
        return accepted(ReservationDecider.decide(ReleaseReservation.of(header("r"), R1), fourMugsHeld()));
    }

    private static Inventory expired() {
        return accepted(ReservationDecider.decide(ExpireDue.of(header("s"), 1), fourMugsHeld(), DEADLINE));
    }

    private static Inventory oneOfFourConfirmed() {
        return accepted(ReservationDecider.decide(
                ConfirmReservation.builder()
                        .header(header("c"))
                        .reservation(R1)
                        .addLines(new ConfirmReservation.Line(1, q(1)))
                        .build(),
                fourMugsHeld(),
                NOON));
    }

    @Nested
    class Extending {

        private static ExtendReservation by(Duration ttl) {
            return ExtendReservation.builder()
                    .header(header("x"))
                    .reservation(R1)
                    .ttl(ttl)
                    .build();
        }

        @Test
        void a_hold_lasts_at_least_so_long_from_now_on_under_a_new_fence() {
            var decision = ReservationChangeDecider.decide(by(QUARTER), fourMugsHeld(), LAST)
                    .get();

            assertThat(decision.events())
                    .containsExactly(new ReservationExtended(R1, ORDER, 2, LAST.plus(QUARTER), NOON));
            Reservation after = decision.state().reservation(R1).orElseThrow();
            assertThat(after.expiresAt()).isEqualTo(LAST.plus(QUARTER));
            assertThat(after.fence()).isEqualTo(2);
            assertThat(after.isDue(DEADLINE)).isFalse();
            assertThat(decision.state().changes()).isEmpty();
            assertThat(ReservationChangeDecider.decide(by(Duration.ofMillis(1)), fourMugsHeld(), NOON)
                            .get()
                            .events())
                    .containsExactly(new ReservationExtended(R1, ORDER, 2, DEADLINE, NOON));
        }

        @Test
        void what_is_partly_confirmed_is_extended_for_the_rest() {
            assertThat(ReservationChangeDecider.decide(by(QUARTER), oneOfFourConfirmed(), NOON)
                            .isRight())
                    .isTrue();
        }

        @Test
        void at_the_deadline_it_is_too_late() {
            var lapsed = new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE);

            assertThat(ReservationChangeDecider.decide(by(QUARTER), fourMugsHeld(), DEADLINE)
                            .getLeft())
                    .isEqualTo(lapsed);
            assertThat(ReservationChangeDecider.decide(by(QUARTER), expired(), DEADLINE)
                            .getLeft())
                    .isEqualTo(lapsed);
        }

        @Test
        void only_a_hold_can_be_extended() {
            assertThat(ReservationChangeDecider.decide(by(QUARTER), fourMugsConfirmed(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.CONFIRMED, "extend"));
            assertThat(ReservationChangeDecider.decide(by(QUARTER), released(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.RELEASED, "extend"));
            assertThat(ReservationChangeDecider.decide(by(QUARTER), stock(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
        }

        @Test
        void its_length_is_bounded_and_shows_in_its_fingerprint() {
            assertThat(by(Duration.ofDays(366)).ttl()).isEqualTo(Duration.ofDays(366));
            for (Duration wrong : List.of(
                    Duration.ZERO,
                    Duration.ofNanos(1_500_000),
                    Duration.ofDays(366).plusMillis(1))) {
                assertThatThrownBy(() -> by(wrong)).hasMessageContaining("ttl");
            }
            assertThat(by(QUARTER)
                            .fingerprint()
                            .differingField(by(Duration.ofMillis(1)).fingerprint()))
                    .contains("ttl");
        }
    }

    @Nested
    class Transferring {

        private static TransferReservation.Builder to(String demand) {
            return TransferReservation.builder()
                    .header(header("t"))
                    .reservation(R1)
                    .to(DemandReference.of(demand));
        }

        @Test
        void held_or_allocated_it_belongs_to_another_demand_and_nothing_moves() {
            for (Inventory inventory : List.of(fourMugsHeld(), fourMugsConfirmed())) {
                Reservation before = inventory.reservation(R1).orElseThrow();
                var decision = ReservationChangeDecider.decide(to("order 7").build(), inventory, NOON)
                        .get();

                assertThat(decision.events())
                        .containsExactly(new ReservationTransferred(
                                R1, ORDER, before.version() + 1, DemandReference.of("order 7"), NOON));
                Reservation after = decision.state().reservation(R1).orElseThrow();
                assertThat(after.demand()).isEqualTo(DemandReference.of("order 7"));
                assertThat(after.fence()).isEqualTo(before.version() + 1);
                assertThat(after.lines()).isEqualTo(before.lines());
                assertThat(decision.state().changes()).isEmpty();
            }
        }

        @Test
        void to_whom_it_belongs_nothing_happens() {
            assertThat(ReservationChangeDecider.decide(to("order R1").build(), fourMugsHeld(), NOON)
                            .get()
                            .events())
                    .isEmpty();
        }

        @Test
        void it_is_refused_when_it_is_due_final_unknown_or_fenced() {
            TransferReservation command = to("order 7").build();

            assertThat(ReservationChangeDecider.decide(command, fourMugsHeld(), DEADLINE)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE));
            assertThat(ReservationChangeDecider.decide(command, released(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.RELEASED, "transfer"));
            assertThat(ReservationChangeDecider.decide(command, stock(), NOON).getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
            assertThat(ReservationChangeDecider.decide(to("order 7").fence(3).build(), fourMugsHeld(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.Fenced(R1, 3, 1));
            assertThat(ReservationChangeDecider.decide(to("order 7").fence(1).build(), fourMugsHeld(), NOON)
                            .isRight())
                    .isTrue();
            assertThatThrownBy(() -> to("order 7").fence(0).build()).hasMessageContaining("fence");
            assertThat(command.fingerprint()
                            .differingField(to("order 8").build().fingerprint()))
                    .contains("to");
            assertThat(command.fingerprint()
                            .differingField(to("order 7").fence(1).build().fingerprint()))
                    .contains("fence");
        }
    }

    @Nested
    class Relocating {

        private static RelocateReservation command(ReservationId to, LocationId location) {
            return RelocateReservation.builder()
                    .header(header("l"))
                    .reservation(R1)
                    .to(to)
                    .location(location)
                    .build();
        }

        private static Inventory withEast(Inventory inventory, long units) {
            List<StockPosition> positions = new ArrayList<>(List.of(inventory.position(MUG)));
            positions.add(onHand(MUG_EAST, units));
            return Inventory.of(positions, inventory.reservations());
        }

        @Test
        void what_is_held_here_is_held_there_and_what_is_allocated_is_allocated() {
            var decision = ReservationChangeDecider.decide(
                            command(R2, EAST), withEast(oneOfFourConfirmed(), 4), NOON.plusSeconds(1))
                    .get();

            assertThat(decision.events())
                    .containsExactly(
                            new ReservationReleased(
                                    R1, ORDER, 3, Bucket.HELD, List.of(new LineQuantity(1, MUG, q(3))), NOON),
                            new ReservationReleased(
                                    R1, ORDER, 4, Bucket.ALLOCATED, List.of(new LineQuantity(1, MUG, q(1))), NOON),
                            new StockReserved(
                                    R2, ORDER, List.of(new ReservedLine(1, MUG_EAST, q(4), q(4))), DEADLINE, NOON),
                            new ReservationConfirmed(R2, ORDER, 2, List.of(new LineQuantity(1, MUG_EAST, q(1))), NOON));
            assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(10, 0, 0, 0));
            assertThat(decision.state().position(MUG_EAST).counters()).isEqualTo(new StockCounters(4, 3, 1, 0));
            assertThat(decision.state().reservation(R1).orElseThrow().state()).isEqualTo(ReservationState.RELEASED);
        }

        @Test
        void what_is_confirmed_only_needs_no_deadline_there() {
            Instant later = DEADLINE.plusSeconds(9);
            var decision = ReservationChangeDecider.decide(command(R2, EAST), withEast(fourMugsConfirmed(), 4), later)
                    .get();

            assertThat(decision.state().reservation(R2).orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(decision.state().reservation(R2).orElseThrow().expiresAt())
                    .isEqualTo(later.plusMillis(1));
        }

        @Test
        void within_one_place_the_units_given_back_are_taken_again() {
            assertThat(ReservationChangeDecider.decide(command(R2, Given.MAIN), fourMugsHeld(), NOON)
                            .get()
                            .state()
                            .position(MUG)
                            .counters())
                    .isEqualTo(new StockCounters(10, 4, 0, 0));
        }

        @Test
        void all_of_it_or_nothing() {
            assertThat(ReservationChangeDecider.decide(command(R2, EAST), withEast(fourMugsHeld(), 3), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.InsufficientStock(
                            List.of(new Shortage(1, MUG_EAST, q(4), q(3), q(0)))));
        }

        @Test
        void it_is_refused_when_it_is_due_final_or_unknown_or_the_name_is_taken() {
            Inventory other = accepted(ReservationDecider.decide(reserve(R2, line(1, MUG, 1)), fourMugsHeld(), NOON));

            assertThat(ReservationChangeDecider.decide(command(R2, EAST), withEast(other, 9), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ReservationExists(R2));
            assertThat(ReservationChangeDecider.decide(command(R2, EAST), withEast(fourMugsHeld(), 9), DEADLINE)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE));
            assertThat(ReservationChangeDecider.decide(command(R2, EAST), released(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.RELEASED, "relocate"));
            assertThat(ReservationChangeDecider.decide(command(R2, EAST), stock(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
            assertThatThrownBy(() -> command(R1, EAST)).hasMessageContaining("must differ");
            assertThat(command(R2, EAST)
                            .fingerprint()
                            .differingField(command(R2, Given.MAIN).fingerprint()))
                    .contains("location");
            assertThat(command(R2, EAST)
                            .fingerprint()
                            .differingField(
                                    command(ReservationId.of("R3"), EAST).fingerprint()))
                    .contains("to");
        }
    }

    @Nested
    class Missing {

        private static ShortPick command(ShortPick.Finding finding, long units) {
            return ShortPick.builder()
                    .header(header("p"))
                    .reservation(R1)
                    .reference("pick list 7")
                    .addLines(new ShortPick.Line(1, q(units)))
                    .finding(finding)
                    .build();
        }

        @Test
        void the_promise_is_broken_and_the_goods_are_written_off_at_once() {
            var decision = ReservationChangeDecider.decide(command(ShortPick.Finding.LOST, 3), fourMugsConfirmed())
                    .get();

            assertThat(decision.events())
                    .containsExactly(
                            new PromiseBroken(
                                    R1, ORDER, 3, Bucket.ALLOCATED, List.of(new LineQuantity(1, MUG, q(3))), NOON),
                            new StockEvent.StockAdjusted(
                                    CommandId.of("p/missing"),
                                    "pick list 7",
                                    List.of(AdjustStock.Line.of(MUG, q(3), AdjustStock.Adjustment.LOST)),
                                    NOON));
            assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(7, 0, 1, 0));
            assertThat(ReservationChangeDecider.decide(command(ShortPick.Finding.DAMAGED, 4), fourMugsConfirmed())
                            .get()
                            .state()
                            .position(MUG)
                            .counters())
                    .isEqualTo(new StockCounters(6, 0, 0, 4));
        }

        @Test
        void no_more_can_be_missing_than_is_allocated_and_there() {
            assertThat(ReservationChangeDecider.decide(command(ShortPick.Finding.LOST, 5), fourMugsConfirmed())
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsAllocated(R1, 1, q(5), q(4)));
            assertThat(ReservationChangeDecider.decide(command(ShortPick.Finding.LOST, 1), fourMugsHeld())
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.HELD, "pick short"));
            assertThat(ReservationChangeDecider.decide(command(ShortPick.Finding.LOST, 1), stock())
                            .getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
            StockPosition oversold = new StockPosition(MUG, new StockCounters(2, 0, 4, 0), Quantity.of(2), 9);
            Inventory inventory =
                    Inventory.of(List.of(oversold), fourMugsConfirmed().reservations());
            assertThat(ReservationChangeDecider.decide(command(ShortPick.Finding.LOST, 3), inventory)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.ALLOCATED, q(3), q(2)));
        }

        @Test
        void it_is_bounded_and_every_field_shows_in_its_fingerprint() {
            ShortPick one = command(ShortPick.Finding.LOST, 1);
            ShortPick.Line line = one.lines().get(0);

            assertThatThrownBy(
                            () -> ShortPick.builder().from(one).addLines(line).build())
                    .hasMessageContaining("repeat");
            assertThatThrownBy(
                            () -> ShortPick.builder().from(one).lines(List.of()).build())
                    .hasMessageContaining("lines");
            assertThatThrownBy(() -> ShortPick.builder()
                            .from(one)
                            .reference("r".repeat(201))
                            .build())
                    .hasMessageContaining("reference");
            assertThatThrownBy(() -> new ShortPick.Line(0, q(1))).hasMessageContaining("line number");
            assertThatThrownBy(() -> new ShortPick.Line(1, q(0))).hasMessageContaining("quantity");
            assertThat(one.fingerprint()
                            .differingField(
                                    command(ShortPick.Finding.DAMAGED, 1).fingerprint()))
                    .contains("finding");
            assertThat(one.fingerprint()
                            .differingField(command(ShortPick.Finding.LOST, 2).fingerprint()))
                    .contains("lines");
        }
    }

    @Test
    void the_past_on_other_terms_is_told_from_them() {
        Reservation held = fourMugsHeld().reservation(R1).orElseThrow();
        Inventory extended = accepted(ReservationChangeDecider.decide(
                ExtendReservation.builder()
                        .header(header("x"))
                        .reservation(R1)
                        .ttl(Duration.ofHours(1))
                        .build(),
                fourMugsHeld(),
                NOON));
        Reservation second = extended.reservation(R1).orElseThrow();
        Inventory confirmed =
                accepted(ReservationDecider.decide(ConfirmReservation.of(header("c"), R1), extended, DEADLINE));
        Reservation third = confirmed.reservation(R1).orElseThrow();
        Reservation fourth = accepted(ReservationChangeDecider.decide(
                        TransferReservation.builder()
                                .header(header("t"))
                                .reservation(R1)
                                .to(DemandReference.of("order 7"))
                                .build(),
                        confirmed,
                        NOON))
                .reservation(R1)
                .orElseThrow();
        List<ReservationTerms> past = List.of(ReservationTerms.of(second), ReservationTerms.of(held));
        List<StockMovement> movements = List.of(
                new StockMovement(MUG, MovementReason.CONFIRMATION, q(4), new MovementCause("R1", 3, 1), NOON),
                new StockMovement(MUG, MovementReason.HOLD, q(4), new MovementCause("R1", 1, 1), NOON));

        assertThat(ReservationHistory.at(fourth, past, movements, 1)).isEqualTo(held);
        assertThat(ReservationHistory.at(fourth, past, movements, 2)).isEqualTo(second);
        assertThat(ReservationHistory.at(fourth, past, movements, 3)).isEqualTo(third);
        assertThat(ReservationHistory.at(fourth, past, movements, 4)).isEqualTo(fourth);
        assertThatThrownBy(() -> ReservationHistory.at(fourth, past, movements, 5))
                .hasMessageContaining("must be 5");
        assertThatThrownBy(() -> new ReservationTerms(0, ORDER, NOON)).hasMessageContaining("fence");
    }

    @Test
    void terms_of_what_has_ended_do_not_change_and_a_fence_is_one_of_its_versions() {
        Reservation ended = released().reservation(R1).orElseThrow();
        var extension = new ReservationExtended(R1, ORDER, ended.version() + 1, DEADLINE, NOON);

        assertThatThrownBy(() -> extension.after(Optional.of(ended))).hasMessageContaining("must be open");
        assertThatThrownBy(() -> Reservation.builder().from(ended).fence(0).build())
                .hasMessageContaining("fence");
        assertThatThrownBy(() -> Reservation.builder().from(ended).fence(3).build())
                .hasMessageContaining("fence");
        assertThat(Reservation.builder().from(ended).fence(2).build().fence()).isEqualTo(2);
    }
}
