package org.countinghouse.domain.pricing;

import java.util.Arrays;

/** The promotions that may match a cart, each once, in the order of evaluation. */
final class Candidates {

    private int[] ranks = new int[16];
    private int size;

    void add(int rank) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        ranks[size++] = rank;
    }

    /** Sorts them and drops repetitions. */
    void settle() {
        if (size < 2) {
            return;
        }
        Arrays.sort(ranks, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (ranks[i] != ranks[kept - 1]) {
                ranks[kept++] = ranks[i];
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return ranks[index];
    }
}
