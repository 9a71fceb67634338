package org.countinghouse.domain.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.ReturnedCondition;
import org.countinghouse.domain.accounting.posting.SalesEvent;
import org.countinghouse.domain.accounting.posting.SettlementEvent;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent.PaymentRefunded;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.AuthorizeReturn;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceiveReturn;
import org.countinghouse.domain.returns.ReceivedLine;
import org.countinghouse.domain.returns.RefundReturn;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;

/** From goods on the counter to money back: each step's command, from the answers of those before. */
@CheckReturnValue
public final class ReturnToRefund {

    private ReturnToRefund() {}

    /** Let the units come back; a line that arrived in two conditions is one line here. */
    public static AuthorizeReturn authorize(TakeBack command) {
        return AuthorizeReturn.builder()
                .header(command.header().step("authorize"))
                .returnId(command.returnId())
                .order(command.order())
                .addAllLines(units(command.lines()))
                .build();
    }

    private static List<LineQuantity> units(List<ArrivedLine> arrived) {
        List<LineQuantity> lines = new ArrayList<>();
        arrived.stream()
                .map(ArrivedLine::number)
                .distinct()
                .forEach(number -> lines.add(new LineQuantity(
                        number,
                        arrived.stream()
                                .filter(line -> line.number() == number)
                                .map(ArrivedLine::quantity)
                                .reduce(Quantity.ZERO, Quantity::plus))));
        return lines;
    }

    /** Take in what arrived. */
    public static ReceiveReturn receive(TakeBack command) {
        return ReceiveReturn.builder()
                .header(command.header().step("receive"))
                .returnId(command.returnId())
                .location(command.location())
                .addAllLines(command.lines())
                .build();
    }

    /** What stock is to record of the goods that came back; nothing for services and for what was thrown away. */
    public static Optional<ReturnToStock> restock(TakeBack command, Return received) {
        List<ReturnToStock.Line> lines = received.received().stream()
                .filter(line -> line.kind() == SellableItem.Kind.GOODS && line.disposition() != Disposition.SCRAP)
                .map(line -> new ReturnToStock.Line(
                        new PositionKey(line.sku(), command.location()),
                        line.quantity(),
                        line.disposition() == Disposition.SELLABLE
                                ? ReturnToStock.Condition.SELLABLE
                                : ReturnToStock.Condition.DAMAGED,
                        Optional.of(command.order() + "#" + line.number())))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ReturnToStock.builder()
                .header(command.header().step("restock"))
                .reference(received.getId().value())
                .addAllLines(lines)
                .build());
    }

    /** Give the money back; nothing if what came back was free. */
    public static Optional<RefundPayment> refund(TakeBack command, Return received) {
        Money owed = received.refund().gross();
        if (owed.isZero()) {
            return Optional.empty();
        }
        return Optional.of(RefundPayment.builder()
                .header(command.header().step("refund"))
                .payment(OrderToCash.payment(command.order()))
                .amount(owed)
                .cause(new PayableReference(received.getId().value()))
                .build());
    }

    /** Record that the money is back. */
    public static RefundReturn refunded(TakeBack command, Return received) {
        return RefundReturn.builder()
                .header(command.header().step("refunded"))
                .returnId(received.getId())
                .amount(received.refund().gross())
                .build();
    }

    /** The books when goods come back: revenue and cost are undone, and a refund is owed (R08, R09). */
    public static List<BusinessEvent> books(ReturnReceived event) {
        return List.of(new SalesEvent.GoodsReturned(
                SourceDocument.abbreviated("return", event.returnId().value()),
                SalesEvent.Sale.of(event.channel(), event.order().value()),
                LocationCode.of(event.location().value()),
                event.lines().stream()
                        .map(line -> new SalesEvent.ReturnedLine(
                                String.valueOf(line.number()),
                                line.sku(),
                                line.quantity(),
                                line.amounts().net(),
                                line.amounts().tax(),
                                condition(line)))
                        .toList()));
    }

    private static Optional<ReturnedCondition> condition(ReceivedLine line) {
        if (line.kind() != SellableItem.Kind.GOODS) {
            return Optional.empty();
        }
        return Optional.of(
                switch (line.disposition()) {
                    case SELLABLE -> new ReturnedCondition.Sellable();
                    case DAMAGED ->
                        new ReturnedCondition.Damaged(Money.zero(line.amounts().currency()));
                    case SCRAP -> new ReturnedCondition.Scrapped();
                });
    }

    /** The books when the money is back: the approved refund is paid (R08p), and a fee is an expense (R14). */
    public static List<BusinessEvent> books(PaymentRefunded event) {
        OrderPayable paid = OrderPayable.of(event.payable());
        SourceDocument source =
                SourceDocument.abbreviated("refund", event.intent().key().value());
        List<BusinessEvent> events = new ArrayList<>();
        events.add(new SalesEvent.RefundPaid(
                source, SalesEvent.Sale.of(paid.channel(), paid.order().value()), event.amount()));
        event.fee()
                .filter(Money::isPositive)
                .ifPresent(fee -> events.add(new SettlementEvent.ProcessorFeeCharged(
                        SourceDocument.abbreviated("refund-fee", source.id()), paid.channel(), fee)));
        return events;
    }
}
