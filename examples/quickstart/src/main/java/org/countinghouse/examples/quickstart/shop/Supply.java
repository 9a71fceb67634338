package org.countinghouse.examples.quickstart.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.quickstart.input.OrderRow;

/**
 * Where stock comes from: so many units of each item once, when it is first seen, or a supplier who never runs out and
 * delivers before an order would come short, at least {@value #LOT} units at a time.
 *
 * <p>A unit costs the declared percent of the item's list price, which is the price it is first sold at. What is
 * delivered when follows from the orders alone, so a run that is started again orders the same deliveries.
 */
final class Supply {

    private static final long LOT = 500;

    private final OptionalLong openingStock;
    private final Percentage costPercent;
    private final Map<Sku, UnitPrice> costs = new HashMap<>();
    private final Map<Sku, Long> expected = new HashMap<>();

    Supply(OptionalLong openingStock, Percentage costPercent) {
        this.openingStock = openingStock;
        this.costPercent = costPercent;
    }

    /** The delivery that comes in before an order of these rows, if one is due. */
    Optional<ReceiveStock> before(List<OrderRow> rows, CommandHeader header) {
        Map<Sku, Long> wanted = new LinkedHashMap<>();
        List<ReceiveStock.Line> delivered = new ArrayList<>();
        for (OrderRow row : rows) {
            SellableItem item = StockCodes.item(row);
            if (item.isStocked()) {
                wanted.merge(item.sku(), row.quantity(), Math::addExact);
                costs.computeIfAbsent(item.sku(), sku -> Prices.stated(row).percent(costPercent));
            }
        }
        wanted.forEach((sku, units) -> {
            long due = due(sku, units);
            if (due > 0) {
                delivered.add(delivery(sku, due));
            }
        });
        return delivered.isEmpty()
                ? Optional.empty()
                : Optional.of(ReceiveStock.builder()
                        .header(header)
                        .reference("delivery before " + header.correlation())
                        .addAllLines(delivered)
                        .build());
    }

    /** Sellable units came back. */
    void returned(Sku sku, long units) {
        expected.merge(sku, units, Math::addExact);
    }

    /** Every position that was ever wanted. */
    List<PositionKey> positions() {
        return expected.keySet().stream()
                .sorted()
                .map(sku -> new PositionKey(sku, Shop.LOCATION))
                .toList();
    }

    private long due(Sku sku, long wanted) {
        boolean first = !expected.containsKey(sku);
        long there = expected.getOrDefault(sku, 0L);
        long due;
        if (openingStock.isPresent()) {
            due = first ? openingStock.getAsLong() : 0;
        } else {
            due = wanted > there ? Math.max(LOT, wanted - there) : 0;
        }
        expected.put(sku, Math.max(0, there + due - wanted));
        return due;
    }

    private ReceiveStock.Line delivery(Sku sku, long units) {
        Quantity quantity = Quantity.of(units);
        UnitPrice cost = costs.get(sku);
        return new ReceiveStock.Line(
                new PositionKey(sku, Shop.LOCATION),
                quantity,
                Optional.ofNullable(cost).map(known -> known.times(quantity, Rounding.HALF_UP)));
    }
}
