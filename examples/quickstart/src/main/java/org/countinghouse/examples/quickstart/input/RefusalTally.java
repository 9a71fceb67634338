package org.countinghouse.examples.quickstart.input;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts refused rows by reason and keeps the first few of each. */
public final class RefusalTally {

    private static final int EXAMPLES = 3;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, List<RefusedRow>> examples = new TreeMap<>();

    /** One more. */
    public void add(RefusedRow row) {
        counts.merge(row.reason(), 1L, Math::addExact);
        List<RefusedRow> first = examples.computeIfAbsent(row.reason(), r -> new ArrayList<>(EXAMPLES));
        if (first.size() < EXAMPLES) {
            first.add(row);
        }
    }

    /** How many rows were refused in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many for each reason, in the order of the reasons' names. */
    public SortedMap<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The first three of each reason. */
    public SortedMap<String, List<RefusedRow>> examples() {
        SortedMap<String, List<RefusedRow>> copy = new TreeMap<>();
        examples.forEach((reason, rows) -> copy.put(reason, List.copyOf(rows)));
        return copy;
    }
}
