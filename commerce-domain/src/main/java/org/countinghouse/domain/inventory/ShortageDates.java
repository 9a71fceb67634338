package org.countinghouse.domain.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The positions that the short lines of a refusal may come from, so that what is to come there dates them. */
    static SortedSet<PositionKey> positions(
            ReserveStock command, InventoryRejection.InsufficientStock refusal, Inventory inventory) {
        Set<Integer> numbers =
                refusal.shortages().stream().map(Shortage::lineNumber).collect(Collectors.toUnmodifiableSet());
        SortedSet<PositionKey> keys = new TreeSet<>();
        for (ReserveStock.Line line : command.lines()) {
            if (numbers.contains(line.number())) {
                locations(line, inventory).forEach(location -> keys.addAll(line.keysAt(location)));
            }
        }
        return keys;
    }

    /** Where a line may come from; what comes to where it is recorded as missing counts, though nothing is there yet. */
    private static List<LocationId> locations(ReserveStock.Line line, Inventory inventory) {
        List<LocationId> known = StockServing.locations(line, inventory);
        LocationId missingAt = line.places().missingAt();
        return known.contains(missingAt)
                ? known
                : Stream.concat(known.stream(), Stream.of(missingAt)).toList();
    }

    /** The day on which the last component that is lacking has come; nothing if one of them is not known to come. */
    private Optional<LocalDate> earliest(Served.Demand demand) {
        List<LocationId> locations = locations(demand.line(), inventory);
        List<LocalDate> dates = new ArrayList<>();
        for (Kit.Component part : demand.set()) {
            Quantity more = part.quantity().times(demand.asked().minus(demand.given()));
            Quantity wanted = lacking.merge(part.sku(), more, Quantity::plus);
            List<StockPosition> positions = positions(part.sku(), locations);
            if (wanted.isMoreThan(unused(positions))) {
                supply.earliest(positions, taken(positions).plus(wanted)).ifPresent(dates::add);
            } else {
                dates.add(LocalDate.MIN);
            }
        }
        boolean known = dates.size() == demand.set().size();
        return known ? dates.stream().max(Comparator.naturalOrder()).filter(LocalDate.MIN::isBefore) : Optional.empty();
    }

    private List<StockPosition> positions(Sku sku, List<LocationId> locations) {
        return locations.stream()
                .map(location -> inventory.position(PositionKey.of(sku, location)))
                .toList();
    }

    /** What the lines leave, because they lack another component or no whole pack is there. */
    private Quantity unused(List<StockPosition> positions) {
        return positions.stream()
                .map(StockPosition::available)
                .reduce(Quantity.ZERO, Quantity::plus)
                .minus(taken(positions));
    }

    /** What the lines would take. */
    private Quantity taken(List<StockPosition> positions) {
        return positions.stream()
                .map(position -> taken.getOrDefault(position.key(), Quantity.ZERO))
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
