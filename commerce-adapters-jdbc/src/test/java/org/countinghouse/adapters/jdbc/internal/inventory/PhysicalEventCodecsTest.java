package org.countinghouse.adapters.jdbc.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockEvent.ConditionMoved;
import org.countinghouse.domain.inventory.count.CountEvent;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountLine;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.transfer.ArrivedLine;
import org.countinghouse.domain.inventory.transfer.TransferEvent;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.inventory.transfer.TransferState;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhysicalEventCodecsTest {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final LocationId MAIN = LocationId.of("MA\"IN");
    private static final LocationId SHOP = LocationId.of("SHOP \\ 1");
    private static final PositionKey MUG = PositionKey.of(Sku.of("MÜG"), MAIN);
    private static final CommandId COMMAND = CommandId.of("k/1");

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    static Stream<DomainEvent> events() {
        return Stream.of(
                new TransferDispatched(
                        TransferId.of("T1"),
                        MAIN,
                        SHOP,
                        "",
                        List.of(
                                TransferLine.dispatched(1, Sku.of("A"), q(1)),
                                TransferLine.dispatched(2, Sku.of("B"), q(1_000_000_000))),
                        COMMAND,
                        AT),
                new TransferArrived(
                        TransferId.of("T1"),
                        7,
                        MAIN,
                        SHOP,
                        List.of(
                                new ArrivedLine(1, Sku.of("A"), q(1), q(2), q(0)),
                                new ArrivedLine(3, Sku.of("C"), q(4), q(0), q(5))),
                        TransferState.CLOSED,
                        COMMAND,
                        AT),
                new CountOpened(
                        CountId.of("C1"),
                        "year end",
                        CountVisibility.BLIND,
                        List.of(CountLine.open(1, MUG, q(10), 44)),
                        AT),
                new StockCounted(
                        CountId.of("C1"),
                        3,
                        List.of(new CountedLine(2, MUG, new CountResult(3, q(9), q(0)))),
                        COMMAND,
                        AT),
                new ConditionMoved(
                        COMMAND,
                        "",
                        List.of(new MoveCondition.Line(MUG, q(3), StockCondition.QUARANTINED, StockCondition.DAMAGED)),
                        AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_as_it_was(DomainEvent event) {
        EventCodecs codecs =
                new EventCodecs(Stream.concat(PhysicalEventCodecs.all().stream(), InventoryEventCodecs.all().stream())
                        .toList());

        assertThat(codecs.decode(codecs.nameOf(event), codecs.encode(event))).isEqualTo(event);
    }

    @Test
    void there_is_one_codec_an_event_type() {
        assertThat(PhysicalEventCodecs.all())
                .extracting(codec -> (Object) codec.eventType())
                .containsExactlyInAnyOrderElementsOf(Stream.of(TransferEvent.class, CountEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(type -> (Object) type)
                        .toList());
    }
}
