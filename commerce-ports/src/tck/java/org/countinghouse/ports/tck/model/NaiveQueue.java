package org.countinghouse.ports.tck.model;

import java.time.Instant;
import java.time.LocalDate;
import org.countinghouse.domain.inventory.PositionKey;

/** Those who wait, and what they wait for: plain numbers that anybody may change. */
final class NaiveQueue {

    private NaiveQueue() {}

    /** Goods that are expected. */
    static final class Supply {

        final String id;
        final PositionKey key;
        final String kind;
        long expected;
        LocalDate due;
        long received;
        boolean isCanceled;
        long version = 1;

        Supply(String id, PositionKey key, String kind, long expected, LocalDate due) {
            this.id = id;
            this.key = key;
            this.kind = kind;
            this.expected = expected;
            this.due = due;
        }

        Supply copy() {
            Supply copy = new Supply(id, key, kind, expected, due);
            copy.received = received;
            copy.isCanceled = isCanceled;
            copy.version = version;
            return copy;
        }

        long open() {
            return isCanceled ? 0 : Math.max(0, expected - received);
        }

        String told(long pegged) {
            return id + " " + kind + " of " + key + " v" + version + " expected " + expected + " on " + due
                    + " received " + received + " pegged " + pegged + (isCanceled ? " canceled" : "");
        }
    }

    /** Who waits for a supply. */
    static final class PreOrder {

        final String id;
        final Supply supply;
        final String demand;
        final int line;
        final LocalDate promised;
        final long sequence;
        long waiting;
        long allocated;
        long canceled;
        long broken;

        PreOrder(String id, Supply supply, String demand, int line, long units) {
            this(id, supply, demand, line, units, supply.due, supply.version);
        }

        private PreOrder(
                String id, Supply supply, String demand, int line, long units, LocalDate promised, long sequence) {
            this.id = id;
            this.supply = supply;
            this.demand = demand;
            this.line = line;
            this.promised = promised;
            this.sequence = sequence;
            this.waiting = units;
        }

        /** The same waiting for a copy of its supply. */
        PreOrder copy(Supply copied) {
            PreOrder copy = new PreOrder(id, copied, demand, line, waiting, promised, sequence);
            copy.allocated = allocated;
            copy.canceled = canceled;
            copy.broken = broken;
            return copy;
        }

        String told() {
            return id + " of " + supply.id + " for " + demand + "." + line + " " + supply.key + " promised " + promised
                    + " #" + sequence + " waiting " + waiting + " allocated " + allocated + " canceled " + canceled
                    + " broken " + broken;
        }
    }

    /** Who waits for whatever comes. */
    static final class Backorder {

        final String id;
        final PositionKey key;
        final String demand;
        final int line;
        final int priority;
        final boolean isWhole;
        final Instant queuedAt;
        long waiting;
        long filled;
        long canceled;
        long version = 1;

        Backorder(
                String id, PositionKey key, String demand, int line, int priority, boolean isWhole, Instant queuedAt) {
            this.id = id;
            this.key = key;
            this.demand = demand;
            this.line = line;
            this.priority = priority;
            this.isWhole = isWhole;
            this.queuedAt = queuedAt;
        }

        Backorder copy() {
            Backorder copy = new Backorder(id, key, demand, line, priority, isWhole, queuedAt);
            copy.waiting = waiting;
            copy.filled = filled;
            copy.canceled = canceled;
            copy.version = version;
            return copy;
        }

        String state() {
            return waiting > 0 ? "WAITING" : canceled > 0 ? "CANCELED" : "FILLED";
        }

        String told() {
            return id + " for " + demand + "." + line + " " + key + " " + state() + " v" + version + " priority "
                    + priority + (isWhole ? " whole" : " any") + " queued " + queuedAt + " waiting " + waiting
                    + " filled " + filled + " canceled " + canceled;
        }
    }
}
