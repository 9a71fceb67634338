package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.QUARTER;
import static org.countinghouse.domain.inventory.Given.R1;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.line;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;

import java.time.Duration;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryCommandsTest {

    private static ReserveStock.Builder reserveFor(Duration ttl) {
        return ReserveStock.builder()
                .header(header("k"))
                .reservation(R1)
                .demand(DemandReference.of("order 1"))
                .addLines(line(1, MUG, 1))
                .ttl(ttl)
                .mode(ReserveStock.Mode.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.0009S", "PT8784H0.001S", "PT0.0015S", "-PT1S"})
    void a_deadline_outside_the_bounds_is_refused(Duration ttl) {
        assertThatThrownBy(() -> reserveFor(ttl).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ttl.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT8784H"})
    void a_deadline_on_the_bounds_is_taken(Duration ttl) {
        assertThatCode(() -> reserveFor(ttl).build()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001})
    void a_quantity_outside_the_bounds_is_refused(long units) {
        Quantity quantity = q(units);
        assertThatThrownBy(() -> line(1, MUG, units)).hasMessageContaining(Long.toString(units));
        assertThatThrownBy(() -> ReceiveStock.Line.of(MUG, quantity)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> AdjustStock.Line.of(MUG, quantity, AdjustStock.Adjustment.LOST))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> ReturnToStock.Line.of(MUG, quantity, ReturnToStock.Condition.DAMAGED))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> new FulfillReservation.Line(1, quantity)).hasMessageContaining("quantity");
    }

    @Test
    void a_quantity_on_the_bounds_is_taken() {
        assertThat(line(1, MUG, 1_000_000_000).quantity()).isEqualTo(q(1_000_000_000));
    }

    @Test
    void lines_are_bounded_and_their_numbers_do_not_repeat() {
        assertThatThrownBy(() -> reserve(R1)).hasMessageContaining("lines");
        assertThatThrownBy(() -> reserve(R1, line(1, MUG, 1), line(1, LAMP, 1))).hasMessageContaining("repeat");
        assertThatThrownBy(() -> line(0, MUG, 1)).hasMessageContaining("line number");
        assertThatThrownBy(() -> reserve(
                        R1,
                        IntStream.rangeClosed(1, 10_001)
                                .mapToObj(i -> line(i, MUG, 1))
                                .toArray(ReserveStock.Line[]::new)))
                .hasMessageContaining("10001");
        FulfillReservation.Line one = new FulfillReservation.Line(1, q(1));
        assertThatThrownBy(() -> fulfill(List.of(one, one))).hasMessageContaining("repeat");
        assertThatThrownBy(() -> fulfill(Collections.nCopies(10_001, one))).hasMessageContaining("10001");
        assertThatThrownBy(() -> receive("", List.of())).hasMessageContaining("lines");
        assertThatThrownBy(() -> receive("r".repeat(201), List.of(ReceiveStock.Line.of(MUG, q(1)))))
                .hasMessageContaining("reference");
    }

    @Test
    void a_sweep_and_an_allowance_are_bounded() {
        assertThatThrownBy(() -> ExpireDue.of(header("s"), 0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> ExpireDue.of(header("s"), 10_001)).hasMessageContaining("limit");
        assertThatThrownBy(() -> AllowOversell.builder()
                        .header(header("o"))
                        .key(MUG)
                        .allowance(q(1_000_000_001))
                        .build())
                .hasMessageContaining("allowance");
    }

    @Test
    void equal_payloads_have_equal_fingerprints_whatever_the_header() {
        ReserveStock one = reserveFor(QUARTER).build();
        ReserveStock again = reserveFor(QUARTER).header(header("other")).build();

        assertThat(again.fingerprint()).isEqualTo(one.fingerprint());
    }

    @Test
    void every_field_of_a_payload_shows_in_its_fingerprint() {
        ReserveStock one = reserveFor(QUARTER).build();

        differs(
                "reservation",
                one,
                reserveFor(QUARTER).reservation(ReservationId.of("R2")).build());
        differs(
                "demand",
                one,
                reserveFor(QUARTER).demand(DemandReference.of("x")).build());
        differs("lines", one, reserveFor(QUARTER).addLines(line(2, MUG, 1)).build());
        differs(
                "lines",
                one,
                reserveFor(QUARTER).lines(List.of(line(2, MUG, 1))).build());
        differs(
                "lines",
                one,
                reserveFor(QUARTER).lines(List.of(line(1, LAMP, 1))).build());
        differs(
                "lines",
                one,
                reserveFor(QUARTER).lines(List.of(line(1, MUG, 2))).build());
        differs("ttl", one, reserveFor(QUARTER.plusMillis(1)).build());
        differs(
                "mode",
                one,
                reserveFor(QUARTER).mode(ReserveStock.Mode.ALL_OR_NOTHING).build());
        differs("limit", ExpireDue.of(header("s"), 1), ExpireDue.of(header("s"), 2));
        differs("reservation", ConfirmReservation.of(header("c"), R1), confirm("R2"));
        differs("lines", fulfill(List.of()), fulfill(List.of(new FulfillReservation.Line(1, q(1)))));
        Money cost = Money.parse("0.13", Currency.getInstance("GBP"));
        differs(
                "lines",
                receive("", List.of(ReceiveStock.Line.of(MUG, q(1)))),
                receive("", List.of(new ReceiveStock.Line(MUG, q(1), Optional.of(cost)))));
        differs("allowance", allow(1), allow(2));
        differs(
                "lines",
                adjust(AdjustStock.Line.of(MUG, q(1), AdjustStock.Adjustment.LOST)),
                adjust(AdjustStock.Line.of(MUG, q(1), AdjustStock.Adjustment.DAMAGED)));
        differs(
                "lines",
                giveBack(ReturnToStock.Line.of(MUG, q(1), ReturnToStock.Condition.SELLABLE)),
                giveBack(ReturnToStock.Line.of(MUG, q(1), ReturnToStock.Condition.DAMAGED)));
        differs(
                "reservation",
                ReleaseReservation.of(header("r"), R1),
                ReleaseReservation.of(header("r"), ReservationId.of("R2")));
    }

    @Test
    void a_correction_and_a_return_have_lines() {
        assertThatThrownBy(InventoryCommandsTest::adjust).hasMessageContaining("lines");
        assertThatThrownBy(InventoryCommandsTest::giveBack).hasMessageContaining("lines");
    }

    @Test
    void a_cost_is_never_negative_and_only_of_what_came() {
        Optional<Money> owed = Optional.of(Money.parse("-0.01", Currency.getInstance("GBP")));
        Optional<Money> cost = Optional.of(Money.parse("0.00", Currency.getInstance("GBP")));

        assertThatThrownBy(() -> new ReceiveStock.Line(MUG, q(1), owed)).hasMessageContaining("cost");
        assertThatThrownBy(() -> new AdjustStock.Line(MUG, q(1), AdjustStock.Adjustment.LOST, cost))
                .hasMessageContaining("LOST");
        assertThatThrownBy(() -> new AdjustStock.Line(MUG, q(1), AdjustStock.Adjustment.FOUND, owed))
                .hasMessageContaining("cost");
        assertThat(new AdjustStock.Line(MUG, q(1), AdjustStock.Adjustment.FOUND, cost).cost())
                .isEqualTo(cost);
        assertThat(new ReceiveStock.Line(MUG, q(1), cost).cost()).isEqualTo(cost);
        assertThatThrownBy(() -> new ReturnToStock.Line(MUG, q(1), ReturnToStock.Condition.SELLABLE, Optional.of(" ")))
                .hasMessageContaining("source line");
    }

    @Test
    void a_command_keeps_its_payload_under_another_header() {
        ReserveStock one = reserveFor(QUARTER).build();

        assertThat(one.withHeader(header("other")))
                .isEqualTo(reserveFor(QUARTER).header(header("other")).build());
    }

    @Test
    void a_rejection_has_a_stable_code_and_names_its_values() {
        var reused = new InventoryRejection.KeyReused(CommandId.of("k"), "ttl");
        assertThat(reused.code()).isEqualTo("key-reused");
        assertThat(reused.message()).contains("k").contains("ttl");
        var unknown = new InventoryRejection.UnknownReservation(R1);
        assertThat(unknown.code()).isEqualTo("unknown-reservation");
        assertThat(unknown.message()).contains("R1");
        var exists = new InventoryRejection.ReservationExists(R1);
        assertThat(exists.code()).isEqualTo("reservation-exists");
        assertThat(exists.message()).contains("R1");
        var lapsed = new InventoryRejection.Lapsed(R1, NOON, NOON.plusSeconds(1));
        assertThat(lapsed.code()).isEqualTo("lapsed");
        assertThat(lapsed.message()).contains("2026-03-01T12:00:00Z").contains("2026-03-01T12:00:01Z");
        var state = new InventoryRejection.WrongState(R1, ReservationState.EXPIRED, "release");
        assertThat(state.code()).isEqualTo("wrong-state");
        assertThat(state.message()).contains("release").contains("EXPIRED");
        var exceeds = new InventoryRejection.ExceedsAllocated(R1, 3, q(5), q(4));
        assertThat(exceeds.code()).isEqualTo("exceeds-allocated");
        assertThat(exceeds.message()).contains("line 3").contains("5").contains("4");
        var there = new InventoryRejection.NotThere(MUG, Bucket.FREE, q(5), q(4));
        assertThat(there.code()).isEqualTo("not-there");
        assertThat(there.message()).contains("MUG@MAIN").contains("FREE").contains("5");
        var inUse = new InventoryRejection.AllowanceInUse(MUG, q(5), q(6));
        assertThat(inUse.code()).isEqualTo("allowance-in-use");
        assertThat(inUse.message()).contains("MUG@MAIN").contains("5").contains("6");
        assertThat(new InventoryRejection.InsufficientStock(List.of()).code()).isEqualTo("insufficient-stock");
    }

    private static void differs(String field, Command one, Command other) {
        assertThat(one.fingerprint().differingField(other.fingerprint())).contains(field);
    }

    private static AdjustStock adjust(AdjustStock.Line... lines) {
        return AdjustStock.builder()
                .header(header("a"))
                .reference("")
                .lines(List.of(lines))
                .build();
    }

    private static ReturnToStock giveBack(ReturnToStock.Line... lines) {
        return ReturnToStock.builder()
                .header(header("b"))
                .reference("")
                .lines(List.of(lines))
                .build();
    }

    private static ConfirmReservation confirm(String id) {
        return ConfirmReservation.of(header("c"), ReservationId.of(id));
    }

    private static AllowOversell allow(long units) {
        return AllowOversell.builder()
                .header(header("o"))
                .key(MUG)
                .allowance(q(units))
                .build();
    }

    private static FulfillReservation fulfill(List<FulfillReservation.Line> lines) {
        return FulfillReservation.builder()
                .header(header("f"))
                .reservation(R1)
                .lines(lines)
                .build();
    }

    private static ReceiveStock receive(String reference, List<ReceiveStock.Line> lines) {
        return ReceiveStock.builder()
                .header(header("d"))
                .reference(reference)
                .lines(lines)
                .build();
    }
}
