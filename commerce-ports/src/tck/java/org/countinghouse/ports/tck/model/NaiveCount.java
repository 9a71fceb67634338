package org.countinghouse.ports.tck.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.PositionKey;

/** A stocktaking: what was read when it was opened, and what was counted since. */
final class NaiveCount {

    final String id;
    final String visibility;
    final Instant openedAt;
    long version = 1;
    final List<Line> lines = new ArrayList<>();

    NaiveCount(String id, String visibility, Instant openedAt) {
        this.id = id;
        this.visibility = visibility;
        this.openedAt = openedAt;
    }

    NaiveCount copy() {
        NaiveCount copy = new NaiveCount(id, visibility, openedAt);
        copy.version = version;
        copy.lines.addAll(lines);
        return copy;
    }

    boolean isOpen() {
        return lines.stream().anyMatch(line -> line.result().isEmpty());
    }

    String told() {
        return id + " " + visibility + " v" + version + " at " + openedAt
                + lines.stream().map(Line::told).collect(Collectors.joining("; ", " [", "]"));
    }

    /**
     * One position.
     *
     * @param number on the sheet
     * @param key which
     * @param opening what was on hand when it was opened, and the position's version then
     * @param result what came of it; empty until it is counted
     */
    record Line(int number, PositionKey key, String opening, String result) {

        String told() {
            return number + " " + key + " " + opening + " " + result;
        }
    }
}
