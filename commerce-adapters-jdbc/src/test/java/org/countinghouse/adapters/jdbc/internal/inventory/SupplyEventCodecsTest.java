package org.countinghouse.adapters.jdbc.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.supply.PegFill;
import org.countinghouse.domain.inventory.supply.PegQuantity;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyEventCodecsTest {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final PositionKey KEY = PositionKey.of(Sku.of("É\"1"), LocationId.of("MAIN"));
    private static final SupplyId SUPPLY = SupplyId.of("PO-1");
    private static final BackorderId BACKORDER = BackorderId.of("B");
    private static final DemandReference ORDER = DemandReference.of("order \\ 1");
    private static final Quantity SEVEN = Quantity.of(7);
    private static final PegQuantity PEG = new PegQuantity(PreOrderId.of("P"), ORDER, 3, KEY, SEVEN);
    private static final ReservationId RESERVATION = ReservationId.of("R");

    private final EventCodecs codecs = new EventCodecs(SupplyEventCodecs.all());

    static Stream<DomainEvent> events() {
        return Stream.of(
                new SupplyEvent.SupplyExpected(SUPPLY, SupplyKind.PRODUCTION, KEY, "", SEVEN, DAY, AT),
                new SupplyEvent.SupplyChanged(SUPPLY, KEY, 2, SEVEN, DAY, AT),
                new SupplyEvent.SupplyCanceled(SUPPLY, KEY, 2, Quantity.ZERO, AT),
                new SupplyEvent.SupplyArrived(
                        SUPPLY, KEY, 2, CommandId.of("c"), SEVEN, List.of(new PegFill(PEG, RESERVATION)), AT),
                new SupplyEvent.SupplyArrived(SUPPLY, KEY, 2, CommandId.of("c"), SEVEN, List.of(), AT),
                new SupplyEvent.PreOrderPlaced(SUPPLY, 2, PEG, DAY, AT),
                new SupplyEvent.PreOrderCanceled(SUPPLY, 2, PEG, AT),
                new SupplyEvent.PegBroken(SUPPLY, 2, PEG, DAY, AT),
                new SupplyEvent.PromiseAtRisk(SUPPLY, 2, PEG, DAY, DAY.plusDays(1), AT),
                new BackorderEvent.BackorderQueued(BACKORDER, ORDER, 3, KEY, SEVEN, 9, Portion.WHOLE, AT),
                new BackorderEvent.BackorderFilled(BACKORDER, ORDER, 3, KEY, 2, SEVEN, RESERVATION, AT),
                new BackorderEvent.BackorderCanceled(BACKORDER, ORDER, 3, KEY, 2, SEVEN, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_as_it_was(DomainEvent event) {
        assertThat(codecs.decode(codecs.nameOf(event), codecs.encode(event))).isEqualTo(event);
    }

    @Test
    void there_is_one_codec_an_event_type() {
        assertThat(SupplyEventCodecs.all())
                .extracting(codec -> (Object) codec.eventType())
                .containsExactlyInAnyOrderElementsOf(Stream.of(SupplyEvent.class, BackorderEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(type -> (Object) type)
                        .toList());
    }

    @Test
    void a_receipt_tells_the_supply_it_is_part_of() {
        EventCodecs stock = new EventCodecs(InventoryEventCodecs.all());
        StockEvent.StockReceived event = new StockEvent.StockReceived(
                CommandId.of("c"),
                "",
                List.of(
                        ReceiveStock.Line.of(KEY, SEVEN).of(SUPPLY),
                        new ReceiveStock.Line(KEY, SEVEN, Optional.empty())),
                AT);

        assertThat(stock.decode(stock.nameOf(event), stock.encode(event))).isEqualTo(event);
    }
}
