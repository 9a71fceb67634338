package org.countinghouse.domain.inventory;

import java.util.Arrays;

/** Numbers in the order of their discovery, none twice, and how each was reached: 22 bytes a state. */
final class VisitedStates {

    private static final int FREE = -1;

    private long[] states = new long[1 << 16];
    private int[] parents = new int[1 << 16];
    private short[] ways = new short[1 << 16];
    private int size;

    /** Where a state is, by its hash. */
    private int[] index = emptyIndex(1 << 18);

    int size() {
        return size;
    }

    long state(int at) {
        return states[at];
    }

    int parent(int at) {
        return parents[at];
    }

    short way(int at) {
        return ways[at];
    }

    /** Adds a state unless it is there. */
    void add(long state, int parent, short way) {
        int slot = slot(state);
        if (index[slot] != FREE) {
            return;
        }
        if (size == states.length) {
            states = Arrays.copyOf(states, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            ways = Arrays.copyOf(ways, 2 * size);
        }
        states[size] = state;
        parents[size] = parent;
        ways[size] = way;
        index[slot] = size++;
        if (size > index.length / 2) {
            index = emptyIndex(2 * index.length);
            for (int i = 0; i < size; i++) {
                index[slot(states[i])] = i;
            }
        }
    }

    private int slot(long state) {
        int slot = (int) ((state * 0x9E3779B97F4A7C15L) >>> 32) & (index.length - 1);
        while (index[slot] != FREE && states[index[slot]] != state) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    private static int[] emptyIndex(int length) {
        int[] index = new int[length];
        Arrays.fill(index, FREE);
        return index;
    }
}
