package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.backorder.WhenShort;
import org.countinghouse.domain.kernel.CommandHeader;

/** Whom stock that comes serves: first who has pre-ordered of the supply it is part of, then who waits at its position. */
final class NaiveWaiting {

    private final NaiveWorld world;
    private final CommandHeader header;
    private final BackorderPolicy policy;

    NaiveWaiting(NaiveWorld world, CommandHeader header, BackorderPolicy policy) {
        this.world = world;
        this.header = header;
        this.policy = policy;
    }

    String queue(QueueBackorder command) {
        String id = command.backorder().value();
        if (world.backorders.containsKey(id)) {
            throw new Refused("BACKORDER_EXISTS", id);
        }
        NaiveQueue.Backorder entry = new NaiveQueue.Backorder(
                id,
                command.key(),
                command.demand().value(),
                command.lineNumber(),
                command.priority(),
                command.portion() == Portion.WHOLE,
                header.occurredAt());
        entry.waiting = command.quantity().units();
        world.backorders.put(id, entry);
        world.changed().add(id);
        if (!world.shelves.containsKey(command.key())) {
            world.touch(command.key());
        }
        fill(List.of(command.key()), policy.entriesAtOnce());
        return entry.told();
    }

    String cancel(CancelBackorder command) {
        NaiveQueue.Backorder entry = world.backorders.get(command.backorder().value());
        if (entry == null) {
            throw new Refused("UNKNOWN_BACKORDER", command.backorder());
        }
        if (entry.waiting == 0) {
            throw new Refused("NOTHING_WAITS", entry.id, entry.state());
        }
        entry.canceled += entry.waiting;
        entry.waiting = 0;
        entry.version++;
        world.changed().add(entry.id);
        return entry.told();
    }

    String fill(FillBackorders command) {
        return Integer.toString(fill(List.of(command.key()), command.limit()));
    }

    /** What was freed serves the queues of its positions. */
    void fillFreed() {
        fill(List.copyOf(world.freed()), policy.entriesAtOnce());
    }

    /** How many got something. */
    private int fill(List<PositionKey> keys, int limit) {
        int served = 0;
        int looked = 0;
        for (PositionKey key : keys) {
            long free = world.shelf(key).free;
            List<NaiveQueue.Backorder> queue = free > 0 ? first(key, limit - looked) : List.<NaiveQueue.Backorder>of();
            looked += queue.size();
            long[] shares = shares(queue, Math.max(0, free));
            for (int at = 0; at < shares.length; at++) {
                if (shares[at] > 0) {
                    give(queue.get(at), shares[at]);
                    served++;
                }
            }
        }
        return served;
    }

    private List<NaiveQueue.Backorder> first(PositionKey key, int limit) {
        List<NaiveQueue.Backorder> queue = new ArrayList<>();
        world.backorders.values().stream()
                .filter(entry -> entry.key.equals(key) && entry.waiting > 0)
                .forEach(queue::add);
        queue.sort(Comparator.comparing((NaiveQueue.Backorder entry) -> entry.queuedAt)
                .thenComparing(entry -> entry.id));
        if (policy.order() == FillOrder.PRIORITY) {
            queue.sort(Comparator.comparingInt(entry -> -entry.priority));
        }
        return queue.stream().limit(Math.max(0, limit)).toList();
    }

    private void give(NaiveQueue.Backorder entry, long units) {
        entry.waiting -= units;
        entry.filled += units;
        entry.version++;
        world.changed().add(entry.id);
        world.allocate(
                "backorder/" + entry.id + "/" + entry.version, entry.demand, entry.line, entry.key, units, header);
    }

    private long[] shares(List<NaiveQueue.Backorder> queue, long free) {
        return policy.order() == FillOrder.FAIR_SHARE ? fair(queue, free) : inOrder(queue, free);
    }

    private long[] inOrder(List<NaiveQueue.Backorder> queue, long free) {
        long[] shares = new long[queue.size()];
        long left = free;
        for (int at = 0; at < shares.length; at++) {
            NaiveQueue.Backorder entry = queue.get(at);
            boolean cannot = entry.isWhole && entry.waiting > left;
            if (cannot && policy.whenShort() == WhenShort.WAIT) {
                return shares;
            }
            shares[at] = cannot ? 0 : Math.min(entry.waiting, left);
            left -= shares[at];
        }
        return shares;
    }

    /** Those who want all or nothing are served out of what all of them would get together, the others share the rest. */
    private static long[] fair(List<NaiveQueue.Backorder> queue, long free) {
        long[] wanted = queue.stream().mapToLong(entry -> entry.waiting).toArray();
        long[] alike = proportional(wanted, free);
        long[] others = wanted.clone();
        long[] given = new long[wanted.length];
        long together = 0;
        for (int at = 0; at < wanted.length; at++) {
            if (queue.get(at).isWhole) {
                together += alike[at];
                others[at] = 0;
            }
        }
        long left = free;
        for (int at = 0; at < wanted.length; at++) {
            if (queue.get(at).isWhole && wanted[at] <= together) {
                given[at] = wanted[at];
                together -= wanted[at];
                left -= wanted[at];
            }
        }
        long[] rest = proportional(others, left);
        for (int at = 0; at < wanted.length; at++) {
            given[at] += rest[at];
        }
        return given;
    }

    /** Everybody's whole units of an exact share, and then one unit each to those who lack most, of equals the first. */
    private static long[] proportional(long[] wanted, long units) {
        long all = 0;
        for (long one : wanted) {
            all += one;
        }
        if (units >= all) {
            return wanted.clone();
        }
        long[] parts = new long[wanted.length];
        long left = units;
        for (int at = 0; at < wanted.length; at++) {
            parts[at] = units * wanted[at] / all;
            left -= parts[at];
        }
        while (left > 0) {
            int most = 0;
            for (int at = 1; at < wanted.length; at++) {
                if (units * wanted[at] - parts[at] * all > units * wanted[most] - parts[most] * all) {
                    most = at;
                }
            }
            parts[most]++;
            left--;
        }
        return parts;
    }

    /** What a receipt does to the supplies that it names. */
    void arrived(ReceiveStock command) {
        SortedMap<String, Long> came = new TreeMap<>();
        for (ReceiveStock.Line line : command.lines()) {
            if (line.supply().isPresent()) {
                String id = line.supply().get().value();
                NaiveQueue.Supply supply = world.supplies.get(id);
                if (supply == null) {
                    throw new Refused("UNKNOWN_SUPPLY", id);
                }
                if (!supply.key.equals(line.key())) {
                    throw new Refused("WRONG_SUPPLY", id, line.key(), supply.key);
                }
                if (supply.isCanceled) {
                    throw new Refused("SUPPLY_CANCELED", id);
                }
                came.merge(id, line.quantity().units(), Long::sum);
            }
        }
        came.forEach((id, units) -> arrived(world.supply(id), units));
    }

    private void arrived(NaiveQueue.Supply supply, long units) {
        supply.version++;
        supply.received += units;
        world.changed().add(supply.id);
        long left = units;
        for (NaiveQueue.PreOrder waiting : world.waitingFor(supply)) {
            long given = Math.min(waiting.waiting, left);
            if (given > 0) {
                waiting.waiting -= given;
                waiting.allocated += given;
                left -= given;
                world.changed().add(waiting.id);
                String name = "pre-order/" + waiting.id + "/" + supply.version;
                world.allocate(name, waiting.demand, waiting.line, supply.key, given, header);
            }
        }
    }
}
