package org.countinghouse.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Command;
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

/** A checker that never fails is the worst bug: each lie that is planted in a true history is found, by its rule. */
class HistoryCheckerTest {

    private static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));
    private static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), LocationId.of("MAIN"));

    private final StoresFixture fixture = new InMemoryFixture();
    private final TenantId tenant = fixture.freshTenant();
    private final List<Operation> told = new ArrayList<>(trueHistory());

    private CommandHeader header(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("tck")).at(Instant.parse("2026-03-02T12:00:00Z"));
    }

    private ReserveStock reserve(String key, PositionKey position, long units) {
        return ReserveStock.builder()
                .header(header(key))
                .reservation(ReservationId.of("R-" + key))
                .demand(DemandReference.of("order"))
                .addLines(new ReserveStock.Line(1, position, Quantity.of(units)))
                .ttl(Duration.ofHours(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private ReceiveStock receive(String key, PositionKey position, long units) {
        return ReceiveStock.builder()
                .header(header(key))
                .reference("")
                .addLines(ReceiveStock.Line.of(position, Quantity.of(units)))
                .build();
    }

    /** Ten mugs; four are held twice, a third four is refused; one hold is confirmed, the other released; a basket. */
    private List<Operation> trueHistory() {
        History history = new History(fixture, tenant);
        StockClient client = history.client();
        List<Operation.Outcome> outcomes = List.of(
                client.receive(receive("d", MUG, 10)),
                client.reserve(reserve("a", MUG, 4)),
                client.reserve(reserve("b", MUG, 4)),
                client.reserve(reserve("c", MUG, 4)),
                client.look(MUG),
                client.confirm(ConfirmReservation.of(header("ca"), ReservationId.of("R-a"))),
                client.confirm(ConfirmReservation.of(header("cx"), ReservationId.of("R-x"))),
                client.release(ReleaseReservation.builder()
                        .header(header("rb"))
                        .reservation(ReservationId.of("R-b"))
                        .build()),
                client.confirm(ConfirmReservation.of(header("cb"), ReservationId.of("R-b"))),
                client.reserve(reserve("a", MUG, 4)),
                client.receive(receive("e", LAMP, 5)),
                client.reserve(basket()),
                client.look(LAMP),
                client.look(MUG));
        assertThat(outcomes).hasSize(14);
        return history.operations();
    }

    private ReserveStock basket() {
        return ReserveStock.builder()
                .from(reserve("f", MUG, 1))
                .lines(List.of(
                        new ReserveStock.Line(1, MUG, Quantity.of(1)), new ReserveStock.Line(2, LAMP, Quantity.of(2))))
                .build();
    }

    private List<String> rules() {
        return HistoryChecker.check(told).violations().stream()
                .map(Violation::rule)
                .toList();
    }

    private int find(Predicate<Operation> which) {
        for (int i = 0; i < told.size(); i++) {
            if (which.test(told.get(i))) {
                return i;
            }
        }
        throw new AssertionError("nothing like that was told");
    }

    private int find(String key) {
        return find(operation ->
                operation.command().map(Command::header).map(CommandHeader::id).equals(Optional.of(CommandId.of(key))));
    }

    private void change(String key, UnaryOperator<Operation> lie) {
        int at = find(key);
        told.set(at, lie.apply(told.get(at)));
    }

    private static Operation witnessed(Operation operation, Witness witness) {
        return new Operation(
                operation.request(), operation.invoked(), operation.returned(), operation.outcome(), witness);
    }

    private static Operation answered(Operation operation, Operation.Outcome outcome) {
        return new Operation(operation.request(), operation.invoked(), operation.returned(), outcome, Witness.NOTHING);
    }

    private static Witness with(Witness witness, List<PositionChange> changes) {
        return new Witness(changes, witness.movements(), witness.reservations(), witness.clock());
    }

    @Test
    void a_true_history_is_believed() {
        assertThat(HistoryChecker.check(told).violations()).isEmpty();
        assertThat(HistoryChecker.check(told).outcomes())
                .containsEntry("accepted", 8L)
                .containsEntry("read", 3L)
                .containsEntry("refused INSUFFICIENT_STOCK", 1L)
                .containsEntry("refused UNKNOWN_RESERVATION", 1L)
                .containsEntry("refused WRONG_STATE", 1L);
    }

    @Test
    void two_commands_that_decided_on_the_same_state_are_a_lost_update() {
        Witness first = told.get(find("a")).witness();
        change("b", operation -> witnessed(operation, with(operation.witness(), first.changes())));

        assertThat(rules()).contains("R9", "R7");
    }

    @Test
    void a_version_given_twice_is_found() {
        Operation twice = told.get(find("d"));
        told.add(new Operation(
                new Operation.Ask("stock.receive", receive("d2", MUG, 10)),
                twice.invoked(),
                twice.returned(),
                twice.outcome(),
                twice.witness()));

        assertThat(rules()).contains("R9");
    }

    @Test
    void a_version_left_out_is_found() {
        told.remove(find("b"));

        assertThat(rules()).contains("R9");
    }

    @Test
    void a_refusal_while_there_was_enough_is_found() {
        change(
                "c",
                operation -> new Operation(
                        new Operation.Ask("reservation.reserve", reserve("c", MUG, 2)),
                        operation.invoked(),
                        operation.returned(),
                        operation.outcome(),
                        operation.witness()));

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void a_refusal_that_names_another_quantity_is_found() {
        change(
                "c",
                operation -> new Operation(
                        operation.request(),
                        operation.invoked(),
                        operation.returned(),
                        new Operation.Refused(new InventoryRejection.InsufficientStock(
                                List.of(new Shortage(1, MUG, Quantity.of(4), Quantity.of(3), Quantity.ZERO)))),
                        operation.witness()));

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void a_refusal_is_believed_if_it_was_true_at_any_moment_of_the_call() {
        Operation before = told.get(find("a"));
        change(
                "c",
                operation -> new Operation(
                        operation.request(),
                        before.invoked(),
                        Long.MAX_VALUE,
                        operation.outcome(),
                        operation.witness()));

        assertThat(rules()).isEmpty();
    }

    @Test
    void an_answer_from_yesterday_is_found() {
        Operation early = told.get(find(operation -> operation.request().equals(new Operation.Look(MUG))));
        Operation late = told.get(told.size() - 1);
        told.add(new Operation(
                late.request(), late.returned() + 1, late.returned() + 2, early.outcome(), Witness.NOTHING));

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void an_order_against_real_time_is_found() {
        Operation late = told.get(told.size() - 1);
        change(
                "b",
                operation -> new Operation(
                        operation.request(),
                        late.returned() + 1,
                        late.returned() + 2,
                        operation.outcome(),
                        operation.witness()));

        assertThat(rules()).contains("R7");
    }

    @Test
    void half_a_basket_is_found() {
        change(
                "f",
                operation -> witnessed(
                        operation,
                        with(operation.witness(), operation.witness().changes().subList(0, 1))));

        assertThat(rules()).isNotEmpty();
    }

    @Test
    void a_hold_for_another_quantity_is_found() {
        change(
                "a",
                operation -> new Operation(
                        new Operation.Ask("reservation.reserve", reserve("a", MUG, 3)),
                        operation.invoked(),
                        operation.returned(),
                        operation.outcome(),
                        operation.witness()));

        assertThat(rules()).contains("R8");
    }

    @Test
    void a_confirmation_after_the_deadline_is_found() {
        Instant late = Instant.parse("2999-01-01T00:00:00Z");
        change(
                "ca",
                operation -> witnessed(
                        operation,
                        new Witness(
                                operation.witness().changes(),
                                operation.witness().movements(),
                                operation.witness().reservations(),
                                List.of(late))));

        assertThat(rules()).contains("R5");
    }

    @Test
    void a_clock_that_was_read_before_the_lock_is_found() {
        change(
                "ca",
                operation -> witnessed(
                        operation,
                        new Witness(
                                operation.witness().changes(),
                                operation.witness().movements(),
                                operation.witness().reservations(),
                                List.of(Instant.EPOCH))));

        assertThat(rules()).containsExactly("R5");
    }

    @Test
    void a_step_from_the_wrong_state_is_found() {
        int at = find("rb");
        Operation release = told.get(at);
        Reservation released = release.witness().reservations().get(0);
        Reservation confirmed = Reservation.builder()
                .from(released)
                .state(ReservationState.FULFILLED)
                .build();
        told.set(
                at,
                witnessed(
                        release,
                        new Witness(
                                release.witness().changes(),
                                release.witness().movements(),
                                List.of(confirmed),
                                release.witness().clock())));

        assertThat(rules()).contains("R3");
    }

    @Test
    void a_refusal_of_a_state_that_never_was_is_found() {
        change(
                "cb",
                operation -> answered(
                        operation,
                        new Operation.Refused(new InventoryRejection.WrongState(
                                ReservationId.of("R-b"), ReservationState.FULFILLED, "confirm"))));

        assertThat(rules()).containsExactly("R7");
    }

    @Test
    void a_key_that_took_effect_twice_is_found() {
        change(
                "b",
                operation -> new Operation(
                        new Operation.Ask("reservation.reserve", reserve("a", MUG, 4)),
                        operation.invoked(),
                        operation.returned(),
                        operation.outcome(),
                        operation.witness()));

        assertThat(rules()).contains("I1");
    }

    @Test
    void another_answer_for_the_same_key_is_found() {
        Operation first = told.get(find("a"));
        Operation other = told.get(find("b"));
        told.add(new Operation(first.request(), other.invoked(), Long.MAX_VALUE, other.outcome(), Witness.NOTHING));

        assertThat(rules()).contains("I1");
    }

    @Test
    void a_repeat_that_meets_its_own_hold_is_found() {
        Operation first = told.get(find("a"));
        told.add(new Operation(
                first.request(),
                first.invoked(),
                Long.MAX_VALUE,
                new Operation.Refused(new InventoryRejection.ReservationExists(ReservationId.of("R-a"))),
                Witness.NOTHING));

        assertThat(rules()).containsExactly("I1");
    }

    @Test
    void yes_without_an_effect_is_found() {
        Operation first = told.get(find("d"));
        told.add(new Operation(
                new Operation.Ask("stock.receive", receive("g", MUG, 10)),
                first.invoked(),
                Long.MAX_VALUE,
                first.outcome(),
                Witness.NOTHING));

        assertThat(rules()).containsExactly("I1");
    }

    /** A lie that needs two positions: each of them alone is in order. */
    @Test
    void two_commands_each_before_the_other_at_one_position_are_found() {
        told.clear();
        told.addAll(crossed());

        List<Violation> violations = HistoryChecker.check(told).violations();
        assertThat(violations).extracting(Violation::subject).containsExactly("the order of all");
        assertThat(violations.get(0).detail()).contains("before the first");
    }

    /** Goods of both SKUs come twice at the same time: the mugs of the first before those of the second, the lamps after. */
    private List<Operation> crossed() {
        StoresFixture stores = new InMemoryFixture();
        History history = new History(stores, tenant);
        StockClient client = history.client();
        List<Operation.Outcome> outcomes = List.of(client.receive(both("x")), client.receive(both("y")));
        assertThat(outcomes).hasSize(2);
        Operation x = history.operations().get(0);
        Operation y = history.operations().get(1);
        return List.of(mixed(x, y, MUG), mixed(y, x, MUG));
    }

    private ReceiveStock both(String key) {
        return ReceiveStock.builder()
                .header(header(key))
                .reference("")
                .addLines(ReceiveStock.Line.of(MUG, Quantity.of(1)), ReceiveStock.Line.of(LAMP, Quantity.of(1)))
                .build();
    }

    /** One operation whose change of that position is its own, and whose other changes are another one's. */
    private static Operation mixed(Operation own, Operation other, PositionKey key) {
        List<PositionChange> changes = new ArrayList<>();
        own.witness().changes().stream()
                .filter(change -> change.after().key().equals(key))
                .forEach(changes::add);
        other.witness().changes().stream()
                .filter(change -> !change.after().key().equals(key))
                .forEach(changes::add);
        return new Operation(own.request(), 1, 9, own.outcome(), with(own.witness(), changes));
    }
}
