package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;

/** Serves a request as a child would: one set after the other, each from the first place that still has a whole one. */
final class NaiveServing {

    private final NaiveWorld world;
    private final SortedMap<PositionKey, Long> taken = new TreeMap<>();
    private final Map<Integer, Got> got = new LinkedHashMap<>();

    private NaiveServing(NaiveWorld world, List<ReserveStock.Line> order) {
        this.world = world;
        order.forEach(line -> got.put(line.number(), serve(line)));
    }

    /** What each line can get as things are. */
    static NaiveServing of(ReserveStock command, NaiveWorld world) {
        NaiveServing inOrder = new NaiveServing(world, command.lines());
        if (!inOrder.isShort() || command.mode() == ReserveStock.Mode.PARTIAL) {
            return inOrder;
        }
        List<ReserveStock.Line> lessChoiceFirst = new ArrayList<>(command.lines());
        lessChoiceFirst.sort(Comparator.comparingInt(NaiveServing::choice));
        NaiveServing again = new NaiveServing(world, lessChoiceFirst);
        return again.isShort() ? inOrder : again;
    }

    /**
     * What one line gets.
     *
     * @param line the line
     * @param set what one set of it is
     * @param asked how many sets it asks for
     * @param given how many sets each location gives, in the order in which they first gave one
     */
    record Got(ReserveStock.Line line, List<Kit.Component> set, long asked, Map<LocationId, Long> given) {

        long sets() {
            return given.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The lines of a promise that this makes, yet without their numbers: where, and how many sets asked and given. */
        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            LocationId missingAt = line.places().missingAt();
            long missing = asked - sets();
            if (missing > 0) {
                long there = given.getOrDefault(missingAt, 0L);
                pieces.add(new Piece(missingAt, there + missing, there));
            }
            given.forEach((location, sets) -> {
                if (missing == 0 || !location.equals(missingAt)) {
                    pieces.add(new Piece(location, sets, sets));
                }
            });
            return pieces;
        }
    }

    /**
     * What of a line is asked of one location.
     *
     * @param location which
     * @param asked how many sets
     * @param given how many it gives
     */
    record Piece(LocationId location, long asked, long given) {}

    boolean isShort() {
        return got.values().stream().anyMatch(one -> one.sets() < one.asked());
    }

    boolean isNothing() {
        return got.values().stream().allMatch(one -> one.sets() == 0);
    }

    /** Each short line, in the order they were asked for; nothing is known of what may come. */
    List<String> shortages() {
        return shortages(line -> "-");
    }

    /** The same, each with the day from which on there would be enough. */
    List<String> shortages(Function<Got, String> earliest) {
        return got.values().stream()
                .filter(one -> one.sets() < one.asked())
                .map(one -> StockTold.shortage(
                        one.line().number(), one.line().key(), one.asked(), one.sets(), 0, earliest.apply(one)))
                .toList();
    }

    /** The lines of the promise: the first of a line has its number, others are numbered on from the highest. */
    List<NaivePromise.Line> lines() {
        SortedMap<Integer, NaivePromise.Line> lines = new TreeMap<>();
        int last = got.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Got one : new TreeMap<>(got).values()) {
            int number = one.line().number();
            for (Piece piece : one.pieces()) {
                for (Kit.Component part : one.set()) {
                    int own = lines.containsKey(number) ? ++last : number;
                    long perSet = part.quantity().units();
                    lines.put(
                            own,
                            new NaivePromise.Line(
                                    own,
                                    PositionKey.of(part.sku(), piece.location()),
                                    number,
                                    perSet,
                                    perSet * piece.asked(),
                                    perSet * piece.given()));
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    /** Where due holds would help. */
    static SortedSet<PositionKey> wanted(ReserveStock command, NaiveWorld world) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        command.lines().forEach(line -> keys.addAll(wanted(line, world)));
        return keys;
    }

    /** Where one line may come from. */
    static SortedSet<PositionKey> wanted(ReserveStock.Line line, NaiveWorld world) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        for (LocationId location : locations(line, world)) {
            line.wanted().set().forEach(part -> keys.add(PositionKey.of(part.sku(), location)));
        }
        return keys;
    }

    static boolean isAnywhere(ReserveStock.Line line) {
        return line.places() instanceof Places.Anywhere;
    }

    private static List<LocationId> locations(ReserveStock.Line line, NaiveWorld world) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder();
        }
        if (line.places() instanceof Places.One one) {
            return List.of(one.location());
        }
        TreeSet<LocationId> all = new TreeSet<>();
        world.shelves.keySet().forEach(key -> all.add(key.location()));
        return List.copyOf(all);
    }

    private static int choice(ReserveStock.Line line) {
        if (line.places() instanceof Places.Pool pool) {
            return pool.inOrder().size();
        }
        return line.places() instanceof Places.One ? 1 : 1_000;
    }

    private Got serve(ReserveStock.Line line) {
        List<Kit.Component> set = line.wanted().set();
        long wanted = line.quantity().units();
        boolean mayOpenPacks =
                line.wanted() instanceof Wanted.Goods goods && goods.breaking() == Wanted.Breaking.IF_NEEDED;
        if (!mayOpenPacks) {
            return new Got(line, set, wanted, give(line, set, wanted));
        }
        long pack = set.get(0).quantity().units();
        List<Kit.Component> single = List.of(Kit.Component.of(set.get(0).sku(), 1));
        return new Got(line, single, wanted * pack, pack > 1 ? packsFirst(line, single) : give(line, single, wanted));
    }

    /** Whole packs first if the line may come from several places and has to, then single ones. */
    private Map<LocationId, Long> packsFirst(ReserveStock.Line line, List<Kit.Component> single) {
        List<Kit.Component> whole = line.wanted().set();
        long pack = whole.get(0).quantity().units();
        long packs = line.quantity().units();
        boolean oneHasAll = order(line, single).stream().anyMatch(location -> has(single, location) >= packs * pack);
        Places.Splitting splitting = line.places().splitting();
        if (splitting == Places.Splitting.NEVER || (splitting == Places.Splitting.IF_NEEDED && oneHasAll)) {
            return give(line, single, packs * pack);
        }
        List<LocationId> order = order(line, whole);
        Map<LocationId, Long> given = new LinkedHashMap<>();
        long left = packs * pack;
        for (LocationId location : order) {
            while (left > 0 && has(whole, location) > 0) {
                take(whole, location);
                given.merge(location, pack, Long::sum);
                left -= pack;
            }
        }
        for (LocationId location : order) {
            while (left > 0 && has(single, location) > 0) {
                take(single, location);
                given.merge(location, 1L, Long::sum);
                left--;
            }
        }
        return given;
    }

    private Map<LocationId, Long> give(ReserveStock.Line line, List<Kit.Component> set, long wanted) {
        List<LocationId> order = order(line, set);
        List<LocationId> enough =
                order.stream().filter(location -> has(set, location) >= wanted).toList();
        if (line.places().splitting() != Places.Splitting.FREELY && !enough.isEmpty()) {
            order = enough.subList(0, 1);
        } else if (line.places().splitting() == Places.Splitting.NEVER) {
            order = richestFirst(order, set).stream().limit(1).toList();
        }
        Map<LocationId, Long> given = new LinkedHashMap<>();
        long left = wanted;
        for (LocationId location : order) {
            while (left > 0 && has(set, location) > 0) {
                take(set, location);
                given.merge(location, 1L, Long::sum);
                left--;
            }
        }
        return given;
    }

    private List<LocationId> order(ReserveStock.Line line, List<Kit.Component> set) {
        List<LocationId> locations = locations(line, world);
        return isAnywhere(line) ? richestFirst(locations, set) : locations;
    }

    private List<LocationId> richestFirst(List<LocationId> locations, List<Kit.Component> set) {
        List<LocationId> sorted = new ArrayList<>(locations);
        sorted.sort(Comparator.comparingLong(location -> -has(set, location)));
        return sorted;
    }

    private long has(List<Kit.Component> set, LocationId location) {
        long least = Long.MAX_VALUE;
        for (Kit.Component part : set) {
            PositionKey key = PositionKey.of(part.sku(), location);
            long left = world.shelf(key).available() - taken.getOrDefault(key, 0L);
            least = Math.min(least, left / part.quantity().units());
        }
        return least;
    }

    private void take(List<Kit.Component> set, LocationId location) {
        for (Kit.Component part : set) {
            taken.merge(PositionKey.of(part.sku(), location), part.quantity().units(), Long::sum);
        }
    }
}
