package org.countinghouse.examples.quickstart.shop;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.quickstart.channel.CountryChannels;
import org.countinghouse.examples.quickstart.input.OrderRow;
import org.countinghouse.examples.quickstart.input.ScreenedInvoice;
import org.countinghouse.ports.Commerce;

/** An invoice becomes an order that is checked out and, as far as stock goes, shipped and captured. */
final class Sales {

    private static final PricingTerms TERMS = PricingTerms.channelPrices(Rounding.HALF_UP);

    private final Commerce commerce;
    private final Supply supply;
    private final Diary diary;
    private final ProcessorStatement statement;

    Sales(Commerce commerce, Supply supply, Diary diary, ProcessorStatement statement) {
        this.commerce = commerce;
        this.supply = supply;
        this.diary = diary;
        this.statement = statement;
    }

    /** The counter: takes the delivery that is due and checks the order out. */
    Either<ProcessRejection, Order> checkOut(ScreenedInvoice invoice, CommandHeader header) {
        List<CartLine> lines = cartLines(invoice.sales());
        supply.before(lines, header.step("supply"))
                .ifPresent(delivery -> commerce.stock()
                        .receive(delivery)
                        .peek(movements -> movements.forEach(movement -> diary.stock(
                                header.occurredAt(), movement.quantity().units())))
                        .getOrElseThrow(Unexpected::new));
        return commerce.checkout()
                .checkOut(checkOut(invoice, header, lines))
                .peek(order -> diary.order(header.occurredAt()));
    }

    /** The warehouse: ships what is allocated. */
    Either<ProcessRejection, List<SoldRow>> ship(ScreenedInvoice invoice, Order order, CommandHeader header) {
        return ship(order, header).map(shipped -> sold(invoice.sales(), shipped));
    }

    private static List<CartLine> cartLines(List<OrderRow> rows) {
        List<CartLine> lines = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            SellableItem item = StockCodes.item(row);
            UnitPrice price = new UnitPrice(row.price(), Shop.CURRENCY);
            lines.add(new CartLine(lines.size() + 1, item, Quantity.of(row.quantity()), Optional.of(price)));
        }
        return lines;
    }

    private static CheckOut checkOut(ScreenedInvoice invoice, CommandHeader header, List<CartLine> lines) {
        OrderRow first = invoice.sales().get(0);
        return CheckOut.builder()
                .header(header)
                .order(OrderId.of(invoice.number()))
                .channel(CountryChannels.of(first.country()))
                .externalReference(ExternalReference.of(invoice.number()))
                .customer(first.customer().isEmpty() ? Optional.empty() : Optional.of(CustomerId.of(first.customer())))
                .cart(new Cart(Shop.CURRENCY, first.instant(), lines))
                .terms(TERMS)
                .location(Shop.LOCATION)
                .onShortage(CheckOut.OnShortage.BACKORDER)
                .build();
    }

    /** Ships what is allocated; an order of which nothing is waits as a whole. */
    private Either<ProcessRejection, Optional<Shipment>> ship(Order order, CommandHeader header) {
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
                .peek(shipment -> {
                    diary.shipped(order.channel(), shipment);
                    statement.captured(shipment.shippedAt(), shipment.amounts().gross());
                })
                .map(Optional::of);
    }

    private static List<SoldRow> sold(List<OrderRow> rows, Optional<Shipment> shipment) {
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

    /** A row, its line in the order, and how many units left. */
    record SoldRow(OrderRow row, int lineNumber, long shipped) {}
}
