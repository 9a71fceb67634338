package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.kit.Kit;

/** Serves a request as a child would: one whole set after the other, from a place that still has one. */
final class NaiveAsking {

    private final Map<PositionKey, Long> left = new TreeMap<>();
    private final Map<String, Long> given = new TreeMap<>();
    private final Map<Integer, Long> units = new TreeMap<>();
    private final ReserveStock command;

    private NaiveAsking(ReserveStock command, List<ReserveStock.Line> order, Map<PositionKey, Long> available) {
        this.command = command;
        left.putAll(available);
        order.forEach(this::serve);
    }

    static NaiveAsking of(ReserveStock command, Map<PositionKey, Long> available) {
        NaiveAsking inOrder = new NaiveAsking(command, command.lines(), available);
        if (inOrder.shortages().isEmpty() || command.mode() == ReserveStock.Mode.PARTIAL) {
            return inOrder;
        }
        List<ReserveStock.Line> byChoice = new ArrayList<>(command.lines());
        byChoice.sort(Comparator.comparingInt(NaiveAsking::choice));
        NaiveAsking again = new NaiveAsking(command, byChoice, available);
        return again.shortages().isEmpty() ? again : inOrder;
    }

    /** What each line gets at each position, in base units, by the demand's line number. */
    Map<String, Long> given() {
        return given;
    }

    /** Number, asked for and given of each line that gets less than it asks for, counted as it asks. */
    List<String> shortages() {
        List<String> shortages = new ArrayList<>();
        for (ReserveStock.Line line : command.lines()) {
            long per = mayBeOpened(line) ? 1 : first(line).quantity().units();
            long asked = line.quantity().units() * first(line).quantity().units() / per;
            long got = units.getOrDefault(line.number(), 0L) / per;
            if (got < asked) {
                shortages.add(line.number() + " " + asked + " " + got);
            }
        }
        return shortages;
    }

    private static int choice(ReserveStock.Line line) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder().size();
        }
        return line.places() instanceof Places.One ? 1 : 1_000_000;
    }

    private static Kit.Component first(ReserveStock.Line line) {
        return line.wanted().set().get(0);
    }

    private static boolean mayBeOpened(ReserveStock.Line line) {
        return line.wanted() instanceof Wanted.Goods goods
                && (goods.breaking() == Wanted.Breaking.IF_NEEDED
                        || goods.unit().isBaseUnit());
    }

    private void serve(ReserveStock.Line line) {
        List<Kit.Component> set = line.wanted().set();
        long asked = line.quantity().units();
        List<Kit.Component> all = times(set, asked);
        Places.Splitting splitting = line.places().splitting();
        List<Kit.Component> least =
                mayBeOpened(line) ? List.of(new Kit.Component(first(line).sku(), Given.q(1))) : set;
        List<LocationId> order = order(line, splitting == Places.Splitting.FREELY ? set : least);
        if (splitting != Places.Splitting.FREELY) {
            for (LocationId location : order) {
                if (has(location, all) > 0) {
                    take(line, location, all);
                    return;
                }
            }
        }
        if (splitting == Places.Splitting.NEVER) {
            order.stream()
                    .max(Comparator.comparingLong((LocationId location) -> has(location, least))
                            .thenComparing(
                                    Comparator.comparingInt(order::indexOf).reversed()))
                    .ifPresent(richest -> oneByOne(line, least, asked * ratio(set, least), List.of(richest)));
            return;
        }
        List<LocationId> wholeFirst = order(line, set);
        long whole = oneByOne(line, set, asked, wholeFirst);
        if (!least.equals(set)) {
            oneByOne(line, least, (asked - whole) * ratio(set, least), wholeFirst);
        }
    }

    private static long ratio(List<Kit.Component> set, List<Kit.Component> least) {
        return set.get(0).quantity().units() / least.get(0).quantity().units();
    }

    private long oneByOne(ReserveStock.Line line, List<Kit.Component> set, long asked, List<LocationId> order) {
        long got = 0;
        for (LocationId location : order) {
            while (got < asked && has(location, set) > 0) {
                take(line, location, set);
                got++;
            }
        }
        return got;
    }

    private static List<Kit.Component> times(List<Kit.Component> set, long count) {
        return set.stream()
                .map(part ->
                        new Kit.Component(part.sku(), Given.q(part.quantity().units() * count)))
                .toList();
    }

    private List<LocationId> order(ReserveStock.Line line, List<Kit.Component> set) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder();
        }
        if (line.places() instanceof Places.One one) {
            return List.of(one.location());
        }
        TreeSet<LocationId> known = new TreeSet<>();
        left.keySet().forEach(key -> known.add(key.location()));
        List<LocationId> order = new ArrayList<>(known);
        order.sort(Comparator.comparingLong(location -> -has(location, set)));
        return order;
    }

    private long has(LocationId location, List<Kit.Component> set) {
        long least = Long.MAX_VALUE;
        for (Kit.Component part : set) {
            long there = left.getOrDefault(PositionKey.of(part.sku(), location), 0L);
            least = Math.min(least, there / part.quantity().units());
        }
        return least;
    }

    private void take(ReserveStock.Line line, LocationId location, List<Kit.Component> set) {
        for (Kit.Component part : set) {
            PositionKey key = PositionKey.of(part.sku(), location);
            left.merge(key, -part.quantity().units(), Long::sum);
            given.merge(line.number() + " " + key, part.quantity().units(), Long::sum);
        }
        units.merge(line.number(), set.get(0).quantity().units(), Long::sum);
    }
}
