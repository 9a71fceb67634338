package org.countinghouse.ports.tck.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.kit.Kit;

/** From which day on there would be enough for what a request lacks: every day is tried. */
final class NaiveDates {

    private static final int DAYS = 30;

    private final NaiveWorld world;
    private final ReserveStock command;
    private final LocalDate today;
    private final SortedMap<PositionKey, Long> taken = new TreeMap<>();
    private final SortedMap<Sku, Long> lacking = new TreeMap<>();

    NaiveDates(NaiveWorld world, ReserveStock command) {
        this.world = world;
        this.command = command;
        this.today = LocalDate.ofInstant(command.header().occurredAt(), ZoneOffset.UTC);
    }

    /** Each short line; an earlier one has the first claim on what comes. */
    List<String> shortages(NaiveServing serving) {
        serving.lines().forEach(line -> taken.merge(line.key, line.reserved, Long::sum));
        return serving.shortages(this::earliest);
    }

    private String earliest(NaiveServing.Got got) {
        SortedSet<LocalDate> days = new TreeSet<>();
        boolean isKnown = true;
        boolean waits = false;
        for (Kit.Component part : got.set()) {
            long more = part.quantity().units() * (got.asked() - got.sets());
            long wanted = lacking.merge(part.sku(), more, Long::sum);
            Collection<PositionKey> places = places(got.line(), part.sku());
            long spare = places.stream()
                    .mapToLong(key -> world.shelf(key).available() - taken.getOrDefault(key, 0L))
                    .sum();
            if (wanted > spare) {
                long needed = wanted
                        + places.stream()
                                .mapToLong(key -> taken.getOrDefault(key, 0L))
                                .sum();
                waits = true;
                isKnown &= add(days, places, needed);
            }
        }
        return isKnown && waits ? days.last().toString() : "-";
    }

    private boolean add(SortedSet<LocalDate> days, Collection<PositionKey> places, long needed) {
        for (int later = 0; later <= DAYS; later++) {
            LocalDate day = today.plusDays(later);
            if (places.stream().mapToLong(key -> promised(key, day)).sum() >= needed) {
                days.add(day);
                return true;
            }
        }
        return false;
    }

    /** What can be promised of a position for a day: supplies that are overdue are not counted on. */
    private long promised(PositionKey key, LocalDate day) {
        long units = world.shelf(key).available();
        for (NaiveQueue.Supply supply : world.supplies.values()) {
            boolean comes = !supply.due.isBefore(today) && !supply.due.isAfter(day);
            units += supply.key.equals(key) && comes ? supply.open() - world.pegged(supply) : 0;
        }
        for (NaiveQueue.Backorder entry : world.backorders.values()) {
            units -= entry.key.equals(key) ? entry.waiting : 0;
        }
        return Math.max(0, units);
    }

    /**
     * Where a line may come from, and where what it lacks is recorded. From anywhere means from where any of it is, or
     * where another line of the request looks.
     */
    private Collection<PositionKey> places(ReserveStock.Line line, Sku sku) {
        SortedSet<LocationId> locations = new TreeSet<>();
        for (PositionKey key : NaiveServing.wanted(line, world)) {
            boolean named = command.positions().contains(key);
            boolean stocked = world.shelf(key).onHand() > 0 || world.shelf(key).allowance > 0;
            boolean anywhere = command.wantedFromAnywhere().contains(key.sku());
            boolean exists = world.shelves.containsKey(key);
            boolean fixed = !NaiveServing.isAnywhere(line);
            if (fixed || (exists && (named || (anywhere && stocked)))) {
                locations.add(key.location());
            }
        }
        locations.add(line.places().missingAt());
        return locations.stream().map(location -> PositionKey.of(sku, location)).toList();
    }
}
