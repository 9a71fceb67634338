package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.LAMP;
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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservationDeciderTest {

    private static final ReservationId R2 = ReservationId.of("R2");
    private static final ReservationId R3 = ReservationId.of("R3");
    private static final Instant DEADLINE = NOON.plus(QUARTER);

    private static Reservation reservation(Inventory inventory, ReservationId id) {
        return inventory.reservation(id).orElseThrow();
    }

    @Nested
    class Reserving {

        @Test
        void takes_the_units_until_the_deadline() {
            Inventory after = fourMugsHeld();

            assertThat(after.position(MUG))
                    .isEqualTo(new StockPosition(MUG, new StockCounters(10, 4, 0, 0), Quantity.ZERO, 2));
            Reservation reservation = reservation(after, R1);
            assertThat(reservation.state()).isEqualTo(ReservationState.HELD);
            assertThat(reservation.expiresAt()).isEqualTo(DEADLINE);
            assertThat(reservation.version()).isEqualTo(1);
            assertThat(reservation.demand()).isEqualTo(DemandReference.of("order R1"));
            assertThat(reservation.lines()).containsExactly(ReservationLine.held(new ReservedLine(1, MUG, q(4), q(4))));
            assertThat(reservation.shortages()).isEmpty();
        }

        @Test
        void gives_the_last_unit() {
            assertThat(ReservationDecider.decide(reserve(R1, line(1, MUG, 10)), stock(onHand(MUG, 10)), NOON)
                            .isRight())
                    .isTrue();
        }

        @Test
        void names_every_short_line_and_takes_nothing() {
            var refused = ReservationDecider.decide(
                    reserve(R1, line(1, MUG, 11), line(2, LAMP, 1), line(3, MUG, 1)), stock(onHand(MUG, 10)), NOON);

            assertThat(refused.getLeft())
                    .isEqualTo(new InventoryRejection.InsufficientStock(List.of(
                            new Shortage(1, MUG, q(11), q(10), Quantity.ZERO),
                            new Shortage(2, LAMP, q(1), Quantity.ZERO, Quantity.ZERO),
                            new Shortage(3, MUG, q(1), Quantity.ZERO, Quantity.ZERO))));
            assertThat(refused.getLeft().message()).contains("line 1 MUG@MAIN: requested 11, available 10");
        }

        @Test
        void counts_the_same_position_together_and_serves_its_first_line_first() {
            var lines = new ReserveStock.Line[] {line(7, MUG, 3), line(2, MUG, 3)};

            assertThat(ReservationDecider.decide(reserve(R1, lines), stock(onHand(MUG, 5)), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.InsufficientStock(
                            List.of(new Shortage(2, MUG, q(3), q(2), Quantity.ZERO))));
            Inventory after = accepted(ReservationDecider.decide(
                    reserve(R1, ReserveStock.Mode.PARTIAL, lines), stock(onHand(MUG, 5)), NOON));
            assertThat(reservation(after, R1).shortages()).containsExactly(new Shortage(2, MUG, q(3), q(2), q(2)));
            assertThat(reservation(after, R1).lines())
                    .extracting(ReservationLine::number)
                    .containsExactly(2, 7);
            assertThat(after.position(MUG).held()).isEqualTo(q(5));
        }

        @Test
        void partially_keeps_the_lines_that_got_nothing() {
            Inventory after = accepted(ReservationDecider.decide(
                    reserve(R1, ReserveStock.Mode.PARTIAL, line(1, LAMP, 2), line(2, MUG, 2)),
                    stock(onHand(MUG, 5)),
                    NOON));

            assertThat(reservation(after, R1).shortages())
                    .containsExactly(new Shortage(1, LAMP, q(2), Quantity.ZERO, Quantity.ZERO));
            assertThat(after.position(LAMP).version()).isZero();
        }

        @Test
        void partially_is_refused_when_there_is_nothing_at_all() {
            assertThat(ReservationDecider.decide(
                                    reserve(R1, ReserveStock.Mode.PARTIAL, line(1, LAMP, 2)), stock(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.InsufficientStock(
                            List.of(new Shortage(1, LAMP, q(2), Quantity.ZERO, Quantity.ZERO))));
        }

        @Test
        void refuses_a_name_that_is_taken() {
            assertThat(ReservationDecider.decide(reserve(R1, line(1, MUG, 1)), fourMugsHeld(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ReservationExists(R1));
        }
    }

    @Nested
    class ReservingWhatIsDue {

        @Test
        void expires_due_holds_when_it_would_fall_short() {
            var decision = ReservationDecider.decide(reserve(R2, line(1, MUG, 9)), fourMugsHeld(), DEADLINE)
                    .get();

            assertThat(decision.events()).hasSize(2);
            assertThat(decision.events().get(0))
                    .isEqualTo(new ReservationEvent.ReservationExpired(
                            R1, DemandReference.of("order R1"), 2, List.of(new LineQuantity(1, MUG, q(4))), NOON));
            assertThat(reservation(decision.state(), R1).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(decision.state().position(MUG))
                    .isEqualTo(new StockPosition(MUG, new StockCounters(10, 9, 0, 0), Quantity.ZERO, 3));
        }

        @Test
        void leaves_them_alone_when_there_is_enough() {
            var decision = ReservationDecider.decide(reserve(R2, line(1, MUG, 6)), fourMugsHeld(), DEADLINE)
                    .get();

            assertThat(decision.events()).hasSize(1);
            assertThat(reservation(decision.state(), R1).state()).isEqualTo(ReservationState.HELD);
        }

        @Test
        void never_touches_a_hold_before_its_deadline() {
            assertThat(ReservationDecider.decide(reserve(R2, line(1, MUG, 7)), fourMugsHeld(), DEADLINE.minusNanos(1))
                            .isLeft())
                    .isTrue();
        }

        @Test
        void is_refused_and_changes_nothing_when_even_that_is_not_enough() {
            assertThat(ReservationDecider.decide(reserve(R2, line(1, MUG, 11)), fourMugsHeld(), DEADLINE)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.InsufficientStock(
                            List.of(new Shortage(1, MUG, q(11), q(10), Quantity.ZERO))));
        }

        @Test
        void expires_a_basket_on_the_wanted_positions_only() {
            Inventory basket = accepted(ReservationDecider.decide(
                    reserve(R1, line(1, MUG, 10), line(2, LAMP, 5)), stock(onHand(MUG, 10), onHand(LAMP, 5)), NOON));

            Inventory after = accepted(ReservationDecider.decide(reserve(R2, line(1, MUG, 1)), basket, DEADLINE));

            assertThat(after.position(LAMP).held()).isEqualTo(q(5));
            assertThat(after.position(MUG).held()).isEqualTo(q(1));
            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.HELD);
            assertThat(ReservationDecider.decide(ConfirmReservation.of(header("c"), R1), after, DEADLINE)
                            .getLeft())
                    .isInstanceOf(InventoryRejection.Lapsed.class);
            Inventory swept = accepted(ReservationDecider.decide(ExpireDue.of(header("sweep"), 10), after, DEADLINE));
            assertThat(reservation(swept, R1).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(swept.position(LAMP).held()).isEqualTo(Quantity.ZERO);
        }
    }

    @Nested
    class Confirming {

        @Test
        void makes_the_hold_a_promise_for_good() {
            Inventory after = fourMugsConfirmed();

            assertThat(after.position(MUG).counters()).isEqualTo(new StockCounters(10, 0, 4, 0));
            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(reservation(after, R1).version()).isEqualTo(2);
            assertThat(reservation(after, R1).isDue(DEADLINE)).isFalse();
        }

        @Test
        void is_too_late_at_the_deadline() {
            var confirm = ConfirmReservation.of(header("c"), R1);

            assertThat(ReservationDecider.decide(confirm, fourMugsHeld(), DEADLINE)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE));
            assertThat(ReservationDecider.decide(confirm, fourMugsHeld(), DEADLINE.minusNanos(1))
                            .isRight())
                    .isTrue();
        }

        @Test
        void is_too_late_after_the_expiry() {
            Inventory expired =
                    accepted(ReservationDecider.decide(ExpireDue.of(header("sweep"), 1), fourMugsHeld(), DEADLINE));

            assertThat(ReservationDecider.decide(ConfirmReservation.of(header("c"), R1), expired, DEADLINE)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE));
        }

        @Test
        void needs_a_hold() {
            var confirm = ConfirmReservation.of(header("c"), R1);

            assertThat(ReservationDecider.decide(confirm, fourMugsConfirmed(), NOON)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.CONFIRMED, "confirm"));
            assertThat(ReservationDecider.decide(confirm, stock(), NOON).getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
        }
    }

    @Nested
    class Releasing {

        private final ReleaseReservation release = ReleaseReservation.of(header("r"), R1);

        @Test
        void gives_back_what_is_held() {
            Inventory after = accepted(ReservationDecider.decide(release, fourMugsHeld()));

            assertThat(after.position(MUG).counters()).isEqualTo(new StockCounters(10, 0, 0, 0));
            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.RELEASED);
            assertThat(reservation(after, R1).line(1).orElseThrow().released()).isEqualTo(q(4));
        }

        @Test
        void gives_back_what_is_allocated() {
            var decision =
                    ReservationDecider.decide(release, fourMugsConfirmed()).get();

            assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(10, 0, 0, 0));
            assertThat(decision.events().get(0).movements())
                    .extracting(StockMovement::reason, StockMovement::cause)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            MovementReason.DEALLOCATION, new MovementCause("R1", 3, 1)));
        }

        @Test
        void gives_nothing_back_twice() {
            Inventory released = accepted(ReservationDecider.decide(release, fourMugsHeld()));

            assertThat(ReservationDecider.decide(release, released).getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.RELEASED, "release"));
            assertThat(ReservationDecider.decide(release, stock()).getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
        }
    }

    @Nested
    class Fulfilling {

        @Test
        void lets_everything_leave() {
            Inventory after = accepted(
                    ReservationDecider.decide(FulfillReservation.everything(header("f"), R1), fourMugsConfirmed()));

            assertThat(after.position(MUG).counters()).isEqualTo(new StockCounters(6, 0, 0, 0));
            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.FULFILLED);
        }

        @Test
        void lets_some_leave_and_the_rest_be_released() {
            Inventory after = accepted(ReservationDecider.decide(some("f", 1, 3), fourMugsConfirmed()));
            assertThat(after.position(MUG).counters()).isEqualTo(new StockCounters(7, 0, 1, 0));
            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(reservation(after, R1).version()).isEqualTo(3);

            Inventory released = accepted(ReservationDecider.decide(ReleaseReservation.of(header("r"), R1), after));
            assertThat(released.position(MUG).counters()).isEqualTo(new StockCounters(7, 0, 0, 0));
            ReservationLine line = reservation(released, R1).line(1).orElseThrow();
            assertThat(line.fulfilled()).isEqualTo(q(3));
            assertThat(line.released()).isEqualTo(q(1));
        }

        @Test
        void in_parts_ends_fulfilled() {
            Inventory after = accepted(ReservationDecider.decide(
                    some("g", 1, 1), accepted(ReservationDecider.decide(some("f", 1, 3), fourMugsConfirmed()))));

            assertThat(reservation(after, R1).state()).isEqualTo(ReservationState.FULFILLED);
        }

        @Test
        void never_lets_more_leave_than_is_allocated() {
            assertThat(ReservationDecider.decide(some("f", 1, 5), fourMugsConfirmed())
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsAllocated(R1, 1, q(5), q(4)));
            assertThat(ReservationDecider.decide(some("f", 9, 1), fourMugsConfirmed())
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsAllocated(R1, 9, q(1), Quantity.ZERO));
        }

        @Test
        void needs_a_confirmation() {
            FulfillReservation everything = FulfillReservation.everything(header("f"), R1);

            assertThat(ReservationDecider.decide(everything, fourMugsHeld()).getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.HELD, "fulfill"));
            assertThat(ReservationDecider.decide(everything, stock()).getLeft())
                    .isEqualTo(new InventoryRejection.UnknownReservation(R1));
        }

        @Test
        void never_lets_leave_what_is_not_there() {
            StockPosition oversold = new StockPosition(MUG, new StockCounters(1, 0, 0, 0), q(5), 1);
            Inventory held = accepted(ReservationDecider.decide(reserve(R1, line(1, MUG, 3)), stock(oversold), NOON));
            Inventory confirmed =
                    accepted(ReservationDecider.decide(ConfirmReservation.of(header("c"), R1), held, NOON));

            assertThat(ReservationDecider.decide(FulfillReservation.everything(header("f"), R1), confirmed)
                            .getLeft())
                    .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.ALLOCATED, q(3), q(1)));
            assertThat(ReservationDecider.decide(some("f", 1, 1), confirmed).isRight())
                    .isTrue();
        }

        private static FulfillReservation some(String key, int line, long units) {
            return FulfillReservation.builder()
                    .header(header(key))
                    .reservation(R1)
                    .addLines(new FulfillReservation.Line(line, q(units)))
                    .build();
        }
    }

    @Nested
    class Sweeping {

        @Test
        void expires_the_soonest_due_up_to_its_limit() {
            Inventory one =
                    accepted(ReservationDecider.decide(reserve(R3, line(1, MUG, 1)), stock(onHand(MUG, 10)), NOON));
            Inventory two = accepted(ReservationDecider.decide(reserve(R1, line(1, MUG, 1)), one, NOON.plusSeconds(2)));
            Inventory three =
                    accepted(ReservationDecider.decide(reserve(R2, line(1, MUG, 1)), two, NOON.plusSeconds(1)));

            Inventory swept =
                    accepted(ReservationDecider.decide(ExpireDue.of(header("s"), 2), three, DEADLINE.plusSeconds(60)));

            assertThat(reservation(swept, R3).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(reservation(swept, R2).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(reservation(swept, R1).state()).isEqualTo(ReservationState.HELD);
            assertThat(swept.position(MUG).held()).isEqualTo(q(1));
        }

        @Test
        void finds_nothing_to_do_when_nothing_is_due() {
            var decision = ReservationDecider.decide(ExpireDue.of(header("s"), 5), fourMugsHeld(), NOON)
                    .get();

            assertThat(decision.events()).isEmpty();
            assertThat(decision.state()).isEqualTo(fourMugsHeld());
        }
    }

    @Nested
    class Events {

        @Test
        void follow_the_reservation_they_belong_to() {
            Reservation held = reservation(fourMugsHeld(), R1);
            List<LineQuantity> four = List.of(new LineQuantity(1, MUG, q(4)));

            assertThatThrownBy(() -> new ReservationEvent.ReservationConfirmed(R1, held.demand(), 3, four, NOON)
                            .after(Optional.of(held)))
                    .hasMessageContaining("version");
            assertThatThrownBy(() -> new ReservationEvent.ReservationConfirmed(R2, held.demand(), 2, four, NOON)
                            .after(Optional.of(held)))
                    .hasMessageContaining("R1");
            assertThatThrownBy(() -> new ReservationEvent.ReservationConfirmed(R1, held.demand(), 2, four, NOON)
                            .after(Optional.empty()))
                    .hasMessageContaining("must exist");
            assertThatThrownBy(() -> new ReservationEvent.ReservationConfirmed(
                                    R1, held.demand(), 2, List.of(new LineQuantity(2, MUG, q(4))), NOON)
                            .after(Optional.of(held)))
                    .hasMessageContaining("lines of R1");
            assertThatThrownBy(() -> new ReservationEvent.StockReserved(R1, held.demand(), List.of(), DEADLINE, NOON)
                            .after(Optional.of(held)))
                    .hasMessageContaining("must be new");
            assertThatThrownBy(() ->
                            new ReservationEvent.ReservationReleased(R1, held.demand(), 2, Bucket.FREE, four, NOON))
                    .hasMessageContaining("FREE");
        }
    }
}
