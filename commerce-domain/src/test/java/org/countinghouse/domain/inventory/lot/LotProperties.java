package org.countinghouse.domain.inventory.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.lot.Lots.A;
import static org.countinghouse.domain.inventory.lot.Lots.B;
import static org.countinghouse.domain.inventory.lot.Lots.C;
import static org.countinghouse.domain.inventory.lot.Lots.EAST;
import static org.countinghouse.domain.inventory.lot.Lots.MAIN;
import static org.countinghouse.domain.inventory.lot.Lots.MILK;
import static org.countinghouse.domain.inventory.lot.Lots.NOON;
import static org.countinghouse.domain.inventory.lot.Lots.TODAY;
import static org.countinghouse.domain.inventory.lot.Lots.header;
import static org.countinghouse.domain.inventory.lot.Lots.lift;
import static org.countinghouse.domain.inventory.lot.Lots.policy;
import static org.countinghouse.domain.inventory.lot.Lots.q;
import static org.countinghouse.domain.inventory.lot.Lots.recall;
import static org.countinghouse.domain.inventory.lot.Lots.receive;
import static org.countinghouse.domain.inventory.lot.Lots.tracked;
import static org.countinghouse.domain.inventory.lot.Lots.units;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.lot.Lots.Both;
import org.countinghouse.domain.kernel.Decision;

/** The laws of lots, over random stories of one SKU at two positions in three lots. */
class LotProperties {

    private static final List<LotId> LOTS = List.of(A, B, C);

    enum Verb {
        RECEIVE,
        RETURN,
        RECALL,
        LIFT,
        LOSE,
        FIND,
        DAMAGE,
        SCRAP
    }

    record Step(Verb verb, boolean east, int lot, long units) {

        PositionKey position() {
            return east ? EAST : MAIN;
        }

        LotId id() {
            return LOTS.get(lot);
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 6))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_story_keeps_the_laws(@ForAll("stories") List<Step> story) {
        Both both = Both.of(tracked());
        int number = 0;
        for (Step step : story) {
            Both before = both;
            Either<?, LotDecision> decided = decide("c" + number, step, before);
            assertThat(decide("c" + number, step, before)).isEqualTo(decided);
            if (decided.isRight()) {
                LotDecision decision = decided.get();
                assertThat(Decision.of(before.lots(), decision.lots().events(), LotDecider::evolve)
                                .state())
                        .isEqualTo(decision.lots().state());
                both = Both.after(decision);
                assertLaws(both);
                assertConserved(before, both, decision);
            }
            number++;
        }
    }

    private static Either<?, LotDecision> decide(String id, Step step, Both both) {
        return switch (step.verb()) {
            case RECEIVE ->
                LotDecider.decide(
                        receive(id, ReceiveLots.Line.of(step.position(), units(step.id(), step.units()))),
                        both.stock(),
                        both.lots());
            case RETURN ->
                LotDecider.decide(
                        ReturnLots.builder()
                                .header(header(id))
                                .reference("")
                                .addLines(ReturnLots.Line.of(
                                        step.position(),
                                        units(step.id(), step.units()),
                                        ReturnToStock.Condition.SELLABLE))
                                .build(),
                        both.stock(),
                        both.lots());
            case RECALL -> LotDecider.decide(recall(id, step.id()), both.stock(), both.lots());
            case LIFT -> LotDecider.decide(lift(id, step.id()), both.stock(), both.lots());
            case LOSE -> adjust(id, step, AdjustStock.Adjustment.LOST, both);
            case FIND -> adjust(id, step, AdjustStock.Adjustment.FOUND, both);
            case DAMAGE -> adjust(id, step, AdjustStock.Adjustment.DAMAGED, both);
            case SCRAP -> adjust(id, step, AdjustStock.Adjustment.SCRAPPED, both);
        };
    }

    private static Either<?, LotDecision> adjust(String id, Step step, AdjustStock.Adjustment adjustment, Both both) {
        AdjustStock command = AdjustStock.builder()
                .header(header(id))
                .reference("")
                .addLines(AdjustStock.Line.of(step.position(), q(step.units()), adjustment))
                .build();
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> stock =
                StockDecider.decide(command, both.stock());
        if (stock.isLeft()) {
            return Either.left(stock.getLeft());
        }
        return LotDecider.follow(
                        stock.get().events().get(0).movements(), Optional.empty(), List.of(EAST, MAIN), both.lots())
                .map(lots -> new LotDecision(stock.get(), lots));
    }

    private static void assertLaws(Both both) {
        for (PositionKey position : List.of(EAST, MAIN)) {
            List<LotStock> lying = both.lots().at(position);
            assertThat(lying.stream()
                            .mapToLong(stock -> stock.counters().sellable())
                            .sum())
                    .isEqualTo(both.stock().position(position).counters().onHand());
            assertThat(lying.stream()
                            .mapToLong(stock -> stock.counters().damaged())
                            .sum())
                    .isEqualTo(both.stock().position(position).counters().damaged());
            assertThat(lying.stream()
                            .mapToLong(stock -> stock.counters().quarantined())
                            .sum())
                    .isEqualTo(both.stock().position(position).counters().quarantined());
        }
        for (Lot lot : both.lots().lots()) {
            if (lot.isRecalled()) {
                assertThat(both.lots().of(lot.name()))
                        .allMatch(stock -> stock.counters().sellable() == 0);
            }
        }
    }

    /** Units come from somewhere: what lies changes by what the movements say came and went. */
    private static void assertConserved(Both before, Both after, LotDecision decision) {
        long net = 0;
        for (LotEvent event : decision.lots().events()) {
            if (event instanceof LotEvent.LotsMoved moved) {
                for (LotMovement movement : moved.movements()) {
                    net += movement.from() == LotPlace.NOWHERE
                            ? movement.quantity().units()
                            : 0;
                    net -= movement.to() == LotPlace.NOWHERE
                            ? movement.quantity().units()
                            : 0;
                }
            }
        }
        assertThat(all(after) - all(before)).isEqualTo(net);
    }

    private static long all(Both both) {
        return List.of(EAST, MAIN).stream()
                .flatMap(position -> both.lots().at(position).stream())
                .map(LotStock::counters)
                .mapToLong(it -> it.sellable() + it.quarantined() + it.damaged() + it.inTransfer())
                .sum();
    }

    record Shelf(LotId lot, Optional<Integer> days, int received, long units) {

        LotStock stock() {
            return new LotStock(
                    LotKey.of(MAIN, lot),
                    days.map(TODAY::plusDays),
                    LotState.OPEN,
                    NOON.plusSeconds(received),
                    new LotCounters(units, 0, 0, 0),
                    1);
        }
    }

    @Provide
    Arbitrary<List<Shelf>> shelves() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'e')
                                .ofLength(1)
                                .map(LotId::of),
                        Arbitraries.integers().between(-1, 3).optional(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(0, 3))
                .as(Shelf::new)
                .list()
                .uniqueElements(Shelf::lot)
                .ofMaxSize(5);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void goods_are_picked_as_a_naive_sort_would(
            @ForAll("shelves") List<Shelf> shelves,
            @ForAll PickOrder order,
            @ForAll @IntRange(min = 1, max = 9) int asked) {
        LotInventory lots = LotInventory.of(
                List.of(policy(Tracking.LOT, order, Optional.empty())),
                List.of(),
                shelves.stream().map(Shelf::stock).toList(),
                List.of());
        StockEvent.StockAdjusted gone = new StockEvent.StockAdjusted(
                header("g").id(), "", List.of(AdjustStock.Line.of(MAIN, q(asked), AdjustStock.Adjustment.LOST)), NOON);
        Map<LotId, Long> expected = naive(shelves, order, asked);
        long found = expected.values().stream().mapToLong(Long::longValue).sum();

        var decision = LotDecider.follow(gone.movements(), Optional.empty(), List.of(MAIN), lots);

        if (found < asked) {
            assertThat(decision.getLeft()).isEqualTo(new LotRejection.NothingToPick(MAIN, q(asked), q(found)));
        } else {
            Map<LotId, Long> taken = new TreeMap<>();
            for (Shelf shelf : shelves) {
                long left = decision.get()
                        .state()
                        .stock(LotKey.of(MAIN, shelf.lot()))
                        .orElseThrow()
                        .counters()
                        .sellable();
                if (left != shelf.units()) {
                    taken.put(shelf.lot(), shelf.units() - left);
                }
            }
            assertThat(taken).isEqualTo(expected);
        }
    }

    /** Takes unit by unit: each time the smallest by expiry (never last), then time, then name; or without expiry. */
    private static Map<LotId, Long> naive(List<Shelf> shelves, PickOrder order, int asked) {
        List<Shelf> units = new ArrayList<>();
        for (Shelf shelf : shelves) {
            for (long i = 0; i < shelf.units(); i++) {
                units.add(shelf);
            }
        }
        units.sort((one, other) -> {
            LocalDate oneDay = TODAY.plusDays(one.days().orElse(1_000));
            LocalDate otherDay = TODAY.plusDays(other.days().orElse(1_000));
            if (order == PickOrder.FEFO && !oneDay.equals(otherDay)) {
                return oneDay.isBefore(otherDay) ? -1 : 1;
            }
            if (one.received() != other.received()) {
                return one.received() < other.received() ? -1 : 1;
            }
            return one.lot().value().compareTo(other.lot().value());
        });
        Map<LotId, Long> taken = new TreeMap<>();
        units.stream().limit(asked).forEach(unit -> taken.merge(unit.lot(), 1L, Long::sum));
        return taken;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_serial_is_never_here_twice(@ForAll("moves") List<List<Integer>> moves) {
        Both both = Both.of(tracked(Tracking.SERIAL, PickOrder.FIFO, Optional.empty()));
        Map<Integer, PositionKey> here = new TreeMap<>();
        int number = 0;
        for (List<Integer> move : moves) {
            PositionKey position = move.get(0) == 0 ? MAIN : EAST;
            int serial = move.get(1);
            LotPart part = LotPart.of(A, List.of(SerialNumber.of("s" + serial)));
            Either<LotRejection, LotDecision> decided = LotDecider.decide(
                    receive("c" + number++, ReceiveLots.Line.of(position, part)), both.stock(), both.lots());
            assertThat(decided.isRight()).isEqualTo(!here.containsKey(serial));
            if (decided.isRight()) {
                here.put(serial, position);
                both = Both.after(decided.get());
            }
        }
        for (PositionKey position : List.of(EAST, MAIN)) {
            long expected = here.values().stream().filter(position::equals).count();
            assertThat(both.lots().serials(LotKey.of(position, A), LotPlace.SELLABLE))
                    .hasSize((int) expected);
            assertThat(both.stock().position(position).onHand()).isEqualTo(q(expected));
        }
        assertThat(both.lots().policy(MILK)).isPresent();
    }

    @Provide
    Arbitrary<List<List<Integer>>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 5))
                .as((where, which) -> List.of(where, which))
                .list()
                .ofMaxSize(12);
    }
}
