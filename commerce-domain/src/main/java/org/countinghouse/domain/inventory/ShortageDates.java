package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Names the short lines of a request that is refused, and dates what they lack. What is to come is wanted by all of them
 * together, the earlier line first.
 */
final class ShortageDates {

    private final Inventory inventory;
    private final EarliestSupply supply;
    private final Map<PositionKey, Quantity> taken = new TreeMap<>();
    private final Map<Sku, Quantity> lacking = new TreeMap<>();

    ShortageDates(Inventory inventory, EarliestSupply supply) {
        this.inventory = inventory;
        this.supply = supply;
    }

    /** Every short line, in the order they were asked for. Nothing is reserved: what it could have got is available. */
    List<Shortage> of(Served served) {
        for (ReservedLine line : served.lines()) {
            taken.merge(line.key(), line.reserved(), Quantity::plus);
        }
        List<Shortage> shortages = new ArrayList<>();
        for (Served.Demand demand : served.demands()) {
            if (demand.isShort()) {
                shortages.add(new Shortage(
                        demand.line().number(),
                        demand.line().key(),
                        demand.asked(),
                        demand.given(),
                        Quantity.ZERO,
                        earliest(demand)));
            }
        }
        return shortages;
    }

    /** The moment at which the last component that is lacking has come; nothing if one of them is not known to come. */
    private Optional<Instant> earliest(Served.Demand demand) {
        List<LocationId> locations = StockServing.locations(demand.line(), inventory);
        List<Instant> dates = new ArrayList<>();
        for (Kit.Component part : demand.set()) {
            Quantity more = part.quantity().times(demand.asked().minus(demand.given()));
            Quantity wanted = lacking.merge(part.sku(), more, Quantity::plus);
            Quantity unused = unused(part.sku(), locations);
            if (wanted.isMoreThan(unused)) {
                supply.earliest(part.sku(), locations, wanted.minus(unused)).ifPresent(dates::add);
            } else {
                dates.add(Instant.MIN);
            }
        }
        boolean known = dates.size() == demand.set().size();
        return known ? dates.stream().max(Comparator.naturalOrder()).filter(Instant.MIN::isBefore) : Optional.empty();
    }

    /** What the lines leave, because they lack another component or no whole pack is there. */
    private Quantity unused(Sku sku, List<LocationId> locations) {
        return locations.stream()
                .map(location -> PositionKey.of(sku, location))
                .map(key -> inventory.position(key).available().minus(taken.getOrDefault(key, Quantity.ZERO)))
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
