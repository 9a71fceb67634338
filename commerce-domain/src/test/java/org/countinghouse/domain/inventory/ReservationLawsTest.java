package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.R1;
import static org.countinghouse.domain.inventory.Given.fourMugsConfirmed;
import static org.countinghouse.domain.inventory.Given.fourMugsHeld;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.line;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;
import static org.countinghouse.domain.inventory.Given.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class ReservationLawsTest {

    private static final Quantity NONE = Quantity.ZERO;

    private static ReservationLine heldLine(int number, long units) {
        return new ReservationLine(number, MUG, q(9), q(units), q(units), NONE, NONE, NONE, NONE);
    }

    private static ReservationLine allocatedLine(int number, long units) {
        return new ReservationLine(number, MUG, q(9), q(units), NONE, q(units), NONE, NONE, NONE);
    }

    private static Reservation reservation(ReservationState state, long version, ReservationLine... lines) {
        return Reservation.builder()
                .id(R1)
                .demand(DemandReference.of("order 1"))
                .lines(List.of(lines))
                .state(state)
                .expiresAt(NOON)
                .version(version)
                .build();
    }

    @Test
    void lines_come_in_the_order_of_their_numbers_without_repeats() {
        assertThat(reservation(ReservationState.HELD, 1, heldLine(1, 2), heldLine(7, 1))
                        .lines())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation(ReservationState.HELD, 1, heldLine(2, 1), heldLine(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation(ReservationState.HELD, 1, heldLine(1, 1), heldLine(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> reservation(ReservationState.HELD, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> reservation(ReservationState.HELD, 0, heldLine(1, 1)));
    }

    @Test
    void what_is_promised_fits_the_state() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation(ReservationState.HELD, 1, allocatedLine(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation(ReservationState.CONFIRMED, 2, heldLine(1, 1)));
        for (ReservationState state : ReservationState.values()) {
            if (state.isFinal()) {
                assertThatIllegalArgumentException().isThrownBy(() -> reservation(state, 2, heldLine(1, 1)));
                assertThatIllegalArgumentException().isThrownBy(() -> reservation(state, 2, allocatedLine(1, 1)));
            }
        }
    }

    @Test
    void parts_of_a_line_add_up_to_what_was_reserved_and_that_is_no_more_than_was_asked_for() {
        assertThatThrownBy(() -> new ReservationLine(1, MUG, q(9), q(5), q(2), q(1), q(1), NONE, NONE))
                .hasMessageContaining("parts of line 1");
        assertThatThrownBy(() -> heldLine(1, 10)).hasMessageContaining("reserved");
        assertThatThrownBy(() -> heldLine(0, 1)).hasMessageContaining("line number");
        assertThatThrownBy(() -> new ReservationLine(1, MUG, NONE, NONE, NONE, NONE, NONE, NONE, NONE))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> new ReservedLine(0, MUG, q(1), q(1))).hasMessageContaining("line number");
        assertThatThrownBy(() -> new ReservedLine(1, MUG, q(1), q(2))).hasMessageContaining("reserved");
        assertThatThrownBy(() -> new LineQuantity(0, MUG, q(1))).hasMessageContaining("line number");
        assertThatThrownBy(() -> new LineQuantity(1, MUG, NONE)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> new FulfillReservation.Line(0, q(1))).hasMessageContaining("line number");
    }

    @Test
    void only_lines_that_promise_something_leave() {
        var partial = reserve(R1, ReserveStock.Mode.PARTIAL, line(1, LAMP, 2), line(2, MUG, 2));
        Inventory held = Given.accepted(ReservationDecider.decide(partial, stock(onHand(MUG, 5)), NOON));
        Inventory confirmed =
                Given.accepted(ReservationDecider.decide(ConfirmReservation.of(header("c"), R1), held, NOON));

        assertThat(ReservationDecider.decide(FulfillReservation.everything(header("f"), R1), confirmed)
                        .get()
                        .events()
                        .get(0)
                        .movements())
                .extracting(StockMovement::key)
                .containsExactly(MUG);
    }

    @Test
    void an_inventory_names_each_position_and_reservation_once_and_tells_only_what_changed() {
        Reservation reservation = reservation(ReservationState.HELD, 1, heldLine(1, 1));
        assertThatThrownBy(() -> stock(onHand(MUG, 1), onHand(MUG, 2))).hasMessageContaining("MUG@MAIN");
        assertThatThrownBy(() -> Inventory.of(List.of(), List.of(reservation, reservation)))
                .hasMessageContaining("R1");

        Inventory inventory = stock(onHand(MUG, 5), onHand(LAMP, 5));
        assertThat(inventory.changes()).isEmpty();
        assertThat(ReservationDecider.decide(reserve(R1, line(1, MUG, 1)), inventory, NOON)
                        .get()
                        .state()
                        .changes())
                .extracting(PositionChange::key)
                .containsExactly(MUG);
        assertThat(inventory)
                .isNotEqualTo(stock(onHand(MUG, 5), onHand(LAMP, 4)))
                .isNotEqualTo(inventory.alsoLocked(List.of(reservation)))
                .hasSameHashCodeAs(stock(onHand(LAMP, 5), onHand(MUG, 5)));
        assertThat(inventory.alsoLocked(List.of(reservation)).reservation(R1)).contains(reservation);
    }

    @Test
    void due_holds_are_worth_locking_only_when_something_is_short() {
        assertThat(ReservationDecider.fallsShort(reserve(R1, line(1, MUG, 5)), stock(onHand(MUG, 5))))
                .isFalse();
        assertThat(ReservationDecider.fallsShort(reserve(R1, line(1, MUG, 6)), stock(onHand(MUG, 5))))
                .isTrue();
    }

    @Test
    void bounds_are_part_of_what_is_allowed() {
        assertThat(reserve(
                                R1,
                                IntStream.rangeClosed(1, 10_000)
                                        .mapToObj(number -> line(number, MUG, 1))
                                        .toArray(ReserveStock.Line[]::new))
                        .lines())
                .hasSize(10_000);
        assertThat(ExpireDue.of(header("s"), 1).limit()).isEqualTo(1);
        assertThat(ExpireDue.of(header("s"), 10_000).limit()).isEqualTo(10_000);
        assertThat(AllowOversell.builder()
                        .header(header("o"))
                        .key(MUG)
                        .allowance(q(1_000_000_000))
                        .build()
                        .allowance())
                .isEqualTo(q(1_000_000_000));
    }

    @Test
    void the_past_of_a_reservation_is_told_from_its_movements() {
        Reservation held = fourMugsHeld().reservation(R1).orElseThrow();
        Reservation confirmed = fourMugsConfirmed().reservation(R1).orElseThrow();
        List<StockMovement> movements = new ArrayList<>();
        movements.add(moved(2, MovementReason.CONFIRMATION, 4));
        movements.add(moved(1, MovementReason.HOLD, 4));

        assertThat(ReservationHistory.at(confirmed, movements, 1)).isEqualTo(held);
        assertThat(ReservationHistory.at(confirmed, movements, 2)).isEqualTo(confirmed);
        assertThatThrownBy(() -> ReservationHistory.at(confirmed, movements, 3)).hasMessageContaining("must be 3");
        assertThatThrownBy(() -> ReservationHistory.at(confirmed, movements.subList(0, 1), 1))
                .hasMessageContaining("must begin with its holds");

        movements.add(moved(3, MovementReason.FULFILLMENT, 3));
        movements.add(moved(4, MovementReason.DEALLOCATION, 1));
        Reservation closed = ReservationHistory.at(confirmed, movements, 4);
        assertThat(closed.state()).isEqualTo(ReservationState.RELEASED);
        assertThat(closed.lines())
                .containsExactly(new ReservationLine(1, MUG, q(4), q(4), NONE, NONE, q(3), q(1), NONE));

        movements.add(moved(5, MovementReason.RECEIPT, 1));
        assertThatThrownBy(() -> ReservationHistory.at(closed, movements, 5)).hasMessageContaining("no later step");
    }

    private static StockMovement moved(long step, MovementReason reason, long units) {
        return new StockMovement(MUG, reason, q(units), new MovementCause("R1", step, 1), NOON);
    }
}
