package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CommandHeader;

/** Everything there is, and what the present command has touched of it. */
final class NaiveWorld {

    final SortedMap<PositionKey, NaiveShelf> shelves = new TreeMap<>();
    final SortedMap<String, NaivePromise> promises = new TreeMap<>();

    final SortedMap<String, NaiveTransfer> transfers = new TreeMap<>();
    final SortedMap<String, NaiveCount> counts = new TreeMap<>();
    final SortedMap<String, NaiveQueue.Supply> supplies = new TreeMap<>();
    final SortedMap<String, NaiveQueue.PreOrder> preOrders = new TreeMap<>();
    final SortedMap<String, NaiveQueue.Backorder> backorders = new TreeMap<>();
    final SortedMap<String, NaiveQuotas.Quota> quotas = new TreeMap<>();

    /** How many commands were tried. */
    long turn;

    private final SortedSet<PositionKey> touched = new TreeSet<>();
    private final SortedSet<PositionKey> freed = new TreeSet<>();
    private final SortedSet<String> changed = new TreeSet<>();

    /** The same, to go back to; nothing is touched there. */
    NaiveWorld copy() {
        NaiveWorld copy = new NaiveWorld();
        shelves.forEach((key, shelf) -> copy.shelves.put(key, shelf.copy()));
        promises.forEach((id, promise) -> copy.promises.put(id, promise.copy()));
        transfers.forEach((id, transfer) -> copy.transfers.put(id, transfer.copy()));
        counts.forEach((id, count) -> copy.counts.put(id, count.copy()));
        supplies.forEach((id, supply) -> copy.supplies.put(id, supply.copy()));
        preOrders.forEach((id, preOrder) -> copy.preOrders.put(id, preOrder.copy(copy.supply(preOrder.supply.id))));
        backorders.forEach((id, backorder) -> copy.backorders.put(id, backorder.copy()));
        copy.quotas.putAll(quotas);
        copy.turn = turn;
        return copy;
    }

    NaiveShelf shelf(PositionKey key) {
        NaiveShelf shelf = shelves.get(key);
        return shelf == null ? new NaiveShelf() : shelf;
    }

    void move(PositionKey key, String from, String to, long units) {
        touch(key);
        NaiveShelf shelf = shelves.computeIfAbsent(key, unused -> new NaiveShelf());
        shelf.put(from, -units);
        shelf.put(to, units);
        if (to.equals("FREE")) {
            freed.add(key);
        }
    }

    void touch(PositionKey key) {
        touched.add(key);
        shelves.computeIfAbsent(key, unused -> new NaiveShelf());
    }

    /** The positions to whose free units something was added. */
    SortedSet<PositionKey> freed() {
        return freed;
    }

    NaiveQueue.Supply supply(String id) {
        return Objects.requireNonNull(supplies.get(id));
    }

    /** Who waits for a supply, in the order in which they came. */
    List<NaiveQueue.PreOrder> waitingFor(NaiveQueue.Supply supply) {
        return preOrders.values().stream()
                .filter(preOrder -> preOrder.supply.id.equals(supply.id) && preOrder.waiting > 0)
                .sorted(Comparator.comparingLong(preOrder -> preOrder.sequence))
                .toList();
    }

    /** How many units of a supply are waited for. */
    long pegged(NaiveQueue.Supply supply) {
        return waitingFor(supply).stream()
                .mapToLong(preOrder -> preOrder.waiting)
                .sum();
    }

    /** A promise that is held and confirmed in the same moment. */
    void allocate(String id, String demand, int line, PositionKey key, long units, CommandHeader header) {
        NaivePromise.Deadline now =
                new NaivePromise.Deadline(header.occurredAt().toString(), turn, NaivePromises.MOMENT);
        NaivePromise promise = new NaivePromise(id, demand, 0, header.occurredAt(), now);
        promise.lines.add(new NaivePromise.Line(line, key, line, 1, units, units));
        add(promise);
        promise.lines.get(0).held = 0;
        promise.lines.get(0).allocated = units;
        move(key, "HELD", "ALLOCATED", units);
        happened(promise, "CONFIRMED");
    }

    /** The names of what something happened to. */
    SortedSet<String> changed() {
        return changed;
    }

    NaivePromise add(NaivePromise promise) {
        promises.put(promise.id, promise);
        changed.add(promise.id);
        for (NaivePromise.Line line : promise.lines) {
            if (line.reserved > 0) {
                move(line.key, "FREE", "HELD", line.reserved);
            }
        }
        return promise;
    }

    /** One event of a promise. */
    void happened(NaivePromise promise, String end) {
        promise.happened(end);
        changed.add(promise.id);
    }

    /** However often a command has touched a position, its version rises once. */
    void done() {
        touched.forEach(key -> shelf(key).version++);
    }

    /** What is held there and due is given back; of a promise that holds something elsewhere, only what is there. */
    void expireAt(Collection<PositionKey> keys) {
        for (NaivePromise promise : due()) {
            boolean there = promise.lines.stream().anyMatch(line -> line.held > 0 && keys.contains(line.key));
            if (there) {
                expire(promise, keys);
            }
        }
    }

    /** What one promise holds at some positions is given back as expired. */
    void expire(NaivePromise promise, Collection<PositionKey> keys) {
        for (NaivePromise.Line line : promise.lines) {
            if (line.held > 0 && keys.contains(line.key)) {
                move(line.key, "HELD", "FREE", line.held);
                line.expired += line.held;
                line.held = 0;
            }
        }
        happened(promise, "EXPIRED");
    }

    /** Soonest due first. */
    List<NaivePromise> due() {
        return promises.values().stream().filter(NaivePromise::isDue).sorted().toList();
    }

    /** Lets promises give way to units that are to leave what is free: due holds first, then the least important. */
    void giveWay(SortedMap<PositionKey, Long> leaving) {
        SortedSet<PositionKey> lacking = new TreeSet<>();
        leaving.forEach((key, units) -> {
            if (units > shelf(key).available()) {
                lacking.add(key);
            }
        });
        expireAt(lacking);
        List<NaivePromise> order = new ArrayList<>(promises.values());
        order.sort((one, other) -> {
            int byPriority = Integer.compare(one.priority, other.priority);
            int byTime = other.reservedAt.compareTo(one.reservedAt);
            int byId = other.id.compareTo(one.id);
            return byPriority != 0 ? byPriority : byTime != 0 ? byTime : byId;
        });
        for (NaivePromise promise : order) {
            giveWay(promise, "HELD", leaving);
            giveWay(promise, "ALLOCATED", leaving);
        }
    }

    private void giveWay(NaivePromise promise, String bucket, SortedMap<PositionKey, Long> leaving) {
        boolean broken = false;
        for (NaivePromise.Line line : promise.lines) {
            while ((bucket.equals("HELD") ? line.held : line.allocated) > 0
                    && leaving.getOrDefault(line.key, 0L) > shelf(line.key).available()) {
                line.held -= bucket.equals("HELD") ? 1 : 0;
                line.allocated -= bucket.equals("HELD") ? 0 : 1;
                line.broken++;
                move(line.key, bucket, "FREE", 1);
                broken = true;
            }
        }
        if (broken) {
            happened(promise, "BROKEN");
        }
    }
}
