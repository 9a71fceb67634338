package org.countinghouse.adapters.jdbc.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.DemandShare;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservedLine;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

class InventoryEventCodecsProperties {

    private final EventCodecs codecs = new EventCodecs(InventoryEventCodecs.all());

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_event_comes_back_as_it_was(@ForAll("events") InventoryEvent event) {
        assertThat(codecs.decode(codecs.nameOf(event), codecs.encode(event))).isEqualTo(event);
    }

    @Example
    void there_is_one_codec_an_event_type() {
        assertThat(InventoryEventCodecs.all())
                .extracting(codec -> (Object) codec.eventType())
                .containsExactlyInAnyOrderElementsOf(Stream.of(StockEvent.class, ReservationEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(type -> (Object) type)
                        .toList());
    }

    @Provide
    Arbitrary<InventoryEvent> events() {
        return Arbitraries.oneOf(stock(), reserved(), steps());
    }

    private static Arbitrary<InventoryEvent> stock() {
        Arbitrary<String> command = texts(200);
        Arbitrary<String> reference = Arbitraries.oneOf(Arbitraries.just(""), texts(200));
        Arbitrary<StockEvent> received = Combinators.combine(
                        command,
                        reference,
                        Combinators.combine(keys(), quantities(), costs())
                                .as(ReceiveStock.Line::new)
                                .list()
                                .ofMaxSize(4),
                        instants())
                .as((id, text, lines, at) -> new StockEvent.StockReceived(CommandId.of(id), text, lines, at));
        Arbitrary<StockEvent> adjusted = Combinators.combine(command, reference, adjustments(), instants())
                .as((id, text, lines, at) -> new StockEvent.StockAdjusted(CommandId.of(id), text, lines, at));
        Arbitrary<StockEvent> returned = Combinators.combine(
                        command,
                        reference,
                        Combinators.combine(
                                        keys(),
                                        quantities(),
                                        Arbitraries.of(ReturnToStock.Condition.class),
                                        texts(250).optional())
                                .as(ReturnToStock.Line::new)
                                .list()
                                .ofMaxSize(4),
                        instants())
                .as((id, text, lines, at) -> new StockEvent.StockReturned(CommandId.of(id), text, lines, at));
        Arbitrary<StockEvent> allowed =
                Combinators.combine(keys(), quantities(), instants()).as(StockEvent.OversellAllowed::new);
        return Arbitraries.oneOf(received, adjusted, returned, allowed).map(event -> event);
    }

    private static Arbitrary<List<AdjustStock.Line>> adjustments() {
        return Combinators.combine(keys(), quantities(), Arbitraries.of(AdjustStock.Adjustment.class), costs())
                .as((key, quantity, adjustment, cost) -> new AdjustStock.Line(
                        key,
                        quantity,
                        adjustment,
                        adjustment == AdjustStock.Adjustment.FOUND ? cost : Optional.empty()))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<InventoryEvent> reserved() {
        Arbitrary<ReservedLine> line = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        keys(),
                        quantities(),
                        Arbitraries.longs().between(0, 3))
                .as((number, key, requested, given) ->
                        new ReservedLine(number, key, requested, requested.min(Quantity.of(given))));
        Arbitrary<ReservedLine> part = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        keys(),
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((number, key, requested, given, demand, perSet) -> new ReservedLine(
                        number,
                        key,
                        Quantity.of(requested * perSet),
                        Quantity.of(Math.min(given, requested) * perSet),
                        new DemandShare(demand, Quantity.of(perSet))));
        Arbitrary<ReservedLine> any = Arbitraries.oneOf(line, part);
        return Combinators.combine(
                        texts(150), texts(200), any.list().ofMaxSize(4), instants(), instants(), Arbitraries.integers())
                .as((id, demand, lines, expiresAt, at, priority) -> new ReservationEvent.StockReserved(
                        ReservationId.of(id), DemandReference.of(demand), lines, expiresAt, at, priority));
    }

    private static Arbitrary<InventoryEvent> steps() {
        Arbitrary<LineQuantity> line = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1), keys(), quantities())
                .as(LineQuantity::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        texts(150).map(ReservationId::of),
                        texts(200).map(DemandReference::of),
                        Arbitraries.longs().greaterOrEqual(2),
                        line.list().ofMaxSize(4),
                        instants())
                .as((which, id, demand, version, lines, at) -> switch (which) {
                    case 0 -> new ReservationEvent.ReservationConfirmed(id, demand, version, lines, at);
                    case 1 -> new ReservationEvent.ReservationReleased(id, demand, version, Bucket.HELD, lines, at);
                    case 2 ->
                        new ReservationEvent.ReservationReleased(id, demand, version, Bucket.ALLOCATED, lines, at);
                    case 3 -> new ReservationEvent.ReservationExpired(id, demand, version, lines, at);
                    case 4 -> new ReservationEvent.PromiseBroken(id, demand, version, Bucket.HELD, lines, at);
                    case 5 -> new ReservationEvent.PromiseBroken(id, demand, version, Bucket.ALLOCATED, lines, at);
                    case 6 -> new ReservationEvent.ReservationExtended(id, demand, version, at.plusSeconds(1), at);
                    case 7 ->
                        new ReservationEvent.ReservationTransferred(
                                id, demand, version, DemandReference.of("cart " + version), at);
                    default -> new ReservationEvent.ReservationFulfilled(id, demand, version, lines, at);
                });
    }

    private static Arbitrary<String> texts(int max) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '"', '\\', '€')
                .ofMinLength(1)
                .ofMaxLength(max)
                .map(text -> text.isBlank() ? "x" : text);
    }

    private static Arbitrary<PositionKey> keys() {
        return Combinators.combine(texts(64), texts(64))
                .as((sku, location) -> PositionKey.of(Sku.of(sku), LocationId.of(location)));
    }

    private static Arbitrary<Quantity> quantities() {
        return Arbitraries.longs().between(1, 1_000_000_000).map(Quantity::of);
    }

    private static Arbitrary<Optional<Money>> costs() {
        Arbitrary<Currency> currencies = Arbitraries.of("GBP", "JPY", "KWD").map(Currency::getInstance);
        return Combinators.combine(Arbitraries.longs().greaterOrEqual(0), currencies)
                .as(Money::ofMinor)
                .optional();
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
