package org.countinghouse.domain.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class CountDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), MAIN);
    private static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), MAIN);
    private static final PositionKey PEN = PositionKey.of(Sku.of("PEN"), MAIN);
    private static final CountId C1 = CountId.of("C1");

    private static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static OpenCount.Builder opening(CountVisibility visibility) {
        return OpenCount.builder()
                .header(header("O"))
                .count(C1)
                .reference("year end")
                .visibility(visibility);
    }

    private static CountStock count(String id, CountStock.Line... lines) {
        return CountStock.builder().header(header(id)).count(C1).addLines(lines).build();
    }

    private static CountStock.Line found(PositionKey key, long counted) {
        return new CountStock.Line(key, q(counted));
    }

    private static Inventory mugs(long onHand, long promised, long version) {
        return Inventory.of(
                List.of(new StockPosition(
                        MUG, new StockCounters(onHand, promised, 0, 5, 6, 7), Quantity.ZERO, version)),
                List.of());
    }

    /** Mugs, of which 10 were there, and lamps, of which none were. */
    private static StockCount opened(CountVisibility visibility) {
        return CountDecider.decide(
                        opening(visibility).addPositions(MUG, LAMP).build(),
                        new CountFacts(mugs(10, 2, 4), Optional.empty()))
                .get()
                .state()
                .count()
                .orElseThrow();
    }

    private static CountFacts counting(Inventory inventory) {
        return new CountFacts(inventory, Optional.of(opened(CountVisibility.EXPECTATION_SHOWN)));
    }

    private static CountedLine line(int number, PositionKey key, long version, long expected, long counted) {
        return new CountedLine(number, key, new CountResult(version, q(expected), q(counted)));
    }

    @Test
    void a_sheet_freezes_what_is_on_hand_and_moves_nothing() {
        var decision = CountDecider.decide(
                        opening(CountVisibility.BLIND).addPositions(MUG, LAMP).build(),
                        new CountFacts(mugs(10, 2, 4), Optional.empty()))
                .get();

        List<CountLine> lines = List.of(CountLine.open(1, MUG, q(10), 4), CountLine.open(2, LAMP, q(0), 0));
        assertThat(decision.events())
                .containsExactly(new CountOpened(C1, "year end", CountVisibility.BLIND, lines, NOON));
        assertThat(decision.state().inventory().changes()).isEmpty();
        StockCount count = decision.state().count().orElseThrow();
        assertThat(count.lines()).isEqualTo(lines);
        assertThat(count.version()).isEqualTo(1);
        assertThat(count.openedAt()).isEqualTo(NOON);
        assertThat(count.isComplete()).isFalse();
    }

    @Test
    void stock_is_set_to_what_was_counted() {
        var decision = CountDecider.decide(count("K", found(LAMP, 3), found(MUG, 7)), counting(mugs(10, 2, 4)))
                .get();

        StockCounted event = new StockCounted(
                C1, 2, List.of(line(1, MUG, 2, 10, 7), line(2, LAMP, 2, 0, 3)), CommandId.of("K"), NOON);
        assertThat(decision.events()).containsExactly(event);
        assertThat(event.movements())
                .containsExactly(
                        new StockMovement(MUG, MovementReason.LOST, q(3), new MovementCause("count/K", 0, 1), NOON),
                        new StockMovement(LAMP, MovementReason.FOUND, q(3), new MovementCause("count/K", 0, 2), NOON));
        assertThat(decision.state().inventory().position(MUG).counters())
                .isEqualTo(new StockCounters(7, 2, 0, 5, 6, 7));
        assertThat(decision.state().inventory().position(LAMP).counters()).isEqualTo(new StockCounters(3, 0, 0, 0));
        assertThat(decision.state().count().orElseThrow().isComplete()).isTrue();
        assertThat(decision.state().count().orElseThrow().countedAt(2)).isEqualTo(event.lines());
    }

    @Test
    void what_moved_since_the_opening_is_expected() {
        var decision = CountDecider.decide(count("K", found(MUG, 8)), counting(mugs(8, 2, 9)))
                .get();

        assertThat(((StockCounted) decision.events().get(0)).lines()).containsExactly(line(1, MUG, 2, 8, 8));
        assertThat(decision.events().get(0).movements()).isEmpty();
        assertThat(decision.state().inventory().changes()).isEmpty();
        assertThat(decision.state()
                        .count()
                        .orElseThrow()
                        .line(MUG)
                        .orElseThrow()
                        .atOpening())
                .isEqualTo(q(10));
    }

    @Test
    void promised_units_are_not_written_off() {
        assertThat(CountDecider.decide(count("K", found(MUG, 2)), counting(mugs(10, 2, 4)))
                        .isRight())
                .isTrue();
        assertThat(CountDecider.decide(count("K", found(MUG, 1)), counting(mugs(10, 2, 4)))
                        .getLeft())
                .isEqualTo(new CountRejection.NotThere(MUG, q(9), q(8)));
    }

    @Test
    void counts_and_positions_nobody_asked_for_are_refused() {
        CountFacts none = new CountFacts(mugs(10, 2, 4), Optional.empty());

        assertThat(CountDecider.decide(count("K", found(MUG, 1)), none).getLeft())
                .isEqualTo(new CountRejection.UnknownCount(C1));
        assertThat(CountDecider.decide(count("K", found(PEN, 1)), counting(mugs(10, 2, 4)))
                        .getLeft())
                .isEqualTo(new CountRejection.NotOnSheet(C1, PEN));
        assertThat(CountDecider.decide(
                                opening(CountVisibility.BLIND).addPositions(PEN).build(), counting(mugs(10, 2, 4)))
                        .getLeft())
                .isEqualTo(new CountRejection.CountExists(C1));
    }

    @Test
    void a_position_is_counted_once() {
        CountFacts once = CountDecider.decide(count("K", found(MUG, 9)), counting(mugs(10, 2, 4)))
                .get()
                .state();

        assertThat(CountDecider.decide(count("L", found(LAMP, 1), found(MUG, 9)), once)
                        .getLeft())
                .isEqualTo(new CountRejection.AlreadyCounted(C1, MUG));
        StockCount done = CountDecider.decide(count("L", found(LAMP, 0)), once)
                .get()
                .state()
                .count()
                .orElseThrow();
        assertThat(done.version()).isEqualTo(3);
        assertThat(done.countedAt(2)).containsExactly(line(1, MUG, 2, 10, 9));
        assertThat(done.countedAt(3)).containsExactly(line(2, LAMP, 3, 0, 0));
        assertThat(done.countedAt(4)).isEmpty();
        assertThat(done.opened()).isEqualTo(opened(CountVisibility.EXPECTATION_SHOWN));
    }

    @Test
    void a_blind_sheet_tells_nothing_before_it_is_counted() {
        StockCount blind = opened(CountVisibility.BLIND);

        assertThat(blind.sheet())
                .containsExactly(new SheetLine(1, MUG, Optional.empty()), new SheetLine(2, LAMP, Optional.empty()));
        assertThat(opened(CountVisibility.EXPECTATION_SHOWN).sheet())
                .containsExactly(new SheetLine(1, MUG, Optional.of(q(10))), new SheetLine(2, LAMP, Optional.of(q(0))));
        assertThat(CountDecider.decide(count("K", found(MUG, 10)), new CountFacts(mugs(10, 2, 4), Optional.of(blind)))
                        .get()
                        .state()
                        .count()
                        .orElseThrow()
                        .sheet())
                .containsExactly(new SheetLine(1, MUG, Optional.of(q(10))), new SheetLine(2, LAMP, Optional.empty()));
    }

    @Test
    void an_event_follows_the_version_before_it() {
        StockCounted event = (StockCounted) CountDecider.decide(count("K", found(MUG, 9)), counting(mugs(10, 2, 4)))
                .get()
                .events()
                .get(0);
        Optional<StockCount> before = Optional.of(opened(CountVisibility.EXPECTATION_SHOWN));
        Optional<StockCount> after = Optional.of(event.after(before));

        assertThatThrownBy(() -> event.after(after)).hasMessageContaining("follow");
        assertThatThrownBy(() -> event.after(Optional.empty())).hasMessageContaining("must exist");
        StockCounted stranger = new StockCounted(C1, 2, List.of(line(3, MUG, 2, 10, 9)), CommandId.of("K"), NOON);
        assertThatThrownBy(() -> stranger.after(before)).hasMessageContaining("counted line");
        StockCounted misnumbered = new StockCounted(C1, 2, List.of(line(1, MUG, 3, 10, 9)), CommandId.of("K"), NOON);
        assertThatThrownBy(() -> misnumbered.after(before)).hasMessageContaining("count version");
        StockCounted again = new StockCounted(C1, 3, List.of(line(1, MUG, 3, 10, 9)), CommandId.of("K"), NOON);
        assertThatThrownBy(() -> again.after(after)).hasMessageContaining("counted yet");
        CountOpened opened = new CountOpened(
                C1,
                "year end",
                CountVisibility.EXPECTATION_SHOWN,
                before.orElseThrow().lines(),
                NOON);
        assertThat(opened.after(Optional.empty())).isEqualTo(before.orElseThrow());
        assertThatThrownBy(() -> opened.after(before)).hasMessageContaining("new");
        assertThat(opened.version()).isEqualTo(1);
    }

    @Property(tries = 300)
    void the_count_becomes_what_is_on_hand(
            @ForAll @LongRange(min = 0, max = 20) long onHand,
            @ForAll @LongRange(min = 0, max = 20) long promised,
            @ForAll @LongRange(min = 0, max = 30) long counted) {
        Inventory inventory = mugs(onHand + promised, promised, 3);
        CountFacts facts = counting(inventory);
        var decision = CountDecider.decide(count("K", found(MUG, counted)), facts);

        assertThat(CountDecider.decide(count("K", found(MUG, counted)), facts)).isEqualTo(decision);
        assertThat(decision.isRight()).isEqualTo(counted >= promised);
        decision.forEach(accepted -> {
            assertThat(accepted.state().inventory().position(MUG).onHand()).isEqualTo(q(counted));
            assertThat(Decision.of(facts, accepted.events(), CountDecider::evolve)
                            .state())
                    .isEqualTo(accepted.state());
        });
    }

    @Test
    void commands_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> opening(CountVisibility.BLIND).build()).hasMessageContaining("lines");
        assertThatThrownBy(() -> opening(CountVisibility.BLIND)
                        .positions(Collections.nCopies(2, MUG))
                        .build())
                .hasMessageContaining("position");
        assertThatThrownBy(() -> opening(CountVisibility.BLIND)
                        .reference("x".repeat(201))
                        .addPositions(MUG)
                        .build())
                .hasMessageContaining("reference");
        assertThatThrownBy(() -> count("K")).hasMessageContaining("lines");
        assertThatThrownBy(() -> count("K", found(MUG, 1), found(MUG, 1))).hasMessageContaining("position");
        assertThatThrownBy(() -> found(MUG, 1_000_000_001)).hasMessageContaining("counted");
        assertThatCode(() -> found(MUG, 1_000_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> CountId.of("x".repeat(65))).hasMessageContaining("count");
        assertThat(CountId.of("a")).isLessThan(CountId.of("b")).hasToString("a");
    }

    @Test
    void a_sheet_has_up_to_ten_thousand_positions() {
        List<PositionKey> most = IntStream.range(0, 10_000)
                .mapToObj(i -> PositionKey.of(Sku.of("S" + i), MAIN))
                .toList();

        assertThat(opening(CountVisibility.BLIND).positions(most).build().positions())
                .hasSize(10_000);
        assertThatThrownBy(() -> opening(CountVisibility.BLIND)
                        .positions(most)
                        .addPositions(MUG)
                        .build())
                .hasMessageContaining("lines");
    }

    @Test
    void values_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new CountResult(1, q(1), q(1))).hasMessageContaining("count version");
        assertThatThrownBy(() -> CountLine.open(0, MUG, q(1), 0)).hasMessageContaining("line number");
        assertThatThrownBy(() -> CountLine.open(1, MUG, q(1), -1)).hasMessageContaining("position version");
        StockCount sound = opened(CountVisibility.BLIND);
        assertThatThrownBy(() -> StockCount.builder().from(sound).version(0).build())
                .hasMessageContaining("version");
        assertThatThrownBy(() -> StockCount.builder()
                        .from(sound)
                        .lines(List.of(CountLine.open(2, MUG, q(1), 0)))
                        .build())
                .hasMessageContaining("line number");
        assertThatThrownBy(() -> StockCount.builder()
                        .from(sound)
                        .lines(List.of(new CountLine(1, MUG, q(1), 0, Optional.of(new CountResult(2, q(1), q(1))))))
                        .build())
                .hasMessageContaining("newer");
        assertThat(sound.line(PEN)).isEmpty();
    }

    @Test
    void the_fingerprint_names_the_field_that_differs() {
        OpenCount one = opening(CountVisibility.BLIND).addPositions(MUG).build();
        assertThat(one.fingerprint().differingField(one.withHeader(header("X")).fingerprint()))
                .isEmpty();
        assertThat(one.fingerprint()
                        .differingField(OpenCount.builder()
                                .from(one)
                                .count(CountId.of("C2"))
                                .build()
                                .fingerprint()))
                .contains("count");
        assertThat(one.fingerprint()
                        .differingField(OpenCount.builder()
                                .from(one)
                                .reference("")
                                .build()
                                .fingerprint()))
                .contains("reference");
        assertThat(one.fingerprint()
                        .differingField(OpenCount.builder()
                                .from(one)
                                .visibility(CountVisibility.EXPECTATION_SHOWN)
                                .build()
                                .fingerprint()))
                .contains("visibility");
        assertThat(one.fingerprint()
                        .differingField(opening(CountVisibility.BLIND)
                                .addPositions(LAMP)
                                .build()
                                .fingerprint()))
                .contains("positions");
        CountStock two = count("K", found(MUG, 1));
        assertThat(two.fingerprint().differingField(count("K", found(MUG, 2)).fingerprint()))
                .contains("lines");
        assertThat(two.fingerprint()
                        .differingField(CountStock.builder()
                                .from(two)
                                .count(CountId.of("C2"))
                                .build()
                                .fingerprint()))
                .contains("count");
    }

    @Test
    void every_refusal_says_what_it_is_about() {
        List<CountRejection> all = List.of(
                new CountRejection.CountExists(C1),
                new CountRejection.UnknownCount(C1),
                new CountRejection.NotOnSheet(C1, MUG),
                new CountRejection.AlreadyCounted(C1, MUG),
                new CountRejection.NotThere(MUG, q(5), q(4)),
                new CountRejection.KeyReused(CommandId.of("k"), "lines"));

        assertThat(all).extracting(CountRejection::reason).containsExactly(CountRejection.Reason.values());
        assertThat(all)
                .extracting(CountRejection::message)
                .containsExactly(
                        "count C1 exists already",
                        "there is no count C1",
                        "MUG@MAIN is not on the sheet of count C1",
                        "MUG@MAIN has been counted in count C1",
                        "MUG@MAIN is missing 5 units, only 4 of them are promised to nobody",
                        "command id k was used before with another lines");
    }
}
