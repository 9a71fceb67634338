package org.countinghouse.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.history.History;
import org.countinghouse.ports.tck.history.HistoryChecker;
import org.countinghouse.ports.tck.history.Operation;
import org.countinghouse.ports.tck.history.StockClient;
import org.countinghouse.ports.tck.history.Violation;
import org.countinghouse.ports.tck.history.Witness;
import org.junit.jupiter.api.Test;

/** Lies about requests that leave a choice are found, each by its rule. */
class ChoiceHistoryTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final LocationId NORTH = LocationId.of("NORTH");
    private static final LocationId SOUTH = LocationId.of("SOUTH");
    private static final PositionKey AT_NORTH = PositionKey.of(CUP, NORTH);

    private final StoresFixture fixture = new InMemoryFixture();
    private final TenantId tenant = fixture.freshTenant();
    private final List<Operation> told = new ArrayList<>(trueHistory());

    private CommandHeader header(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("tck")).at(Instant.parse("2026-03-02T12:00:00Z"));
    }

    private ReserveStock reserve(String key, long units, LocationId... pool) {
        return ReserveStock.builder()
                .header(header(key))
                .reservation(ReservationId.of("R-" + key))
                .demand(DemandReference.of("order"))
                .addLines(new ReserveStock.Line(
                        1, Wanted.units(CUP), Places.pool(Splitting.FREELY, pool), Quantity.of(units)))
                .ttl(Duration.ofHours(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    /** Three in the north, four in the south; five are held of both, then three are refused. */
    private List<Operation> trueHistory() {
        History history = new History(fixture, tenant);
        StockClient client = history.client();
        ReceiveStock delivery = ReceiveStock.of(
                header("d"),
                "",
                ReceiveStock.Line.of(AT_NORTH, Quantity.of(3)),
                ReceiveStock.Line.of(PositionKey.of(CUP, SOUTH), Quantity.of(4)));
        List<Operation.Outcome> outcomes = List.of(
                client.receive(delivery),
                client.reserve(reserve("a", 5, NORTH, SOUTH)),
                client.reserve(reserve("b", 3, NORTH, SOUTH)));
        assertThat(outcomes).hasSize(3);
        return history.operations();
    }

    private List<String> rules() {
        return HistoryChecker.check(told).violations().stream()
                .map(Violation::rule)
                .toList();
    }

    private void refuse(long available) {
        Shortage shortage =
                new Shortage(1, AT_NORTH, Quantity.of(3), Quantity.of(available), Quantity.ZERO, Optional.empty());
        Operation last = told.get(2);
        told.set(
                2,
                new Operation(
                        last.request(),
                        last.invoked(),
                        last.returned(),
                        new Operation.Refused(new InventoryRejection.InsufficientStock(List.of(shortage))),
                        last.witness()));
    }

    private void asked(int at, ReserveStock command) {
        Operation before = told.get(at);
        told.set(
                at,
                new Operation(
                        new Operation.Ask("reservation.reserve", command),
                        before.invoked(),
                        before.returned(),
                        before.outcome(),
                        before.witness()));
    }

    @Test
    void a_true_history_is_believed() {
        assertThat(told.get(1).outcome()).isInstanceOf(Operation.Accepted.class);
        assertThat(told.get(2).outcome()).isInstanceOf(Operation.Refused.class);
        refuse(2);
        assertThat(rules()).isEmpty();
    }

    @Test
    void a_refusal_that_names_less_than_there_is_is_found() {
        refuse(1);

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void a_refusal_of_what_was_there_is_found() {
        asked(2, reserve("b", 2, NORTH, SOUTH));

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void goods_from_the_less_preferred_location_are_found() {
        asked(1, reserve("a", 5, SOUTH, NORTH));

        assertThat(rules()).containsExactly("R8");
    }

    @Test
    void less_than_was_asked_for_is_found() {
        asked(1, reserve("a", 6, NORTH, SOUTH));

        assertThat(rules()).containsExactly("R8");
    }

    @Test
    void a_position_that_never_was_as_it_was_locked_is_found() {
        Operation last = told.get(2);
        Witness seen = last.witness();
        StockPosition imagined = new StockPosition(AT_NORTH, new StockCounters(3, 2, 0, 0), Quantity.ZERO, 2);
        List<StockPosition> locked = new ArrayList<>(seen.locked());
        locked.set(0, imagined);
        told.set(
                2,
                new Operation(
                        last.request(),
                        last.invoked(),
                        last.returned(),
                        last.outcome(),
                        new Witness(seen.changes(), seen.movements(), seen.reservations(), seen.clock(), locked)));

        assertThat(rules()).contains("R7");
    }
}
