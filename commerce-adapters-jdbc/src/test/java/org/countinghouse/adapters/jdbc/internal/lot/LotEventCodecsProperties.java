package org.countinghouse.adapters.jdbc.internal.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.quantity.Quantity;

class LotEventCodecsProperties {

    private final EventCodecs codecs = new EventCodecs(LotEventCodecs.all());

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_event_comes_back_as_it_was(@ForAll("events") LotEvent event) {
        assertThat(codecs.decode(codecs.nameOf(event), codecs.encode(event))).isEqualTo(event);
    }

    @Example
    void there_is_one_codec_an_event_type() {
        assertThat(LotEventCodecs.all())
                .extracting(codec -> (Object) codec.eventType())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LotEvent.class.getPermittedSubclasses())
                        .map(type -> (Object) type)
                        .toList());
    }

    @Provide
    Arbitrary<LotEvent> events() {
        Arbitrary<LotName> names = Combinators.combine(
                        texts(64).map(Sku::of), texts(64).map(LotId::of))
                .as(LotName::of);
        Arbitrary<LotEvent> declared = Combinators.combine(
                        texts(64).map(Sku::of),
                        Arbitraries.of(Tracking.class),
                        Arbitraries.of(PickOrder.class),
                        Arbitraries.integers().between(0, 3_650).optional(),
                        Arbitraries.longs().greaterOrEqual(1),
                        instants())
                .as((sku, tracking, order, days, version, at) ->
                        new LotEvent.TrackingDeclared(new TrackingPolicy(sku, tracking, order, days, version), at));
        Arbitrary<LotEvent> registered = Combinators.combine(
                        names,
                        Arbitraries.longs()
                                .between(0, 80_000)
                                .map(LocalDate::ofEpochDay)
                                .optional(),
                        instants())
                .as(LotEvent.LotRegistered::new);
        Arbitrary<LotEvent> recalled =
                Combinators.combine(names, references(), instants()).as(LotEvent.LotRecalled::new);
        Arbitrary<LotEvent> lifted =
                Combinators.combine(names, references(), instants()).as(LotEvent.RecallLifted::new);
        Arbitrary<LotEvent> moved =
                Combinators.combine(movements().list().ofMaxSize(3), instants()).as(LotEvent.LotsMoved::new);
        return Arbitraries.oneOf(declared, registered, recalled, lifted, moved);
    }

    private static Arbitrary<LotMovement> movements() {
        Arbitrary<PositionKey> positions = Combinators.combine(texts(64), texts(64))
                .as((sku, location) -> PositionKey.of(Sku.of(sku), LocationId.of(location)));
        Arbitrary<MovementCause> causes = Combinators.combine(
                        texts(210),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(1))
                .as(MovementCause::new);
        Arbitrary<LotPart> parts = Combinators.combine(
                        texts(60).map(LotId::of), Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as((lot, units, numbered) ->
                        new LotPart(lot, Quantity.of(units), numbered ? numbers(lot, units) : List.of()));
        return Combinators.combine(
                        causes,
                        Arbitraries.integers().greaterOrEqual(1),
                        positions,
                        parts,
                        texts(200).map(DemandReference::of).optional(),
                        instants())
                .as((cause, part, position, units, demand, at) -> new LotMovement(
                        cause,
                        part,
                        LotKey.of(position, units.lot()),
                        LotPlace.SELLABLE,
                        LotPlace.NOWHERE,
                        units,
                        demand,
                        at));
    }

    private static List<SerialNumber> numbers(LotId lot, int units) {
        return IntStream.range(0, units)
                .mapToObj(i -> SerialNumber.of(lot + "-" + i))
                .toList();
    }

    private static Arbitrary<String> references() {
        return Arbitraries.oneOf(Arbitraries.just(""), texts(200));
    }

    private static Arbitrary<String> texts(int max) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '"', '\\', '€')
                .ofMinLength(1)
                .ofMaxLength(max)
                .map(text -> text.isBlank() ? "x" : text);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
