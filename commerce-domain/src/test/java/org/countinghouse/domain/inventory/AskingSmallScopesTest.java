package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.R1;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.junit.jupiter.api.Test;

/**
 * Every small request over every small stock, against a model that serves one set after the other: two SKUs at two
 * locations with 0 to 3 units each; pools, any location, pairs, pairs that may be opened, kits; one and two lines.
 */
class AskingSmallScopesTest {

    private static final LocationId NORTH = LocationId.of("NORTH");
    private static final LocationId SOUTH = LocationId.of("SOUTH");
    private static final Sku POT = Sku.of("POT");
    private static final Sku CUP = Sku.of("CUP");
    private static final List<PositionKey> KEYS = List.of(
            PositionKey.of(CUP, NORTH),
            PositionKey.of(CUP, SOUTH),
            PositionKey.of(POT, NORTH),
            PositionKey.of(POT, SOUTH));
    private static final UnitOfMeasure PAIR = UnitOfMeasure.of("pair", 2);
    private static final Kit TEA = Kit.of(Sku.of("TEA"), Kit.Component.of(POT, 1), Kit.Component.of(CUP, 2));

    @Test
    void every_small_request_is_served_as_a_child_would() {
        List<ReserveStock> requests = requests();
        int decided = 0;
        for (Map<PositionKey, Long> available : stocks()) {
            Inventory inventory = Inventory.of(
                    available.entrySet().stream()
                            .map(entry -> onHand(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.of());
            for (ReserveStock request : requests) {
                compare(request, inventory, available);
                decided++;
            }
        }
        assertThat(decided).isEqualTo(256 * requests.size());
    }

    private static void compare(ReserveStock request, Inventory inventory, Map<PositionKey, Long> available) {
        NaiveAsking naive = NaiveAsking.of(request, available);
        boolean refuse = naive.given().isEmpty()
                || (request.mode() == ReserveStock.Mode.ALL_OR_NOTHING
                        && !naive.shortages().isEmpty());
        var decision = ReservationDecider.decide(request, inventory, NOON);
        List<Shortage> told = decision.fold(
                refused -> ((InventoryRejection.InsufficientStock) refused).shortages(),
                accepted -> accepted.state().reservation(R1).orElseThrow().shortages());
        List<String> shortages = told.stream()
                .map(it -> it.lineNumber() + " " + it.requested() + " " + it.available())
                .toList();
        if (decision.isLeft() != refuse || !shortages.equals(naive.shortages())) {
            throw new AssertionError(request + " of " + available + " gave " + decision + ", not " + naive.given());
        }
        decision.forEach(accepted -> accepted(request, inventory, accepted, naive));
    }

    private static void accepted(
            ReserveStock request, Inventory before, Decision<Inventory, InventoryEvent> decision, NaiveAsking naive) {
        Reservation reservation = decision.state().reservation(R1).orElseThrow();
        Map<String, Long> given = new TreeMap<>();
        Map<PositionKey, Long> held = new TreeMap<>();
        int last = 0;
        for (ReservationLine line : reservation.lines()) {
            if (line.reserved().isPositive()) {
                given.merge(
                        line.share().line() + " " + line.key(), line.reserved().units(), Long::sum);
                held.merge(line.key(), line.held().units(), Long::sum);
            }
            last = line.number();
        }
        for (PositionKey key : KEYS) {
            StockCounters counters = decision.state().position(key).counters();
            boolean right = counters.held() == held.getOrDefault(key, 0L)
                    && counters.onHand() == before.position(key).counters().onHand()
                    && counters.held() <= counters.onHand();
            if (!right) {
                throw new AssertionError(key + " has " + counters + " after " + request);
            }
        }
        boolean counted = last
                == request.lines().size()
                        + reservation.lines().stream()
                                .filter(line -> line.number() != line.share().line())
                                .count();
        boolean folded = Decision.of(before, decision.events(), ReservationDecider::evolve)
                .state()
                .equals(decision.state());
        if (!given.equals(naive.given()) || !counted || !folded) {
            throw new AssertionError(request + " on " + before + " gave " + reservation + ", not " + naive.given());
        }
    }

    private static List<Map<PositionKey, Long>> stocks() {
        List<Map<PositionKey, Long>> stocks = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            Map<PositionKey, Long> stock = new TreeMap<>();
            for (int i = 0; i < KEYS.size(); i++) {
                stock.put(KEYS.get(i), (long) (code >> (2 * i)) & 3);
            }
            stocks.add(stock);
        }
        return stocks;
    }

    private static List<ReserveStock> requests() {
        List<ReserveStock.Line> first = new ArrayList<>(lines(1, 1));
        first.addAll(lines(1, 2));
        List<ReserveStock> requests = new ArrayList<>();
        for (ReserveStock.Mode mode : ReserveStock.Mode.values()) {
            for (ReserveStock.Line line : first) {
                requests.add(reserve(R1, mode, line));
                for (ReserveStock.Line second : lines(2, 2)) {
                    requests.add(reserve(R1, mode, line, second));
                }
            }
        }
        return requests;
    }

    private static List<ReserveStock.Line> lines(int number, long quantity) {
        Wanted opened = new Wanted.Goods(CUP, PAIR, Wanted.Breaking.IF_NEEDED);
        Wanted pairs = Wanted.packs(CUP, PAIR);
        List<ReserveStock.Line> lines = new ArrayList<>();
        for (Splitting splitting : Splitting.values()) {
            lines.add(line(number, opened, Places.pool(splitting, SOUTH, NORTH), quantity));
            lines.add(line(number, Wanted.kits(TEA), Places.pool(splitting, NORTH, SOUTH), quantity));
        }
        lines.add(line(number, pairs, Places.pool(Splitting.FREELY, SOUTH, NORTH), quantity));
        lines.add(line(number, pairs, Places.anywhere(Splitting.IF_NEEDED, NORTH), quantity));
        lines.add(line(number, opened, Places.anywhere(Splitting.FREELY, SOUTH), quantity));
        lines.add(line(number, Wanted.kits(TEA), Places.anywhere(Splitting.NEVER, SOUTH), quantity));
        lines.add(line(number, Wanted.units(CUP), Places.at(NORTH), quantity + 1));
        lines.add(line(number, Wanted.units(CUP), Places.pool(Splitting.FREELY, NORTH, SOUTH), quantity + 2));
        return lines;
    }

    private static ReserveStock.Line line(int number, Wanted wanted, Places places, long quantity) {
        return new ReserveStock.Line(number, wanted, places, q(quantity));
    }
}
