package org.countinghouse.examples.quickstart.shop;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.examples.quickstart.channel.CountryChannels;
import org.countinghouse.examples.quickstart.input.OrderRow;
import org.countinghouse.examples.quickstart.input.ScreenedInvoice;
import org.countinghouse.examples.quickstart.report.PriceStory;
import org.countinghouse.ports.Commerce;

/** The steps by which an invoice becomes an order that is checked out and, as far as stock goes, shipped and captured. */
final class Sales {

    private final Commerce commerce;
    private final Supply supply;
    private final Diary diary;
    private final Prices prices;
    private final Explanation explanation;

    Sales(Commerce commerce, Supply supply, Diary diary, Prices prices) {
        this.commerce = commerce;
        this.supply = supply;
        this.diary = diary;
        this.prices = prices;
        this.explanation = new Explanation(prices.terms().rules());
    }

    /** One price of an order that was placed, explained; nothing before there is one. */
    Optional<PriceStory> explained() {
        return explanation.story();
    }

    /** Takes the delivery that is due before this invoice; nothing if none is. */
    void takeDelivery(ScreenedInvoice invoice, CommandHeader header) {
        supply.before(invoice.sales(), header.step("supply"))
                .ifPresent(delivery -> commerce.stock()
                        .receive(delivery)
                        .peek(movements -> movements.forEach(movement -> diary.stock(
                                header.occurredAt(), movement.quantity().units())))
                        .getOrElseThrow(Unexpected::new));
    }

    /** The counter: checks the order out. */
    Either<ProcessRejection, Order> checkOut(ScreenedInvoice invoice, CommandHeader header) {
        Cart cart = cart(invoice.sales());
        return commerce.checkout()
                .checkOut(checkOut(invoice, header, cart))
                .peek(order -> explanation.consider(invoice.number(), cart));
    }

    /** The warehouse: ships what is allocated; an order of which nothing is waits as a whole. */
    Either<ProcessRejection, Optional<Shipment>> ship(Order order, CommandHeader header) {
        List<LineQuantity> allocated = OrderToCash.allAllocated(order);
        if (allocated.isEmpty()) {
            return Either.right(Optional.empty());
        }
        return commerce.dispatch()
                .ship(ShipGoods.builder()
                        .header(header.step("dispatch"))
                        .order(order.getId())
                        .shipment(ShipmentReference.of("1"))
                        .location(Shop.LOCATION)
                        .addAllLines(allocated)
                        .build())
                .map(Optional::of);
    }

    /** Every row of an invoice with its line in the order and how many units of it left. */
    static List<SoldRow> sold(List<OrderRow> rows, Optional<Shipment> shipment) {
        Map<Integer, Long> units = new HashMap<>();
        shipment.ifPresent(shipped -> shipped.lines()
                .forEach(line -> units.put(line.number(), line.quantity().units())));
        List<SoldRow> sold = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            int number = sold.size() + 1;
            sold.add(new SoldRow(row, number, units.getOrDefault(number, 0L)));
        }
        return sold;
    }

    private Cart cart(List<OrderRow> rows) {
        List<CartLine> lines = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            lines.add(prices.line(lines.size() + 1, row));
        }
        OrderRow first = rows.get(0);
        return new Cart(Shop.CURRENCY, first.instant(), lines)
                .by(Shopper.builder()
                        .channel(CountryChannels.of(first.country()))
                        .build());
    }

    private CheckOut checkOut(ScreenedInvoice invoice, CommandHeader header, Cart cart) {
        OrderRow first = invoice.sales().get(0);
        return CheckOut.builder()
                .header(header)
                .order(OrderId.of(invoice.number()))
                .channel(CountryChannels.of(first.country()))
                .externalReference(ExternalReference.of(invoice.number()))
                .customer(first.customer().isEmpty() ? Optional.empty() : Optional.of(CustomerId.of(first.customer())))
                .cart(cart)
                .terms(prices.terms())
                .location(Shop.LOCATION)
                .onShortage(CheckOut.OnShortage.BACKORDER)
                .build();
    }

    /** A row, its line in the order, and how many units left. */
    record SoldRow(OrderRow row, int lineNumber, long shipped) {}
}
