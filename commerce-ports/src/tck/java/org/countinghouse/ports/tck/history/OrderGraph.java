package org.countinghouse.ports.tck.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What must come before what, by numbers, and the shortest circle in it. */
final class OrderGraph {

    private static final int NONE = -1;

    private final List<List<Integer>> next = new ArrayList<>();

    /** A new thing; they are numbered from 0 on. */
    int add() {
        next.add(new ArrayList<>(2));
        return next.size() - 1;
    }

    void before(int one, int other) {
        if (one != other) {
            next.get(one).add(other);
        }
    }

    /**
     * The numbers of a shortest circle through some thing that is in one, from that thing on; empty if there is none.
     * Things that nothing comes before are taken away until none is left: what stays leads into a circle or is in one.
     */
    List<Integer> circle() {
        int[] before = new int[next.size()];
        next.forEach(others -> others.forEach(other -> before[other]++));
        Deque<Integer> free = new ArrayDeque<>();
        for (int one = 0; one < before.length; one++) {
            if (before[one] == 0) {
                free.add(one);
            }
        }
        int left = before.length;
        while (!free.isEmpty()) {
            left--;
            for (int other : next.get(free.remove())) {
                if (--before[other] == 0) {
                    free.add(other);
                }
            }
        }
        return left == 0 ? List.of() : through(inCircle(before));
    }

    /** Walks back from anything that is left: sooner or later it comes by the same thing twice. */
    private int inCircle(int[] before) {
        int[] behind = new int[next.size()];
        Arrays.fill(behind, NONE);
        int start = NONE;
        for (int one = 0; one < before.length; one++) {
            if (before[one] > 0) {
                start = one;
                for (int other : next.get(one)) {
                    behind[other] = one;
                }
            }
        }
        boolean[] seen = new boolean[next.size()];
        int at = start;
        while (!seen[at]) {
            seen[at] = true;
            at = behind[at];
        }
        return at;
    }

    /** Breadth first, from a thing back to itself. */
    private List<Integer> through(int start) {
        int[] from = new int[next.size()];
        Arrays.fill(from, NONE);
        Deque<Integer> reached = new ArrayDeque<>(List.of(start));
        while (from[start] == NONE) {
            int one = reached.remove();
            for (int other : next.get(one)) {
                if (from[other] == NONE) {
                    from[other] = one;
                    reached.add(other);
                }
            }
        }
        Deque<Integer> circle = new ArrayDeque<>(List.of(start));
        for (int at = from[start]; at != start; at = from[at]) {
            circle.push(at);
        }
        return List.copyOf(circle);
    }
}
