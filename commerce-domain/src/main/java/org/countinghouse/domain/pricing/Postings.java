package org.countinghouse.domain.pricing;

import java.util.Comparator;
import java.util.List;

/**
 * Promotions that share a need, found by time. Those with a window stand in an interval tree laid out in arrays: looking
 * up costs what holds now, not all that ever held.
 */
final class Postings {

    static final Postings NONE = new Postings(new int[0], List.of());

    private static final Comparator<CompiledPromotion> BY_START =
            Comparator.comparingLong((CompiledPromotion p) -> p.from).thenComparingInt(p -> p.rank);

    private final int[] always;
    private final int[] windowed;
    private final long[] from;
    private final long[] until;
    private final long[] latest;

    private Postings(int[] always, List<CompiledPromotion> sorted) {
        this.always = always;
        int size = sorted.size();
        windowed = new int[size];
        from = new long[size];
        until = new long[size];
        latest = new long[size];
        for (int i = 0; i < size; i++) {
            windowed[i] = sorted.get(i).rank;
            from[i] = sorted.get(i).from;
            until[i] = sorted.get(i).until;
        }
        build(0, size - 1);
    }

    static Postings of(List<CompiledPromotion> promotions) {
        int[] always = promotions.stream()
                .filter(promotion -> !promotion.windowed())
                .mapToInt(promotion -> promotion.rank)
                .toArray();
        return new Postings(
                always,
                promotions.stream()
                        .filter(CompiledPromotion::windowed)
                        .sorted(BY_START)
                        .toList());
    }

    private long build(int low, int high) {
        if (low > high) {
            return Long.MIN_VALUE;
        }
        int middle = (low + high) >>> 1;
        latest[middle] = Math.max(until[middle], Math.max(build(low, middle - 1), build(middle + 1, high)));
        return latest[middle];
    }

    /** Names every promotion that may hold in that second. */
    void collect(long second, Candidates candidates) {
        for (int rank : always) {
            candidates.add(rank);
        }
        if (windowed.length > 0) {
            collect(0, windowed.length - 1, second, candidates);
        }
    }

    private void collect(int low, int high, long second, Candidates candidates) {
        int begin = low;
        while (begin <= high) {
            int middle = (begin + high) >>> 1;
            if (latest[middle] < second) {
                return;
            }
            collect(begin, middle - 1, second, candidates);
            if (from[middle] > second) {
                return;
            }
            if (until[middle] >= second) {
                candidates.add(windowed[middle]);
            }
            begin = middle + 1;
        }
    }
}
