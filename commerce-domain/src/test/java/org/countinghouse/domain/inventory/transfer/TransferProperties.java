package org.countinghouse.domain.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer.Completion;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** A transfer of two SKUs and arrivals of all sizes: no unit is made or lost without being told. */
class TransferProperties {

    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final LocationId SHOP = LocationId.of("SHOP");
    private static final List<Sku> SKUS = List.of(Sku.of("LAMP"), Sku.of("MUG"));
    private static final long EACH = 9;

    /** What came of each SKU, none for 0. */
    private record Arrival(long lamps, long mugs, Completion completion) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Completion> completion = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, Completion.MORE_TO_COME), net.jqwik.api.Tuple.of(1, Completion.LAST));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, 5), completion)
                .as(Arrival::new)
                .filter(it -> it.completion == Completion.LAST || it.lamps + it.mugs > 0)
                .list()
                .ofMaxSize(6);
    }

    private static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("t"), CommandId.of(id), Actor.of("test"))
                .at(Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static TransferFacts dispatched(long lamps, long mugs) {
        List<StockPosition> warehouse = SKUS.stream()
                .map(sku -> new StockPosition(
                        PositionKey.of(sku, MAIN), new StockCounters(EACH, 0, 0, 0), Quantity.ZERO, 1))
                .toList();
        DispatchTransfer command = DispatchTransfer.builder()
                .header(header("d"))
                .transfer(TransferId.of("T"))
                .origin(MAIN)
                .destination(SHOP)
                .reference("")
                .addLines(new DispatchTransfer.Line(SKUS.get(0), Quantity.of(lamps)))
                .addLines(new DispatchTransfer.Line(SKUS.get(1), Quantity.of(mugs)))
                .build();
        return TransferDecider.decide(command, new TransferFacts(Inventory.of(warehouse, List.of()), Optional.empty()))
                .get()
                .state();
    }

    private static ArriveTransfer command(int number, Arrival arrival) {
        ArriveTransfer.Builder command = ArriveTransfer.builder()
                .header(header("a" + number))
                .transfer(TransferId.of("T"))
                .completion(arrival.completion);
        if (arrival.lamps > 0) {
            command.addLines(new ArriveTransfer.Line(SKUS.get(0), Quantity.of(arrival.lamps)));
        }
        if (arrival.mugs > 0) {
            command.addLines(new ArriveTransfer.Line(SKUS.get(1), Quantity.of(arrival.mugs)));
        }
        return command.build();
    }

    @Property(tries = 500)
    void units_are_conserved_and_history_tells_every_arrival(@ForAll("arrivals") List<Arrival> arrivals) {
        TransferFacts facts = dispatched(7, 4);
        List<StockMovement> ledger = new ArrayList<>();
        List<TransferArrived> events = new ArrayList<>();
        long excess = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            ArriveTransfer command = command(i, arrivals.get(i));
            TransferFacts before = facts;
            Either<TransferRejection, Decision<TransferFacts, TransferEvent>> decision =
                    TransferDecider.decide(command, before);
            assertThat(TransferDecider.decide(command, before)).isEqualTo(decision);
            boolean wasClosed = before.transfer().orElseThrow().state() == TransferState.CLOSED;
            assertThat(decision.isLeft()).isEqualTo(wasClosed);
            if (decision.isRight()) {
                facts = decision.get().state();
                assertThat(Decision.of(before, decision.get().events(), TransferDecider::evolve)
                                .state())
                        .isEqualTo(facts);
                TransferArrived event =
                        (TransferArrived) decision.get().events().get(0);
                events.add(event);
                ledger.addAll(event.movements());
                excess += event.lines().stream()
                        .mapToLong(line -> line.excess().units())
                        .sum();
            }
        }
        StockTransfer last = facts.transfer().orElseThrow();
        long lost = 0;
        for (TransferLine line : last.lines()) {
            StockCounters shop =
                    facts.inventory().position(PositionKey.of(line.sku(), SHOP)).counters();
            assertThat(shop.inTransfer()).isEqualTo(line.open().units());
            lost += line.lost().units();
        }
        long inShop = SKUS.stream().mapToLong(sku -> onHand(facts(ledger), sku)).sum();
        long onItsWay =
                last.lines().stream().mapToLong(line -> line.open().units()).sum();
        assertThat(inShop + onItsWay + lost).isEqualTo(11 + excess);
        for (TransferArrived event : events) {
            assertThat(TransferDecider.arrival(
                            last, event.command(), event.version(), event.state(), event.movements()))
                    .isEqualTo(event);
        }
    }

    private static Map<PositionKey, StockCounters> facts(List<StockMovement> ledger) {
        return StockCounters.fold(ledger);
    }

    private static long onHand(Map<PositionKey, StockCounters> fold, Sku sku) {
        return fold.getOrDefault(PositionKey.of(sku, SHOP), StockCounters.ZERO).onHand();
    }
}
