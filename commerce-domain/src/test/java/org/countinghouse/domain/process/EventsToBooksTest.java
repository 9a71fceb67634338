package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.order.OrderFixture.CHANNEL;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.amounts;
import static org.countinghouse.domain.order.OrderFixture.gbp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.ReturnedCondition;
import org.countinghouse.domain.accounting.posting.SalesEvent;
import org.countinghouse.domain.accounting.posting.SettlementEvent;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.catalog.SellableItem.Kind;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AdjustStock.Adjustment;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockEvent.OversellAllowed;
import org.countinghouse.domain.inventory.StockEvent.StockAdjusted;
import org.countinghouse.domain.inventory.StockEvent.StockReceived;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceivedLine;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;
import org.countinghouse.domain.returns.ReturnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsToBooksTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final PositionKey MAIN_MUG = PositionKey.of(MUG, MAIN);
    private static final PositionKey YARD_MUG = PositionKey.of(MUG, LocationId.of("YARD"));

    private static PaymentEvent reported(TransactionKind kind, GatewayOutcome outcome) {
        TransactionIntent intent = new TransactionIntent(
                PaymentId.of("O-1"),
                new OrderPayable(CHANNEL, ORDER).reference(),
                TransactionKey.of("x/k"),
                kind,
                gbp("36.34"),
                Optional.empty());
        return PaymentEvent.reported(intent, outcome, T0);
    }

    private static List<BusinessEvent> books(StockAdjusted event) {
        return EventsToBooks.eventsOf(event, GBP);
    }

    private static StockAdjusted adjusted(AdjustStock.Line... lines) {
        return new StockAdjusted(CommandId.of("k"), "count", List.of(lines), T0);
    }

    @Test
    void promises_are_no_transactions() {
        var silent = List.of(
                new OversellAllowed(MAIN_MUG, Quantity.ONE, T0),
                new OrderEvent.OrderSettled(ORDER, T0),
                new ReturnEvent.ReturnRefunded(ReturnId.of("R-1"), ORDER, CHANNEL, gbp("1.00"), T0),
                reported(TransactionKind.AUTHORIZATION, GatewayOutcome.Succeeded.of("r")),
                reported(TransactionKind.VOID, GatewayOutcome.Succeeded.of("r")),
                reported(TransactionKind.CAPTURE, new GatewayOutcome.Declined("no")),
                reported(TransactionKind.CAPTURE, new GatewayOutcome.Unknown("no answer")));

        assertThat(silent)
                .allSatisfy(
                        event -> assertThat(EventsToBooks.eventsOf(event, GBP)).isEmpty());
    }

    @Test
    void a_capture_settles_the_receivable_and_its_fee_is_booked_if_there_is_one() {
        var told = GatewayOutcome.Succeeded.of("r");

        var events = EventsToBooks.eventsOf(reported(TransactionKind.CAPTURE, told.withFee(gbp("0.71"))), GBP);

        SalesEvent.PaymentCaptured captured = (SalesEvent.PaymentCaptured) events.get(0);
        assertThat(captured.gross()).isEqualTo(gbp("36.34"));
        assertThat(captured.settles()).isEqualTo(SalesEvent.Settles.RECEIVABLE);
        assertThat(captured.sale()).isEqualTo(SalesEvent.Sale.of(CHANNEL, "O-1"));
        SettlementEvent.ProcessorFeeCharged fee = (SettlementEvent.ProcessorFeeCharged) events.get(1);
        assertThat(fee.amount()).isEqualTo(gbp("0.71"));
        assertThat(fee.source()).isNotEqualTo(captured.source());
        assertThat(EventsToBooks.eventsOf(reported(TransactionKind.CAPTURE, told.withFee(gbp("0.00"))), GBP))
                .hasSize(1);
        assertThat(EventsToBooks.eventsOf(reported(TransactionKind.CAPTURE, told), GBP))
                .hasSize(1);
    }

    @Test
    void a_refund_pays_what_is_owed() {
        var told = GatewayOutcome.Succeeded.of("r").withFee(gbp("0.10"));

        var events = EventsToBooks.eventsOf(reported(TransactionKind.REFUND, told), GBP);

        assertThat(((SalesEvent.RefundPaid) events.get(0)).amount()).isEqualTo(gbp("36.34"));
        assertThat(((SettlementEvent.ProcessorFeeCharged) events.get(1)).amount())
                .isEqualTo(gbp("0.10"));
    }

    @Property(tries = 200)
    void a_shipment_is_booked_with_its_own_amounts(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 100_000) Long> pence) {
        List<LinesShipped.Shipped> lines = new ArrayList<>();
        for (long net : pence) {
            Money tax = Money.ofMinor(net / 5, GBP);
            LineAmounts amounts = new LineAmounts(Money.ofMinor(net, GBP), tax, tax.plus(Money.ofMinor(net, GBP)));
            lines.add(new LinesShipped.Shipped(lines.size() + 1, MUG, Kind.GOODS, Quantity.of(2), amounts));
        }
        LinesShipped event = new LinesShipped(ORDER, CHANNEL, ShipmentReference.of("S-1"), MAIN, lines, T0);

        SalesEvent.GoodsFulfilled booked =
                (SalesEvent.GoodsFulfilled) EventsToBooks.eventsOf(event, GBP).get(0);

        assertThat(booked.consideration()).isEqualTo(SalesEvent.Consideration.ON_CREDIT);
        assertThat(booked.source().toString()).isEqualTo("shipment/O-1/S-1");
        assertThat(booked.lines().stream()
                        .map(it -> List.of(it.line(), it.quantity(), it.net(), it.tax()))
                        .toList())
                .isEqualTo(lines.stream()
                        .map(it -> List.of(
                                String.valueOf(it.number()),
                                it.quantity(),
                                it.amounts().net(),
                                it.amounts().tax()))
                        .collect(Collectors.toList()));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void what_comes_back_is_booked_by_its_condition(Disposition disposition) {
        ReceivedLine goods = new ReceivedLine(1, MUG, Kind.GOODS, Quantity.of(2), disposition, amounts("5.10", "1.02"));
        ReceivedLine service = new ReceivedLine(2, MUG, Kind.SERVICE, Quantity.ONE, disposition, amounts("3.00", "0"));

        var events = EventsToBooks.eventsOf(
                new ReturnReceived(ReturnId.of("R-1"), ORDER, CHANNEL, MAIN, List.of(goods, service), T0), GBP);

        List<SalesEvent.ReturnedLine> lines = ((SalesEvent.GoodsReturned) events.get(0)).lines();
        assertThat(lines.get(0).net()).isEqualTo(gbp("5.10"));
        assertThat(lines.get(0).tax()).isEqualTo(gbp("1.02"));
        assertThat(lines.get(0).condition())
                .contains(
                        switch (disposition) {
                            case SELLABLE -> new ReturnedCondition.Sellable();
                            case DAMAGED -> new ReturnedCondition.Damaged(gbp("0.00"));
                            case SCRAP -> new ReturnedCondition.Scrapped();
                        });
        assertThat(lines.get(1).condition()).isEmpty();
    }

    @Test
    void a_delivery_is_one_document_a_place_and_unknown_cost_is_nothing() {
        var events = EventsToBooks.eventsOf(
                new StockReceived(
                        CommandId.of("k"),
                        "D-1",
                        List.of(
                                ReceiveStock.Line.of(YARD_MUG, Quantity.of(3)),
                                new ReceiveStock.Line(MAIN_MUG, Quantity.of(10), Optional.of(gbp("20.00"))),
                                new ReceiveStock.Line(MAIN_MUG, Quantity.of(1), Optional.of(gbp("2.50")))),
                        T0),
                GBP);

        assertThat(events).extracting(it -> it.source().toString()).containsExactly("receipt/MAIN/k", "receipt/YARD/k");
        assertThat(values(events.get(0))).containsExactly(gbp("20.00"), gbp("2.50"));
        assertThat(values(events.get(1))).containsExactly(gbp("0.00"));
    }

    private static List<Money> values(BusinessEvent event) {
        return ((org.countinghouse.domain.accounting.posting.StockEvent.StockReceived) event)
                .lines().stream().map(line -> line.value()).toList();
    }

    @Test
    void what_is_found_comes_in_what_is_lost_or_damaged_goes_out_and_scrap_went_before() {
        var events = books(adjusted(
                AdjustStock.Line.of(MAIN_MUG, Quantity.of(1), Adjustment.LOST),
                new AdjustStock.Line(MAIN_MUG, Quantity.of(2), Adjustment.FOUND, Optional.of(gbp("4.00"))),
                AdjustStock.Line.of(MAIN_MUG, Quantity.of(3), Adjustment.DAMAGED),
                AdjustStock.Line.of(YARD_MUG, Quantity.of(4), Adjustment.SCRAPPED)));

        assertThat(events).extracting(it -> it.source().toString()).containsExactly("found/MAIN/k", "loss/MAIN/k");
        assertThat(values(events.get(0))).containsExactly(gbp("4.00"));
        assertThat(((StockWrittenOff) events.get(1)).lines())
                .extracting(it -> it.quantity().units())
                .containsExactly(1L, 3L);
        assertThat(books(adjusted(AdjustStock.Line.of(MAIN_MUG, Quantity.ONE, Adjustment.SCRAPPED))))
                .isEmpty();
    }
}
