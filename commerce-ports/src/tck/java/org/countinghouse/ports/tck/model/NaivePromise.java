package org.countinghouse.ports.tck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.PositionKey;

/** A promise: plain numbers that anybody may change. */
final class NaivePromise implements Comparable<NaivePromise> {

    final String id;
    String demand;
    String state = "HELD";
    long version = 1;
    long fence = 1;
    final int priority;
    final Instant reservedAt;
    Deadline deadline;
    final List<Line> lines = new ArrayList<>();

    NaivePromise(String id, String demand, int priority, Instant reservedAt, Deadline deadline) {
        this.id = id;
        this.demand = demand;
        this.priority = priority;
        this.reservedAt = reservedAt;
        this.deadline = deadline;
    }

    /**
     * When a hold ends. No time is told: a short hold is over before the next command, a long one outlasts the script, and
     * of two long ones that with the longer time to live ends later, for they are hours apart.
     *
     * @param label how it is told
     * @param turn the turn in which it was set: of two short ones the earlier is due first
     * @param ttl how long it lasts
     */
    record Deadline(String label, long turn, Duration ttl) {

        boolean isShort() {
            return ttl.compareTo(Duration.ofSeconds(1)) < 0;
        }

        Deadline later(Deadline other) {
            return other.ttl.compareTo(ttl) > 0 ? other : this;
        }
    }

    NaivePromise copy() {
        NaivePromise copy = new NaivePromise(id, demand, priority, reservedAt, deadline);
        copy.state = state;
        copy.version = version;
        copy.fence = fence;
        lines.forEach(line -> copy.lines.add(line.copy()));
        return copy;
    }

    boolean isDue() {
        return state.equals("HELD") && deadline.isShort();
    }

    boolean isOpen() {
        return state.equals("HELD") || state.equals("CONFIRMED");
    }

    boolean hasAllocated() {
        return lines.stream().anyMatch(line -> line.allocated > 0);
    }

    /** One thing has happened to it; if nothing is promised any more, that is how it ended. */
    void happened(String end) {
        version++;
        if (lines.stream().anyMatch(line -> line.held > 0)) {
            state = "HELD";
        } else {
            state = hasAllocated() ? "CONFIRMED" : end;
        }
    }

    /** Soonest due first. */
    @Override
    public int compareTo(NaivePromise other) {
        int byDeadline = Long.compare(deadline.turn(), other.deadline.turn());
        return byDeadline != 0 ? byDeadline : id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    String told() {
        return id + " for " + demand + " " + state + " v" + version + " fence " + fence + " priority " + priority
                + " reserved " + reservedAt + " until " + deadline.label()
                + lines.stream().map(Line::told).collect(Collectors.joining("; ", " [", "]"));
    }

    /** One of its lines. */
    static final class Line {

        final int number;
        final PositionKey key;
        final int demandLine;
        final long perSet;
        final long requested;
        final long reserved;
        long held;
        long allocated;
        long fulfilled;
        long released;
        long expired;
        long broken;

        Line(int number, PositionKey key, int demandLine, long perSet, long requested, long reserved) {
            this.number = number;
            this.key = key;
            this.demandLine = demandLine;
            this.perSet = perSet;
            this.requested = requested;
            this.reserved = reserved;
            this.held = reserved;
        }

        Line copy() {
            Line copy = new Line(number, key, demandLine, perSet, requested, reserved);
            copy.held = held;
            copy.allocated = allocated;
            copy.fulfilled = fulfilled;
            copy.released = released;
            copy.expired = expired;
            copy.broken = broken;
            return copy;
        }

        long open() {
            return held + allocated;
        }

        String told() {
            return number + " (" + demandLine + " by " + perSet + ") " + key + " asked " + requested + " got "
                    + reserved
                    + " held " + held + " allocated " + allocated + " fulfilled " + fulfilled + " released " + released
                    + " expired " + expired + " broken " + broken;
        }
    }
}
