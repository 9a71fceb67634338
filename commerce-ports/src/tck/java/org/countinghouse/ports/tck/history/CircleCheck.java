package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.Reservation;

/**
 * Whether all positions and reservations together can have gone through one order. Each alone tells the order of those
 * that wrote it, by its versions, and where a reading stood; time tells what had returned before something else was asked.
 * All of that together must not go round in a circle: two baskets, each before the other at one position, cannot have
 * happened one after the other, though each position alone looks sound. Asked only where each alone is.
 */
final class CircleCheck {

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, NavigableMap<Long, Integer>> writers = new TreeMap<>();
    private final List<Read> reads = new ArrayList<>();

    /** What was read at which version, by which operation. */
    private record Read(String subject, long version, int operation) {}

    void add(Operation operation) {
        int number = operations.size();
        if (operation.tookEffect()) {
            operations.add(operation);
            for (PositionChange change : operation.witness().changes()) {
                wrote(change.key().toString(), change.after().version(), number);
            }
            for (Reservation after : operation.witness().reservations()) {
                wrote("reservation " + after.id(), after.version(), number);
            }
        } else if (operation.request() instanceof Operation.Look look
                && operation.outcome() instanceof Operation.Seen seen) {
            operations.add(operation);
            reads.add(new Read(look.key().toString(), seen.position().version(), number));
        }
    }

    private void wrote(String subject, long version, int number) {
        writers.computeIfAbsent(subject, unused -> new TreeMap<>()).put(version, number);
    }

    void check(Findings findings) {
        OrderGraph graph = new OrderGraph();
        operations.forEach(operation -> graph.add());
        for (NavigableMap<Long, Integer> versions : writers.values()) {
            int before = versions.firstEntry().getValue();
            for (int after : versions.values()) {
                graph.before(before, after);
                before = after;
            }
        }
        reads.forEach(read -> read(graph, read));
        inTime(graph);
        List<String> circle = graph.circle().stream()
                .filter(number -> number < operations.size())
                .map(number -> operations.get(number).toString())
                .toList();
        if (!circle.isEmpty()) {
            findings.add(
                    "R7",
                    "the order of all",
                    circle.stream().collect(Collectors.joining("\n  before ", "", "\n  before the first")));
        }
    }

    private void read(OrderGraph graph, Read read) {
        NavigableMap<Long, Integer> versions = writers.getOrDefault(read.subject(), new TreeMap<>());
        Map.Entry<Long, Integer> last = versions.floorEntry(read.version());
        Map.Entry<Long, Integer> next = versions.higherEntry(read.version());
        if (last != null) {
            graph.before(last.getValue(), read.operation());
        }
        if (next != null) {
            graph.before(read.operation(), next.getValue());
        }
    }

    /** One moment for each return, in their order; what returned is before it, what is asked later is after it. */
    private void inTime(OrderGraph graph) {
        List<Integer> byReturn = new ArrayList<>();
        for (int number = 0; number < operations.size(); number++) {
            if (operations.get(number).returned() != Long.MAX_VALUE) {
                byReturn.add(number);
            }
        }
        byReturn.sort(Comparator.comparingLong(number -> operations.get(number).returned()));
        NavigableMap<Long, Integer> moments = new TreeMap<>();
        for (int number : byReturn) {
            int moment = graph.add();
            if (!moments.isEmpty()) {
                graph.before(moments.lastEntry().getValue(), moment);
            }
            graph.before(number, moment);
            moments.put(operations.get(number).returned(), moment);
        }
        for (int number = 0; number < operations.size(); number++) {
            Map.Entry<Long, Integer> last =
                    moments.lowerEntry(operations.get(number).invoked());
            if (last != null) {
                graph.before(last.getValue(), number);
            }
        }
    }
}
