package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.kit.Kit;

/** Serves requests as a child would: one set after the other, looking for a place that still has a whole one. */
final class NaiveServing {

    private final Map<PositionKey, Long> left;
    private final Map<String, Long> given = new TreeMap<>();
    private final Map<Integer, Long> sets = new TreeMap<>();
    private final ReserveStock command;

    private NaiveServing(ReserveStock command, Collection<ReserveStock.Line> order, Map<PositionKey, Long> available) {
        this.command = command;
        this.left = new TreeMap<>(available);
        order.forEach(this::serve);
    }

    static NaiveServing of(ReserveStock command, Map<PositionKey, Long> available) {
        NaiveServing inOrder = new NaiveServing(command, command.lines(), available);
        if (!inOrder.isShort() || command.mode() == ReserveStock.Mode.PARTIAL) {
            return inOrder;
        }
        List<ReserveStock.Line> byChoice = new ArrayList<>(command.lines());
        byChoice.sort(Comparator.comparingInt(NaiveServing::choice));
        NaiveServing again = new NaiveServing(command, byChoice, available);
        return again.isShort() ? inOrder : again;
    }

    private static int choice(ReserveStock.Line line) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder().size();
        }
        return line.places() instanceof Places.One ? 1 : 1_000;
    }

    boolean isShort() {
        return !shortages().isEmpty();
    }

    boolean isNothing() {
        return given.isEmpty();
    }

    /** Each short line: its number, how much it asked for, and how much it could get. */
    List<String> shortages() {
        return command.lines().stream()
                .filter(line -> sets(line) < line.quantity().units())
                .map(line -> line.number() + " " + line.quantity() + " " + sets(line))
                .toList();
    }

    /** Base units by demand line and position. */
    Map<String, Long> given() {
        return given;
    }

    private long sets(ReserveStock.Line line) {
        return sets.getOrDefault(line.number(), 0L);
    }

    private void serve(ReserveStock.Line line) {
        List<LocationId> order = order(line);
        long wanted = line.quantity().units();
        List<LocationId> whole =
                order.stream().filter(location -> has(line, location) >= wanted).toList();
        boolean one = line.places().splitting() != Places.Splitting.FREELY;
        if (one && !whole.isEmpty()) {
            order = whole.subList(0, 1);
        } else if (line.places().splitting() == Places.Splitting.NEVER) {
            order = richest(line, order);
        }
        for (long set = 0; set < wanted; set++) {
            for (LocationId location : order) {
                if (has(line, location) > 0) {
                    take(line, location);
                    break;
                }
            }
        }
    }

    private List<LocationId> richest(ReserveStock.Line line, List<LocationId> order) {
        List<LocationId> sorted = new ArrayList<>(order);
        sorted.sort(Comparator.comparingLong(location -> -has(line, location)));
        return sorted.isEmpty() ? sorted : sorted.subList(0, 1);
    }

    private List<LocationId> order(ReserveStock.Line line) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder();
        }
        if (line.places() instanceof Places.One one) {
            return List.of(one.location());
        }
        TreeSet<LocationId> known = new TreeSet<>();
        for (Kit.Component part : line.wanted().set()) {
            left.keySet().stream()
                    .filter(key -> key.sku().equals(part.sku()))
                    .forEach(key -> known.add(key.location()));
        }
        List<LocationId> sorted = new ArrayList<>(known);
        sorted.sort(Comparator.comparingLong(location -> -has(line, location)));
        return sorted;
    }

    private long has(ReserveStock.Line line, LocationId location) {
        return line.wanted().set().stream()
                .mapToLong(part -> left.getOrDefault(PositionKey.of(part.sku(), location), 0L)
                        / part.quantity().units())
                .min()
                .orElse(0);
    }

    private void take(ReserveStock.Line line, LocationId location) {
        for (Kit.Component part : line.wanted().set()) {
            PositionKey key = PositionKey.of(part.sku(), location);
            long units = part.quantity().units();
            left.merge(key, -units, Long::sum);
            given.merge(line.number() + " " + key, units, Long::sum);
        }
        sets.merge(line.number(), 1L, Long::sum);
    }
}
