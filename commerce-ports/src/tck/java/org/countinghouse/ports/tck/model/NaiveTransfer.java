package org.countinghouse.ports.tck.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;

/** Goods on their way: plain numbers that anybody may change. */
final class NaiveTransfer {

    final String id;
    final LocationId origin;
    final LocationId destination;
    final Instant dispatchedAt;
    long version = 1;
    final List<Line> lines = new ArrayList<>();

    NaiveTransfer(String id, LocationId origin, LocationId destination, Instant dispatchedAt) {
        this.id = id;
        this.origin = origin;
        this.destination = destination;
        this.dispatchedAt = dispatchedAt;
    }

    NaiveTransfer copy() {
        NaiveTransfer copy = new NaiveTransfer(id, origin, destination, dispatchedAt);
        copy.version = version;
        lines.forEach(line -> copy.lines.add(line.copy()));
        return copy;
    }

    boolean isOpen() {
        return lines.stream().anyMatch(line -> line.open() > 0);
    }

    String told() {
        return id + " " + origin + " to " + destination + " v" + version + " at " + dispatchedAt
                + lines.stream().map(Line::told).collect(Collectors.joining("; ", " [", "]"));
    }

    /** What is on its way of one SKU. */
    static final class Line {

        final int number;
        final Sku sku;
        final long dispatched;
        long arrived;
        long lost;

        Line(int number, Sku sku, long dispatched) {
            this.number = number;
            this.sku = sku;
            this.dispatched = dispatched;
        }

        Line copy() {
            Line copy = new Line(number, sku, dispatched);
            copy.arrived = arrived;
            copy.lost = lost;
            return copy;
        }

        long open() {
            return dispatched - arrived - lost;
        }

        String told() {
            return number + " " + sku + " " + dispatched + " arrived " + arrived + " lost " + lost;
        }
    }
}
