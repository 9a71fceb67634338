package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Who gets what of the stock that was locked, line by line. Every line is a number of sets, a set being what one of it
 * takes: one base unit, a pack's, or a kit's components. A location gives whole sets. What a line takes is not there for
 * the lines after it, so a SKU that is asked for twice, alone or within a kit, is counted once.
 */
final class StockServing {

    private final Inventory inventory;
    private final Map<PositionKey, Quantity> left = new TreeMap<>();

    private StockServing(Inventory inventory) {
        this.inventory = inventory;
    }

    /** What each line can get as things are. */
    static Served serve(ReserveStock command, Inventory inventory) {
        Served inOrder = serve(command.lines(), inventory);
        if (command.mode() == ReserveStock.Mode.PARTIAL || !inOrder.isShort()) {
            return inOrder;
        }
        Comparator<ReserveStock.Line> byChoice = Comparator.comparingInt(StockServing::choice);
        List<ReserveStock.Line> lessChoiceFirst =
                command.lines().stream().sorted(byChoice).toList();
        if (lessChoiceFirst.equals(command.lines())) {
            return inOrder;
        }
        Served again = serve(lessChoiceFirst, inventory);
        return again.isShort() ? inOrder : again;
    }

    /**
     * The positions whose due holds would help. Only of those that were locked: a position may come, and be held, after
     * the lock has found none, and a set from anywhere may name a position beside those that had stock.
     */
    static SortedSet<PositionKey> wanted(ReserveStock command, Inventory inventory) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        for (ReserveStock.Line line : command.lines()) {
            locations(line, inventory).forEach(location -> keys.addAll(line.keysAt(location)));
        }
        keys.removeIf(key -> !inventory.has(key));
        return keys;
    }

    /** The locations that a line may come from, in no order of preference if that is any. */
    static List<LocationId> locations(ReserveStock.Line line, Inventory inventory) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder();
        }
        if (line.places() instanceof Places.One one) {
            return List.of(one.location());
        }
        SortedSet<LocationId> known = new TreeSet<>();
        for (Kit.Component part : line.wanted().set()) {
            inventory.keysOf(part.sku()).forEach(key -> known.add(key.location()));
        }
        return List.copyOf(known);
    }

    private static Served serve(List<ReserveStock.Line> lines, Inventory inventory) {
        StockServing serving = new StockServing(inventory);
        return new Served(lines.stream().map(serving::serve).toList());
    }

    private static int choice(ReserveStock.Line line) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder().size();
        }
        return line.places() instanceof Places.One ? 1 : Integer.MAX_VALUE;
    }

    private Served.Demand serve(ReserveStock.Line line) {
        if (line.namesOnePosition()) {
            return servedByOne(line);
        }
        boolean loose = line.wanted() instanceof Wanted.Goods goods && goods.isLoose();
        List<Kit.Component> pack = line.wanted().set();
        if (!loose) {
            return demand(line, pack, line.quantity(), served(line, pack, line.quantity()));
        }
        Kit.Component whole = pack.get(0);
        List<Kit.Component> single = List.of(new Kit.Component(whole.sku(), Quantity.ONE));
        Quantity units = line.quantity().times(whole.quantity());
        boolean packsFirst = whole.quantity().isMoreThan(Quantity.ONE) && canSplit(line, single, units);
        return demand(line, single, units, packsFirst ? packsFirst(line, whole, units) : served(line, single, units));
    }

    /** The same in short, for the line that most requests consist of. */
    private Served.Demand servedByOne(ReserveStock.Line line) {
        PositionKey key = line.key();
        Quantity there = left(key);
        Quantity given = line.quantity().min(there);
        left.put(key, there.minus(given));
        Served.Piece piece = new Served.Piece(key.location(), line.quantity(), given);
        return new Served.Demand(line, line.wanted().set(), line.quantity(), List.of(piece));
    }

    private boolean canSplit(ReserveStock.Line line, List<Kit.Component> single, Quantity units) {
        return switch (line.places().splitting()) {
            case NEVER -> false;
            case FREELY -> true;
            case IF_NEEDED ->
                candidates(line, single).stream().noneMatch(location -> !units.isMoreThan(sets(single, location)));
        };
    }

    /** Whole packs from where there are any, then what they lack in single units. */
    private Map<LocationId, Quantity> packsFirst(ReserveStock.Line line, Kit.Component whole, Quantity units) {
        List<Kit.Component> pack = List.of(whole);
        List<LocationId> candidates = candidates(line, pack);
        Map<LocationId, Quantity> given = new LinkedHashMap<>();
        across(pack, line.quantity(), candidates)
                .forEach((location, packs) -> given.put(location, packs.times(whole.quantity())));
        Quantity rest = units.minus(total(given));
        across(List.of(new Kit.Component(whole.sku(), Quantity.ONE)), rest, candidates)
                .forEach((location, more) -> given.merge(location, more, Quantity::plus));
        return given;
    }

    private Map<LocationId, Quantity> served(ReserveStock.Line line, List<Kit.Component> set, Quantity asked) {
        List<LocationId> candidates = candidates(line, set);
        Places.Splitting splitting = line.places().splitting();
        if (splitting != Places.Splitting.FREELY) {
            for (LocationId location : candidates) {
                if (!asked.isMoreThan(sets(set, location))) {
                    return across(set, asked, List.of(location));
                }
            }
        }
        return across(set, asked, splitting == Places.Splitting.NEVER ? most(set, candidates) : candidates);
    }

    /** The location that has most sets, of equals the first. */
    private List<LocationId> most(List<Kit.Component> set, List<LocationId> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((LocationId location) -> sets(set, location))
                        .reversed())
                .limit(1)
                .toList();
    }

    /** The locations in the order in which they are to give. */
    private List<LocationId> candidates(ReserveStock.Line line, List<Kit.Component> set) {
        List<LocationId> known = locations(line, inventory);
        return line.places() instanceof Places.Anywhere
                ? known.stream()
                        .sorted(Comparator.comparing((LocationId location) -> sets(set, location))
                                .reversed())
                        .limit(Places.MOST_OF_ANYWHERE)
                        .toList()
                : known;
    }

    /** Takes from each location in turn. */
    private Map<LocationId, Quantity> across(List<Kit.Component> set, Quantity asked, List<LocationId> candidates) {
        Map<LocationId, Quantity> given = new LinkedHashMap<>();
        Quantity rest = asked;
        for (LocationId location : candidates) {
            Quantity some = rest.min(sets(set, location));
            if (some.isPositive()) {
                given.put(location, some);
                rest = rest.minus(some);
                for (Kit.Component part : set) {
                    PositionKey key = PositionKey.of(part.sku(), location);
                    left.put(key, left(key).minus(part.quantity().times(some)));
                }
            }
        }
        return given;
    }

    private Quantity sets(List<Kit.Component> set, LocationId location) {
        return Kit.wholeSets(set, sku -> left(PositionKey.of(sku, location)));
    }

    private Quantity left(PositionKey key) {
        Quantity known = left.get(key);
        return known == null ? inventory.position(key).available() : known;
    }

    /** What is missing is recorded at one location, which leads the pieces. */
    private static Served.Demand demand(
            ReserveStock.Line line, List<Kit.Component> set, Quantity asked, Map<LocationId, Quantity> given) {
        Quantity missing = asked.minus(total(given));
        List<Served.Piece> pieces = new ArrayList<>();
        LocationId missingAt = line.places().missingAt();
        if (missing.isPositive()) {
            Quantity there = given.getOrDefault(missingAt, Quantity.ZERO);
            pieces.add(new Served.Piece(missingAt, there.plus(missing), there));
        }
        given.forEach((location, some) -> {
            if (missing.isZero() || !location.equals(missingAt)) {
                pieces.add(new Served.Piece(location, some, some));
            }
        });
        return new Served.Demand(line, set, asked, pieces);
    }

    private static Quantity total(Map<LocationId, Quantity> given) {
        return given.values().stream().reduce(Quantity.ZERO, Quantity::plus);
    }
}
