package org.countinghouse.domain.process;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.SalesEvent;
import org.countinghouse.domain.accounting.posting.SettlementEvent;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandDecider;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillDemand;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderLine;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.order.ShipOrder;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent.PaymentCaptured;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.VoidPayment;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.domain.quantity.Quantity;

/** From a priced cart to money on the processor's account: each step's command, from the answers of those before. */
@CheckReturnValue
public final class OrderToCash {

    /** How long a checkout's own quote holds: longer than anybody repeats a checkout. */
    private static final Duration REPEATABLE = Duration.ofDays(366);

    private OrderToCash() {}

    /** The name of the reservation of an order's attempt: {@code order/1}, {@code order/2}, …; no two orders share one. */
    public static ReservationId reservation(OrderId order, int attempt) {
        Arguments.require(attempt >= 1, "attempt", "must be at least 1", attempt);
        return ReservationId.of(order.value() + "/" + attempt);
    }

    /** The name of an order's payment. */
    public static PaymentId payment(OrderId order) {
        return new PaymentId(order.value());
    }

    /** Hold stock for the goods of the cart; nothing if it holds none. Services need no stock. */
    public static Optional<ReserveStock> reserve(CheckOut command, PricedCart cart, int attempt) {
        List<ReserveStock.Line> lines = cart.lines().stream()
                .filter(line -> line.item().isStocked())
                .map(line -> new ReserveStock.Line(
                        line.lineNumber(), new PositionKey(line.item().sku(), command.location()), line.quantity()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ReserveStock.builder()
                .header(command.header().step("reserve-" + attempt))
                .reservation(reservation(command.order(), attempt))
                .demand(OrderBackorders.demand(command.order()))
                .addAllLines(lines)
                .ttl(command.holdFor())
                .mode(
                        command.onShortage() == CheckOut.OnShortage.REFUSE
                                ? ReserveStock.Mode.ALL_OR_NOTHING
                                : ReserveStock.Mode.PARTIAL)
                .build());
    }

    /** Have the cart's gross amount authorized; nothing if it is free. */
    public static Optional<AuthorizePayment> authorize(CheckOut command, PricedCart cart) {
        if (cart.gross().isZero()) {
            return Optional.empty();
        }
        return Optional.of(AuthorizePayment.builder()
                .header(command.header().step("authorize"))
                .payment(payment(command.order()))
                .payable(new OrderPayable(command.channel(), command.order()).reference())
                .amount(cart.gross())
                .build());
    }

    /** Give up what was authorized for a checkout that came to nothing. */
    public static VoidPayment giveUp(CheckOut command) {
        return VoidPayment.builder()
                .header(command.header().step("void"))
                .payment(payment(command.order()))
                .build();
    }

    /**
     * Promise the cart to this checkout alone, under a name made of its key, for as long as it may be repeated; nothing if
     * it buys at a quote already. Needed where the price is not a function of cart and terms only, because somebody else
     * is asked for the taxes.
     */
    public static Optional<IssueQuote> promise(CheckOut command) {
        return command.cart()
                .map(cart -> IssueQuote.builder()
                        .header(command.header().step("promise"))
                        .quote(ownQuote(command))
                        .cart(cart)
                        .terms(command.terms())
                        .customer(command.customer().map(customer -> CustomerReference.of(customer.value())))
                        .validity(QuoteValidity.between(
                                cart.pricedAt().truncatedTo(ChronoUnit.MICROS).minus(REPEATABLE),
                                cart.pricedAt().truncatedTo(ChronoUnit.MICROS).plus(REPEATABLE)))
                        .build());
    }

    /** The order's id, so that a reader knows it, and a print of the key, because a given-up order may be tried anew. */
    private static QuoteId ownQuote(CheckOut command) {
        String print = Fingerprint.of("key", command.header().id()).build().canonical();
        return QuoteId.of(command.order() + "#" + print.substring(print.indexOf('=') + 1));
    }

    /** The same checkout, buying at that quote in place of its cart. */
    public static CheckOut buying(CheckOut command, QuoteId quote) {
        return CheckOut.builder()
                .from(command)
                .cart(Optional.empty())
                .terms(PricingTerms.stated())
                .quote(quote)
                .build();
    }

    /** Accept the quote that the checkout names, as the order to be placed; nothing if it names none. */
    public static Optional<AcceptQuote> accept(CheckOut command) {
        return command.quote()
                .map(quote -> AcceptQuote.builder()
                        .header(command.header().step("accept"))
                        .quote(quote)
                        .sale(SaleReference.of(command.order().value()))
                        .customer(command.customer().map(customer -> CustomerReference.of(customer.value())))
                        .build());
    }

    /** Let the hold outlast the payment that is about to begin. */
    public static ExtendReservation extend(CheckOut command, Reservation reservation, int attempt) {
        return ExtendReservation.builder()
                .header(command.header().step("extend-" + attempt))
                .reservation(reservation.id())
                .ttl(command.holdFor())
                .build();
    }

    /** Turn the hold into an allocation, on the terms on which the payment was begun. */
    public static ConfirmReservation confirm(CheckOut command, Reservation reservation, int attempt) {
        return ConfirmReservation.builder()
                .header(command.header().step("confirm-" + attempt))
                .reservation(reservation.id())
                .fence(reservation.fence())
                .build();
    }

    /**
     * Place the order: what is reserved is allocated, what stock does not have is backordered, services are allocated
     * at once.
     *
     * @param reservation what stock gave; nothing if it had nothing to give or nothing was asked of it
     */
    public static PlaceOrder place(CheckOut command, PricedCart cart, Optional<Reservation> reservation) {
        return PlaceOrder.builder()
                .header(command.header().step("place"))
                .order(command.order())
                .channel(command.channel())
                .externalReference(command.externalReference())
                .customer(command.customer())
                .currency(cart.currency())
                .addAllLines(cart.lines().stream()
                        .map(line -> requested(line, reservation))
                        .toList())
                .build();
    }

    private static RequestedLine requested(PricedLine line, Optional<Reservation> reservation) {
        PlacedLine placed = new PlacedLine(
                line.lineNumber(),
                line.item(),
                line.quantity(),
                line.unitPrice(),
                new LineAmounts(line.net(), line.tax(), line.gross()));
        if (!line.item().isStocked()) {
            return RequestedLine.allocated(placed);
        }
        Quantity reserved =
                reservation.map(stock -> stock.reservedFor(line.lineNumber())).orElse(Quantity.ZERO);
        return RequestedLine.backordered(placed, reserved);
    }

    /** What the order is to record when the goods leave: those lines. */
    public static ShipOrder ship(ShipGoods command, List<LineQuantity> lines) {
        return ShipOrder.builder()
                .header(shipping(command))
                .order(command.order())
                .shipment(command.shipment())
                .location(command.location())
                .addAllLines(lines)
                .build();
    }

    /** The header under which the order records a shipment. */
    public static CommandHeader shipping(ShipGoods command) {
        return command.header().step("ship");
    }

    /** All units of the order that could leave now. */
    public static List<LineQuantity> allAllocated(Order order) {
        return order.lines().stream()
                .filter(line -> line.buckets().shippable().isPositive())
                .map(line -> new LineQuantity(line.number(), line.buckets().shippable()))
                .toList();
    }

    /**
     * All units of the order that could leave from a location now: goods as far as its reservations have them allocated
     * there, services wherever they are done.
     *
     * @param reservations those of the order
     */
    public static List<LineQuantity> allAllocated(Order order, LocationId location, List<Reservation> reservations) {
        List<LineQuantity> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Quantity there = line.placed().item().isStocked()
                    ? DemandDecider.allocated(reservations, line.number(), new PositionKey(line.sku(), location))
                    : line.buckets().shippable();
            Quantity units = line.buckets().shippable().min(there);
            if (units.isPositive()) {
                lines.add(new LineQuantity(line.number(), units));
            }
        }
        return lines;
    }

    /**
     * What stock is to record when the goods of a shipment leave, whichever of the order's reservations promise them;
     * nothing if it held services only.
     */
    public static Optional<FulfillDemand> fulfill(ShipGoods command, Shipment shipment) {
        List<FulfillDemand.Line> goods = shipment.lines().stream()
                .filter(line -> line.kind() == SellableItem.Kind.GOODS)
                .map(line -> new FulfillDemand.Line(line.number(), line.sku(), line.quantity()))
                .toList();
        if (goods.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FulfillDemand.builder()
                .header(command.header().step("fulfill"))
                .demand(OrderBackorders.demand(command.order()))
                .location(command.location())
                .addAllLines(goods)
                .build());
    }

    /** Take the gross amount of what left; nothing if that was free. */
    public static Optional<CapturePayment> capture(ShipGoods command, Shipment shipment) {
        Money gross = shipment.amounts().gross();
        if (gross.isZero()) {
            return Optional.empty();
        }
        return Optional.of(CapturePayment.builder()
                .header(command.header().step("capture"))
                .payment(payment(shipment.order()))
                .amount(gross)
                .cause(new PayableReference(command.shipment().value()))
                .build());
    }

    /** The books when goods leave: revenue, tax and cost, on credit until the payment is captured (R05). */
    public static List<BusinessEvent> books(LinesShipped event) {
        return List.of(new SalesEvent.GoodsFulfilled(
                SourceDocument.abbreviated(
                        "shipment", event.order() + "/" + event.shipment().value()),
                SalesEvent.Sale.of(event.channel(), event.order().value()),
                LocationCode.of(event.location().value()),
                SalesEvent.Consideration.ON_CREDIT,
                event.lines().stream()
                        .map(line -> new SalesEvent.FulfilledLine(
                                String.valueOf(line.number()),
                                line.sku(),
                                line.kind(),
                                line.quantity(),
                                line.amounts().net(),
                                line.amounts().tax()))
                        .toList()));
    }

    /** The books when money arrives: the receivable is settled gross, and the processor's fee is an expense (R14). */
    public static List<BusinessEvent> books(PaymentCaptured event) {
        OrderPayable paid = OrderPayable.of(event.payable());
        SourceDocument source =
                SourceDocument.abbreviated("capture", event.intent().key().value());
        List<BusinessEvent> events = new ArrayList<>();
        events.add(new SalesEvent.PaymentCaptured(
                source,
                SalesEvent.Sale.of(paid.channel(), paid.order().value()),
                event.amount(),
                Money.zero(event.amount().currency()),
                SalesEvent.Settles.RECEIVABLE));
        event.fee()
                .filter(Money::isPositive)
                .ifPresent(fee -> events.add(new SettlementEvent.ProcessorFeeCharged(
                        SourceDocument.abbreviated("capture-fee", source.id()), paid.channel(), fee)));
        return events;
    }
}
