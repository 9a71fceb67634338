package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class DemandDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CommandHeader HEADER = CommandHeader.of(
                    TenantId.of("shop"), CommandId.of("ship"), Actor.of("test"))
            .at(NOON);
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final LocationId EAST = LocationId.of("EAST");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku LAMP = Sku.of("LAMP");
    private static final DemandReference ORDER = DemandReference.of("A-1");

    /** 3 mugs and 4 lamps of one reservation, 2 mugs of another, 5 mugs elsewhere, 6 mugs of another demand. */
    private final Inventory stock = stocked(
            promise("A-1/1", ORDER, line(1, MUG, MAIN, 3), line(2, LAMP, MAIN, 4)),
            promise("backorder/A-1/1/2", ORDER, line(1, MUG, MAIN, 2)),
            promise("moved", ORDER, line(1, MUG, EAST, 5)),
            promise("A-2/1", DemandReference.of("A-2"), line(1, MUG, MAIN, 6)));

    private record Promise(ReservationId id, DemandReference demand, List<LineQuantity> lines) {}

    private static Promise promise(String id, DemandReference demand, LineQuantity... lines) {
        return new Promise(ReservationId.of(id), demand, List.of(lines));
    }

    private static LineQuantity line(int number, Sku sku, LocationId location, long units) {
        return new LineQuantity(number, PositionKey.of(sku, location), Quantity.of(units));
    }

    private static Inventory stocked(Promise... promises) {
        List<InventoryEvent> events = new ArrayList<>();
        List<ReceiveStock.Line> goods = Stream.of(
                        PositionKey.of(MUG, MAIN), PositionKey.of(LAMP, MAIN), PositionKey.of(MUG, EAST))
                .map(key -> ReceiveStock.Line.of(key, Quantity.of(20)))
                .toList();
        ReceiveStock receipt = ReceiveStock.builder()
                .header(HEADER)
                .reference("d")
                .addAllLines(goods)
                .build();
        Inventory empty = Inventory.of(List.of(), List.of());
        Inventory inventory = StockDecider.decide(receipt, empty).get().state();
        for (Promise promise : promises) {
            events.add(new ReservationEvent.StockReserved(
                    promise.id(),
                    promise.demand(),
                    promise.lines().stream()
                            .map(line ->
                                    new ReservedLine(line.lineNumber(), line.key(), line.quantity(), line.quantity()))
                            .toList(),
                    NOON,
                    NOON));
            events.add(new ReservationEvent.ReservationConfirmed(
                    promise.id(), promise.demand(), 2, promise.lines(), NOON));
        }
        return inventory.after(events);
    }

    private static FulfillDemand leave(LocationId location, FulfillDemand.Line... lines) {
        return FulfillDemand.builder()
                .header(HEADER)
                .demand(ORDER)
                .location(location)
                .addLines(lines)
                .build();
    }

    private static FulfillDemand.Line of(int number, Sku sku, long units) {
        return new FulfillDemand.Line(number, sku, Quantity.of(units));
    }

    private static ReservationEvent.ReservationFulfilled left(String reservation, LineQuantity... lines) {
        return new ReservationEvent.ReservationFulfilled(ReservationId.of(reservation), ORDER, 3, List.of(lines), NOON);
    }

    @Test
    void goods_leave_from_one_reservation_after_the_other() {
        Decision<Inventory, InventoryEvent> decision = DemandDecider.decide(
                        leave(MAIN, of(1, MUG, 4), of(2, LAMP, 4)), stock)
                .get();

        assertThat(decision.events())
                .containsExactly(
                        left("A-1/1", line(1, MUG, MAIN, 3), line(2, LAMP, MAIN, 4)),
                        left("backorder/A-1/1/2", line(1, MUG, MAIN, 1)));
        assertThat(decision.state()).isEqualTo(stock.after(decision.events()));
        assertThat(decision.state().position(PositionKey.of(MUG, MAIN)).allocated())
                .isEqualTo(Quantity.of(7));
        assertThat(decision.state().position(PositionKey.of(MUG, MAIN)).onHand())
                .isEqualTo(Quantity.of(16));
    }

    @Test
    void what_one_reservation_has_is_taken_from_it_alone() {
        assertThat(DemandDecider.decide(leave(MAIN, of(1, MUG, 3)), stock).get().events())
                .containsExactly(left("A-1/1", line(1, MUG, MAIN, 3)));
    }

    @Test
    void the_lines_may_be_named_in_any_order() {
        assertThat(DemandDecider.decide(leave(MAIN, of(2, LAMP, 1), of(1, MUG, 1)), stock)
                        .get()
                        .events())
                .containsExactly(left("A-1/1", line(1, MUG, MAIN, 1), line(2, LAMP, MAIN, 1)));
    }

    @Test
    void only_what_is_promised_at_the_place_leaves_it() {
        assertThat(DemandDecider.decide(leave(EAST, of(1, MUG, 5)), stock).get().events())
                .containsExactly(left("moved", line(1, MUG, EAST, 5)));
        assertThat(DemandDecider.decide(leave(EAST, of(1, MUG, 6)), stock).getLeft())
                .isEqualTo(new InventoryRejection.NotPromised(ORDER, 1, EAST, Quantity.of(6), Quantity.of(5)));
    }

    @Test
    void more_than_is_promised_to_the_demand_is_refused() {
        assertThat(DemandDecider.decide(leave(MAIN, of(1, MUG, 5)), stock).isRight())
                .isTrue();
        InventoryRejection refused =
                DemandDecider.decide(leave(MAIN, of(1, MUG, 6)), stock).getLeft();
        assertThat(refused)
                .isEqualTo(new InventoryRejection.NotPromised(ORDER, 1, MAIN, Quantity.of(6), Quantity.of(5)));
        assertThat(refused.reason()).isEqualTo(InventoryRejection.Reason.NOT_PROMISED);
        assertThat(refused.message()).isEqualTo("line 1 of A-1 has 5 units allocated at MAIN, asked for 6");
        assertThat(DemandDecider.decide(leave(MAIN, of(1, LAMP, 1)), stock).getLeft())
                .isEqualTo(new InventoryRejection.NotPromised(ORDER, 1, MAIN, Quantity.ONE, Quantity.ZERO));
    }

    @Test
    void what_is_allocated_to_a_line_is_told_by_place() {
        List<Reservation> ofOrder = stock.reservations().stream()
                .filter(reservation -> reservation.demand().equals(ORDER))
                .toList();

        assertThat(DemandDecider.allocated(ofOrder, 1, PositionKey.of(MUG, MAIN)))
                .isEqualTo(Quantity.of(5));
        assertThat(DemandDecider.allocated(ofOrder, 1, PositionKey.of(MUG, EAST)))
                .isEqualTo(Quantity.of(5));
        assertThat(DemandDecider.allocated(ofOrder, 2, PositionKey.of(MUG, MAIN)))
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void a_command_names_lines_each_once() {
        assertThatThrownBy(() -> leave(MAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lines");
        assertThatThrownBy(() -> leave(MAIN, of(1, MUG, 1), of(1, LAMP, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not repeat");
        assertThatThrownBy(() -> of(1, MUG, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(0, MUG, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_lines_in_another_order_are_the_same_command() {
        FulfillDemand command = leave(MAIN, of(1, MUG, 1), of(2, LAMP, 1));

        assertThat(leave(MAIN, of(2, LAMP, 1), of(1, MUG, 1)).fingerprint()).isEqualTo(command.fingerprint());
        assertThat(leave(EAST, of(1, MUG, 1), of(2, LAMP, 1)).fingerprint()).isNotEqualTo(command.fingerprint());
        assertThat(leave(MAIN, of(1, MUG, 1), of(2, LAMP, 2)).fingerprint()).isNotEqualTo(command.fingerprint());
    }
}
