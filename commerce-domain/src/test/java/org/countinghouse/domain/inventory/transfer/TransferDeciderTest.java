package org.countinghouse.domain.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer.Completion;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final LocationId SHOP = LocationId.of("SHOP");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku LAMP = Sku.of("LAMP");
    private static final TransferId T1 = TransferId.of("T1");
    private static final StockCounters TEN = new StockCounters(10, 2, 1, 0);

    private static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static DispatchTransfer.Builder sending() {
        return DispatchTransfer.builder()
                .header(header("D"))
                .transfer(T1)
                .origin(MAIN)
                .destination(SHOP)
                .reference("van 3");
    }

    private static DispatchTransfer send(long mugs, long lamps) {
        return sending()
                .addLines(new DispatchTransfer.Line(MUG, q(mugs)), new DispatchTransfer.Line(LAMP, q(lamps)))
                .build();
    }

    private static ArriveTransfer arrive(Completion completion, ArriveTransfer.Line... lines) {
        return ArriveTransfer.builder()
                .header(header("A"))
                .transfer(T1)
                .completion(completion)
                .addLines(lines)
                .build();
    }

    private static ArriveTransfer.Line came(Sku sku, long units) {
        return new ArriveTransfer.Line(sku, q(units));
    }

    private static ArrivedLine mugs(long arrived, long lost, long excess) {
        return new ArrivedLine(1, MUG, q(arrived), q(lost), q(excess));
    }

    private static ArrivedLine lamps(long arrived, long lost, long excess) {
        return new ArrivedLine(2, LAMP, q(arrived), q(lost), q(excess));
    }

    private static StockPosition position(Sku sku, LocationId location, StockCounters counters) {
        return new StockPosition(PositionKey.of(sku, location), counters, Quantity.ZERO, 1);
    }

    /** 10 of each on hand in the warehouse, 3 of them promised. */
    private static TransferFacts warehouse() {
        return new TransferFacts(
                Inventory.of(List.of(position(MUG, MAIN, TEN), position(LAMP, MAIN, TEN)), List.of()),
                Optional.empty());
    }

    /** 6 mugs and 2 lamps on their way. */
    private static TransferFacts onTheirWay() {
        return TransferDecider.decide(send(6, 2), warehouse()).get().state();
    }

    private static StockCounters counters(TransferFacts facts, Sku sku, LocationId location) {
        return facts.inventory().position(PositionKey.of(sku, location)).counters();
    }

    private static TransferArrived event(Either<TransferRejection, Decision<TransferFacts, TransferEvent>> decision) {
        return (TransferArrived) decision.get().events().get(0);
    }

    @Test
    void dispatched_goods_are_gone_and_on_their_way() {
        var decision = TransferDecider.decide(send(6, 2), warehouse()).get();

        assertThat(counters(decision.state(), MUG, MAIN)).isEqualTo(new StockCounters(4, 2, 1, 0));
        assertThat(counters(decision.state(), MUG, SHOP)).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 6));
        assertThat(counters(decision.state(), LAMP, SHOP)).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 2));
        StockTransfer transfer = decision.state().transfer().orElseThrow();
        assertThat(transfer.lines())
                .containsExactly(TransferLine.dispatched(1, MUG, q(6)), TransferLine.dispatched(2, LAMP, q(2)));
        assertThat(transfer.state()).isEqualTo(TransferState.IN_TRANSIT);
        assertThat(transfer.dispatchedAt()).isEqualTo(NOON);
        assertThat(transfer.reference()).isEqualTo("van 3");
        assertThat(transfer.version()).isEqualTo(1);
        assertThat(transfer.arrivingAt()).containsExactly(PositionKey.of(MUG, SHOP), PositionKey.of(LAMP, SHOP));
        assertThat(decision.events())
                .containsExactly(
                        new TransferDispatched(T1, MAIN, SHOP, "van 3", transfer.lines(), CommandId.of("D"), NOON));
        assertThat(decision.events().get(0).movements())
                .containsExactly(
                        moved(MUG, MAIN, MovementReason.TRANSFER_OUT, 6, 1),
                        moved(MUG, SHOP, MovementReason.TRANSFER_SENT, 6, 2),
                        moved(LAMP, MAIN, MovementReason.TRANSFER_OUT, 2, 3),
                        moved(LAMP, SHOP, MovementReason.TRANSFER_SENT, 2, 4));
    }

    private static StockMovement moved(Sku sku, LocationId location, MovementReason reason, long units, int line) {
        return new StockMovement(
                PositionKey.of(sku, location), reason, q(units), new MovementCause("dispatch/D", 0, line), NOON);
    }

    @Test
    void promised_goods_do_not_leave() {
        assertThat(TransferDecider.decide(send(7, 1), warehouse()).isRight()).isTrue();
        assertThat(TransferDecider.decide(send(1, 8), warehouse()).getLeft())
                .isEqualTo(new TransferRejection.NotThere(PositionKey.of(LAMP, MAIN), q(8), q(7)));
    }

    @Test
    void a_name_is_used_once() {
        assertThat(TransferDecider.decide(send(1, 1), onTheirWay()).getLeft())
                .isEqualTo(new TransferRejection.TransferExists(T1));
    }

    @Test
    void goods_arrive_in_parts() {
        var first = TransferDecider.decide(arrive(Completion.MORE_TO_COME, came(MUG, 4)), onTheirWay());

        assertThat(event(first))
                .isEqualTo(new TransferArrived(
                        T1, 2, MAIN, SHOP, List.of(mugs(4, 0, 0)), TransferState.IN_TRANSIT, CommandId.of("A"), NOON));
        assertThat(counters(first.get().state(), MUG, SHOP)).isEqualTo(new StockCounters(4, 0, 0, 0, 0, 2));

        var second = TransferDecider.decide(
                arrive(Completion.MORE_TO_COME, came(LAMP, 2), came(MUG, 2)),
                first.get().state());
        assertThat(event(second).lines()).containsExactly(mugs(2, 0, 0), lamps(2, 0, 0));
        assertThat(event(second).state()).isEqualTo(TransferState.CLOSED);
        assertThat(event(second).version()).isEqualTo(3);
        assertThat(second.get().state().transfer().orElseThrow().lines())
                .containsExactly(
                        new TransferLine(1, MUG, q(6), q(6), q(0)), new TransferLine(2, LAMP, q(2), q(2), q(0)));
    }

    @Test
    void the_last_arrival_gives_up_what_is_missing() {
        var decision = TransferDecider.decide(arrive(Completion.LAST, came(MUG, 5)), onTheirWay());

        assertThat(event(decision).lines()).containsExactly(mugs(5, 1, 0), lamps(0, 2, 0));
        assertThat(event(decision).state()).isEqualTo(TransferState.CLOSED);
        assertThat(event(decision).lines()).allMatch(ArrivedLine::isShort).noneMatch(ArrivedLine::isOver);
        assertThat(counters(decision.get().state(), MUG, SHOP)).isEqualTo(new StockCounters(5, 0, 0, 0));
        assertThat(counters(decision.get().state(), LAMP, SHOP)).isEqualTo(StockCounters.ZERO);
    }

    @Test
    void a_transfer_of_which_nothing_comes_is_given_up_as_a_whole() {
        var decision = TransferDecider.decide(arrive(Completion.LAST), onTheirWay());

        assertThat(event(decision).lines()).containsExactly(mugs(0, 6, 0), lamps(0, 2, 0));
    }

    @Test
    void what_comes_beyond_is_found_stock() {
        var decision =
                TransferDecider.decide(arrive(Completion.MORE_TO_COME, came(MUG, 9), came(LAMP, 1)), onTheirWay());

        assertThat(event(decision).lines()).containsExactly(mugs(6, 0, 3), lamps(1, 0, 0));
        assertThat(event(decision).lines().get(0).isOver()).isTrue();
        assertThat(event(decision).lines().get(1).isOver()).isFalse();
        assertThat(event(decision).lines()).noneMatch(ArrivedLine::isShort);
        assertThat(event(decision).state()).isEqualTo(TransferState.IN_TRANSIT);
        assertThat(event(decision).movements())
                .extracting(StockMovement::reason)
                .containsExactly(MovementReason.TRANSFER_IN, MovementReason.FOUND, MovementReason.TRANSFER_IN);
        assertThat(counters(decision.get().state(), MUG, SHOP)).isEqualTo(new StockCounters(9, 0, 0, 0));
    }

    @Test
    void a_closed_transfer_takes_nothing_more() {
        TransferFacts closed = TransferDecider.decide(arrive(Completion.LAST), onTheirWay())
                .get()
                .state();

        assertThat(TransferDecider.decide(arrive(Completion.LAST, came(MUG, 1)), closed)
                        .getLeft())
                .isEqualTo(new TransferRejection.TransferClosed(T1));
    }

    @Test
    void a_transfer_nobody_knows_and_a_sku_it_does_not_take_are_refused() {
        assertThat(TransferDecider.decide(arrive(Completion.LAST), warehouse()).getLeft())
                .isEqualTo(new TransferRejection.UnknownTransfer(T1));
        assertThat(TransferDecider.decide(arrive(Completion.LAST, came(MUG, 1), came(Sku.of("PEN"), 1)), onTheirWay())
                        .getLeft())
                .isEqualTo(new TransferRejection.NotInTransfer(T1, Sku.of("PEN")));
    }

    @Test
    void an_arrival_is_told_again_from_its_movements() {
        TransferArrived first =
                event(TransferDecider.decide(arrive(Completion.LAST, came(MUG, 9), came(LAMP, 1)), onTheirWay()));
        StockTransfer later = first.after(onTheirWay().transfer());

        assertThat(TransferDecider.arrival(later, CommandId.of("A"), first.version(), first.state(), first.movements()))
                .isEqualTo(first);
        assertThat(later.dispatched()).isEqualTo(onTheirWay().transfer().orElseThrow());
        assertThatThrownBy(() -> TransferDecider.arrival(later, CommandId.of("A"), 2, first.state(), List.of()))
                .hasMessageContaining("movements");
    }

    @Test
    void an_event_follows_the_version_before_it() {
        TransferArrived first = event(TransferDecider.decide(arrive(Completion.LAST), onTheirWay()));
        Optional<StockTransfer> before = onTheirWay().transfer();
        Optional<StockTransfer> closed = Optional.of(first.after(before));

        assertThatThrownBy(() -> first.after(closed)).hasMessageContaining("follow");
        assertThatThrownBy(() -> first.after(Optional.empty())).hasMessageContaining("must exist");
        TransferEvent dispatched =
                TransferDecider.decide(send(6, 2), warehouse()).get().events().get(0);
        assertThatThrownBy(() -> dispatched.after(before)).hasMessageContaining("new");
        assertThat(dispatched.after(Optional.empty())).isEqualTo(before.orElseThrow());
        TransferArrived stranger = new TransferArrived(
                T1,
                2,
                MAIN,
                SHOP,
                List.of(new ArrivedLine(3, MUG, q(1), q(0), q(0))),
                TransferState.IN_TRANSIT,
                CommandId.of("A"),
                NOON);
        assertThatThrownBy(() -> stranger.after(before)).hasMessageContaining("arrived line");
        TransferArrived wrongState = new TransferArrived(
                T1, 2, MAIN, SHOP, List.of(mugs(1, 0, 0)), TransferState.CLOSED, CommandId.of("A"), NOON);
        assertThatThrownBy(() -> wrongState.after(before)).hasMessageContaining("state");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001})
    void a_quantity_outside_the_bounds_is_refused(long units) {
        assertThatThrownBy(() -> new DispatchTransfer.Line(MUG, q(units))).hasMessageContaining("quantity");
        assertThatThrownBy(() -> came(MUG, units)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> TransferLine.dispatched(1, MUG, q(units))).hasMessageContaining("quantity");
        assertThatCode(() -> came(MUG, 1_000_000_000)).doesNotThrowAnyException();
    }

    @Test
    void commands_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> sending().build()).hasMessageContaining("lines");
        assertThatThrownBy(() -> sending()
                        .addLines(new DispatchTransfer.Line(MUG, q(1)), new DispatchTransfer.Line(MUG, q(2)))
                        .build())
                .hasMessageContaining("sku");
        assertThatThrownBy(() -> DispatchTransfer.builder()
                        .from(send(1, 1))
                        .destination(MAIN)
                        .build())
                .hasMessageContaining("destination");
        assertThatThrownBy(() -> DispatchTransfer.builder()
                        .from(send(1, 1))
                        .reference("x".repeat(201))
                        .build())
                .hasMessageContaining("reference");
        assertThatThrownBy(() -> arrive(Completion.MORE_TO_COME)).hasMessageContaining("lines");
        assertThatThrownBy(() -> arrive(Completion.LAST, came(MUG, 1), came(MUG, 1)))
                .hasMessageContaining("sku");
        assertThatThrownBy(() -> TransferId.of(" ")).hasMessageContaining("transfer");
        assertThatThrownBy(() -> TransferId.of("x".repeat(65))).hasMessageContaining("transfer");
        assertThat(TransferId.of("a")).isLessThan(TransferId.of("b")).hasToString("a");
    }

    @Test
    void a_transfer_has_up_to_ten_thousand_lines() {
        List<DispatchTransfer.Line> most = IntStream.range(0, 10_000)
                .mapToObj(i -> new DispatchTransfer.Line(Sku.of("S" + i), q(1)))
                .toList();

        assertThat(sending().lines(most).build().lines()).hasSize(10_000);
        assertThatThrownBy(() -> sending()
                        .lines(most)
                        .addLines(new DispatchTransfer.Line(MUG, q(1)))
                        .build())
                .hasMessageContaining("lines");
    }

    @Test
    void values_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> new TransferLine(1, MUG, q(5), q(3), q(3))).hasMessageContaining("line 1");
        assertThat(new TransferLine(1, MUG, q(5), q(3), q(2)).open()).isEqualTo(Quantity.ZERO);
        assertThatThrownBy(() -> new TransferLine(0, MUG, q(5), q(0), q(0))).hasMessageContaining("line number");
        assertThatThrownBy(() -> mugs(0, 0, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> mugs(0, 1, 1)).hasMessageContaining("excess");
        assertThatThrownBy(() -> new ArrivedLine(0, MUG, q(1), q(0), q(0))).hasMessageContaining("line number");
        StockTransfer sound = onTheirWay().transfer().orElseThrow();
        assertThatThrownBy(() -> StockTransfer.builder().from(sound).version(0).build())
                .hasMessageContaining("version");
        assertThatThrownBy(() ->
                        StockTransfer.builder().from(sound).destination(MAIN).build())
                .hasMessageContaining("destination");
        assertThatThrownBy(() -> StockTransfer.builder()
                        .from(sound)
                        .lines(List.of(TransferLine.dispatched(2, MUG, q(1))))
                        .build())
                .hasMessageContaining("line number");
        assertThatThrownBy(() -> StockTransfer.builder()
                        .from(sound)
                        .lines(Collections.nCopies(2, TransferLine.dispatched(1, MUG, q(1))))
                        .build())
                .hasMessageContaining("sku");
        assertThat(sound.line(LAMP)).contains(TransferLine.dispatched(2, LAMP, q(2)));
        assertThat(sound.line(Sku.of("PEN"))).isEmpty();
    }

    @Test
    void the_fingerprint_names_the_field_that_differs() {
        DispatchTransfer one = send(1, 1);
        assertThat(one.fingerprint()
                        .differingField(send(1, 1).withHeader(header("X")).fingerprint()))
                .isEmpty();
        assertThat(one.fingerprint().differingField(send(1, 2).fingerprint())).contains("lines");
        assertThat(one.fingerprint()
                        .differingField(DispatchTransfer.builder()
                                .from(one)
                                .transfer(TransferId.of("T2"))
                                .build()
                                .fingerprint()))
                .contains("transfer");
        assertThat(one.fingerprint()
                        .differingField(DispatchTransfer.builder()
                                .from(one)
                                .origin(LocationId.of("X"))
                                .build()
                                .fingerprint()))
                .contains("origin");
        assertThat(one.fingerprint()
                        .differingField(DispatchTransfer.builder()
                                .from(one)
                                .destination(LocationId.of("X"))
                                .build()
                                .fingerprint()))
                .contains("destination");
        assertThat(one.fingerprint()
                        .differingField(DispatchTransfer.builder()
                                .from(one)
                                .reference("")
                                .build()
                                .fingerprint()))
                .contains("reference");
        ArriveTransfer last = arrive(Completion.LAST, came(MUG, 1));
        assertThat(last.fingerprint()
                        .differingField(
                                arrive(Completion.MORE_TO_COME, came(MUG, 1)).fingerprint()))
                .contains("completion");
        assertThat(last.fingerprint()
                        .differingField(arrive(Completion.LAST, came(MUG, 2)).fingerprint()))
                .contains("lines");
        assertThat(last.fingerprint()
                        .differingField(ArriveTransfer.builder()
                                .from(last)
                                .transfer(TransferId.of("T2"))
                                .build()
                                .fingerprint()))
                .contains("transfer");
    }

    @Test
    void every_refusal_says_what_it_is_about() {
        PositionKey key = PositionKey.of(MUG, MAIN);
        assertThat(new TransferRejection.NotThere(key, q(5), q(4)).message())
                .isEqualTo("MUG@MAIN has 4 units that are promised to nobody, asked for 5");
        assertThat(new TransferRejection.TransferExists(T1).message()).isEqualTo("transfer T1 exists already");
        assertThat(new TransferRejection.UnknownTransfer(T1).message()).isEqualTo("there is no transfer T1");
        assertThat(new TransferRejection.TransferClosed(T1).message()).isEqualTo("transfer T1 is closed");
        assertThat(new TransferRejection.NotInTransfer(T1, MUG).message()).isEqualTo("transfer T1 does not take MUG");
        assertThat(new TransferRejection.KeyReused(CommandId.of("k"), "lines").message())
                .isEqualTo("command id k was used before with another lines");
        assertThat(List.of(
                        new TransferRejection.NotThere(key, q(5), q(4)),
                        new TransferRejection.TransferExists(T1),
                        new TransferRejection.UnknownTransfer(T1),
                        new TransferRejection.TransferClosed(T1),
                        new TransferRejection.NotInTransfer(T1, MUG),
                        new TransferRejection.KeyReused(CommandId.of("k"), "lines")))
                .extracting(TransferRejection::reason)
                .containsExactly(TransferRejection.Reason.values());
    }
}
