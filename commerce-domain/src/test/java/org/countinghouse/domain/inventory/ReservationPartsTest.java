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

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationConfirmed;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationExpired;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class ReservationPartsTest {

    private static final ReservationId R2 = ReservationId.of("R2");
    private static final Instant DEADLINE = NOON.plus(QUARTER);
    private static final DemandReference ORDER = DemandReference.of("order R1");

    private static ConfirmReservation.Builder confirm(ConfirmReservation.Line... lines) {
        return ConfirmReservation.builder()
                .header(header("confirm"))
                .reservation(R1)
                .addLines(lines);
    }

    private static ConfirmReservation.Line some(int number, long units) {
        return new ConfirmReservation.Line(number, q(units));
    }

    private static ReleaseReservation release(ReleaseReservation.Line... lines) {
        return ReleaseReservation.builder()
                .header(header("release"))
                .reservation(R1)
                .addLines(lines)
                .build();
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> confirmed(
            ConfirmReservation.Builder command, Inventory inventory, Instant now) {
        return ReservationDecider.decide(command.build(), inventory, now);
    }

    private static LineQuantity mugs(int number, long units) {
        return new LineQuantity(number, MUG, q(units));
    }

    private static Reservation r1(Inventory inventory) {
        return inventory.reservation(R1).orElseThrow();
    }

    private static Inventory oneOfFourConfirmed() {
        return accepted(confirmed(confirm(some(1, 1)), fourMugsHeld(), NOON));
    }

    @Test
    void a_part_is_confirmed_and_the_rest_stays_held() {
        Inventory partly = oneOfFourConfirmed();

        assertThat(r1(partly).state()).isEqualTo(ReservationState.HELD);
        assertThat(r1(partly).lines().get(0).held()).isEqualTo(q(3));
        assertThat(r1(partly).lines().get(0).allocated()).isEqualTo(q(1));
        assertThat(partly.position(MUG).counters()).isEqualTo(new StockCounters(10, 3, 1, 0));
        assertThat(confirmed(confirm(some(1, 3)), partly, NOON).get().events())
                .containsExactly(new ReservationConfirmed(R1, ORDER, 3, List.of(mugs(1, 3)), NOON));
        assertThat(r1(accepted(confirmed(confirm(), partly, NOON))).state()).isEqualTo(ReservationState.CONFIRMED);
    }

    @Test
    void no_more_of_a_line_is_confirmed_than_is_held() {
        assertThat(confirmed(confirm(some(1, 4)), fourMugsHeld(), NOON).isRight())
                .isTrue();
        assertThat(confirmed(confirm(some(1, 5)), fourMugsHeld(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.ExceedsHeld(R1, 1, q(5), q(4)));
        assertThat(confirmed(confirm(some(2, 1)), fourMugsHeld(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.ExceedsHeld(R1, 2, q(1), Quantity.ZERO));
        assertThat(confirmed(confirm(some(1, 1)), fourMugsConfirmed(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.CONFIRMED, "confirm"));
    }

    @Test
    void of_each_line_what_is_held_is_given_back_before_what_is_allocated() {
        var decision = ReservationDecider.decide(release(new ReleaseReservation.Line(1, q(4))), oneOfFourConfirmed())
                .get();

        assertThat(decision.events())
                .containsExactly(
                        new ReservationReleased(R1, ORDER, 3, Bucket.HELD, List.of(mugs(1, 3)), NOON),
                        new ReservationReleased(R1, ORDER, 4, Bucket.ALLOCATED, List.of(mugs(1, 1)), NOON));
        assertThat(r1(decision.state()).state()).isEqualTo(ReservationState.RELEASED);
        assertThat(decision.state().steps()).extracting(Reservation::version).containsExactly(3L, 4L);
        assertThat(decision.state().position(MUG).version())
                .isEqualTo(oneOfFourConfirmed().position(MUG).version() + 1);
        assertThat(ReservationDecider.decide(release(), oneOfFourConfirmed())
                        .get()
                        .events())
                .isEqualTo(decision.events());
        assertThat(ReservationDecider.decide(release(new ReleaseReservation.Line(1, q(3))), oneOfFourConfirmed())
                        .get()
                        .events())
                .hasSize(1);
    }

    @Test
    void no_more_of_a_line_is_given_back_than_is_promised() {
        assertThat(ReservationDecider.decide(release(new ReleaseReservation.Line(1, q(5))), oneOfFourConfirmed())
                        .getLeft())
                .isEqualTo(new InventoryRejection.ExceedsPromised(R1, 1, q(5), q(4)));
        assertThat(ReservationDecider.decide(release(new ReleaseReservation.Line(9, q(1))), oneOfFourConfirmed())
                        .getLeft())
                .isEqualTo(new InventoryRejection.ExceedsPromised(R1, 9, q(1), Quantity.ZERO));
    }

    @Test
    void what_is_confirmed_leaves_while_the_rest_is_held() {
        var fulfilled = ReservationDecider.decide(FulfillReservation.everything(header("f"), R1), oneOfFourConfirmed());

        assertThat(r1(fulfilled.get().state()).state()).isEqualTo(ReservationState.HELD);
        assertThat(ReservationDecider.decide(FulfillReservation.everything(header("f"), R1), fourMugsHeld())
                        .getLeft())
                .isEqualTo(new InventoryRejection.WrongState(R1, ReservationState.HELD, "fulfill"));
    }

    @Test
    void a_fence_that_is_not_the_present_one_is_refused() {
        assertThat(confirmed(confirm().fence(1), fourMugsHeld(), NOON).isRight())
                .isTrue();
        assertThat(confirmed(confirm().fence(2), fourMugsHeld(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.Fenced(R1, 2, 1));
        assertThat(confirmed(confirm().fence(2), fourMugsHeld(), DEADLINE).getLeft())
                .isInstanceOf(InventoryRejection.Fenced.class);
    }

    @Test
    void what_lapsed_says_what_would_be_short_now() {
        Inventory taken = accepted(ReservationDecider.decide(
                reserve(R2, ReserveStock.Mode.PARTIAL, line(1, MUG, 8)), fourMugsHeld(), NOON));

        assertThat(confirmed(confirm(), fourMugsHeld(), DEADLINE).getLeft())
                .isEqualTo(new InventoryRejection.Lapsed(R1, DEADLINE, DEADLINE));
        Inventory emptied = accepted(
                ReservationDecider.decide(reserve(ReservationId.of("R3"), line(1, MUG, 10)), fourMugsHeld(), DEADLINE));
        assertThat(confirmed(confirm(), emptied, DEADLINE).getLeft())
                .isEqualTo(new InventoryRejection.Lapsed(
                        R1, DEADLINE, DEADLINE, List.of(new Shortage(1, MUG, q(4), q(0), q(0)))));
        assertThat(confirmed(confirm(some(1, 2)), emptied, DEADLINE).getLeft().message())
                .contains("was held until")
                .contains("line 1 MUG@MAIN: requested 2, available 0");
        assertThat(confirmed(confirm(some(1, 5)), emptied, DEADLINE).getLeft())
                .isEqualTo(new InventoryRejection.ExceedsHeld(R1, 1, q(5), q(4)));
        assertThat(taken.position(MUG).available()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void what_lapsed_is_taken_again_and_confirmed_at_once_under_the_name_for_it() {
        var again = confirmed(confirm().retakeAs(R2), fourMugsHeld(), DEADLINE).get();

        assertThat(again.events())
                .containsExactly(
                        new ReservationExpired(R1, ORDER, 2, List.of(mugs(1, 4)), NOON),
                        new StockReserved(
                                R2, ORDER, List.of(new ReservedLine(1, MUG, q(4), q(4))), DEADLINE.plusMillis(1), NOON),
                        new ReservationConfirmed(R2, ORDER, 2, List.of(mugs(1, 4)), NOON));
        assertThat(r1(again.state()).state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(again.state().position(MUG).counters()).isEqualTo(new StockCounters(10, 0, 4, 0));
        assertThat(confirmed(confirm(some(1, 3)).retakeAs(R2), fourMugsHeld(), DEADLINE)
                        .get()
                        .state()
                        .position(MUG)
                        .counters())
                .isEqualTo(new StockCounters(10, 0, 3, 0));
        assertThat(confirmed(confirm().retakeAs(R2), fourMugsHeld(), NOON).get().events())
                .containsExactly(new ReservationConfirmed(R1, ORDER, 2, List.of(mugs(1, 4)), NOON));
    }

    @Test
    void what_others_have_is_not_taken_again_nor_is_a_name_that_is_taken() {
        Inventory emptied = accepted(
                ReservationDecider.decide(reserve(ReservationId.of("R3"), line(1, MUG, 8)), fourMugsHeld(), DEADLINE));

        assertThat(confirmed(confirm().retakeAs(R2), emptied, DEADLINE).getLeft())
                .isEqualTo(new InventoryRejection.Lapsed(
                        R1, DEADLINE, DEADLINE, List.of(new Shortage(1, MUG, q(4), q(2), q(0)))));
        assertThat(confirmed(confirm().retakeAs(ReservationId.of("R3")), emptied, DEADLINE)
                        .getLeft())
                .isEqualTo(new InventoryRejection.ReservationExists(ReservationId.of("R3")));
    }

    @Test
    void a_reservation_whose_rest_expired_has_lapsed_as_well() {
        Inventory expired =
                accepted(ReservationDecider.decide(ExpireDue.of(header("s"), 9), oneOfFourConfirmed(), DEADLINE));

        assertThat(r1(expired).state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(confirmed(confirm(), expired, DEADLINE).getLeft()).isInstanceOf(InventoryRejection.Lapsed.class);
        assertThat(confirmed(confirm().retakeAs(R2), expired, DEADLINE)
                        .get()
                        .state()
                        .position(MUG)
                        .counters())
                .isEqualTo(new StockCounters(10, 0, 4, 0));
    }

    @Test
    void parts_are_bounded_and_name_no_line_twice() {
        ConfirmReservation.Line one = some(1, 1);
        ReleaseReservation.Line other = new ReleaseReservation.Line(1, q(1));

        assertThatThrownBy(() -> confirm(one, one).build()).hasMessageContaining("repeat");
        assertThatThrownBy(() -> release(other, other)).hasMessageContaining("repeat");
        assertThatThrownBy(() ->
                        confirm().addAllLines(Collections.nCopies(10_001, one)).build())
                .hasMessageContaining("10001");
        assertThatThrownBy(() -> some(0, 1)).hasMessageContaining("line number");
        assertThatThrownBy(() -> some(1, 0)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> new ReleaseReservation.Line(0, q(1))).hasMessageContaining("line number");
        assertThatThrownBy(() -> new ReleaseReservation.Line(1, q(0))).hasMessageContaining("quantity");
        assertThatThrownBy(() -> confirm().fence(0).build()).hasMessageContaining("fence");
        assertThatThrownBy(() -> confirm().retakeAs(R1).build()).hasMessageContaining("must differ");
    }

    @Test
    void every_field_of_a_part_shows_in_the_fingerprint() {
        var plain = confirm().build().fingerprint();

        assertThat(plain.differingField(confirm(some(1, 1)).build().fingerprint()))
                .contains("lines");
        assertThat(plain.differingField(confirm().fence(1).build().fingerprint()))
                .contains("fence");
        assertThat(plain.differingField(confirm().retakeAs(R2).build().fingerprint()))
                .contains("retakeAs");
        assertThat(release()
                        .fingerprint()
                        .differingField(
                                release(new ReleaseReservation.Line(1, q(1))).fingerprint()))
                .contains("lines");
        assertThat(ConfirmReservation.of(header("c"), R1).fingerprint()).isEqualTo(plain);
    }

    @Test
    void two_lines_of_one_position_are_parted_each_by_itself() {
        Inventory held = accepted(ReservationDecider.decide(
                reserve(R1, line(1, MUG, 2), line(2, LAMP, 1), line(3, MUG, 3)),
                stock(onHand(MUG, 5), onHand(LAMP, 1)),
                NOON));

        Inventory partly = accepted(confirmed(confirm(some(3, 2), some(1, 1)), held, NOON));

        assertThat(r1(partly).lines()).extracting(ReservationLine::allocated).containsExactly(q(1), q(0), q(2));
        assertThat(partly.position(MUG).counters()).isEqualTo(new StockCounters(5, 2, 3, 0));
        assertThat(partly.position(LAMP).counters()).isEqualTo(new StockCounters(1, 1, 0, 0));
    }
}
