package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether calls that were made at the same time can have happened one after the other: looks for an order in which the
 * naive model gives every answer that was given, and what is there afterwards; no call comes before one that had returned
 * when it was made. Nothing but the answers is needed, but it takes time: histories must be short.
 *
 * <p>The search of J. M. Wing and C. Gong, with the memory of G. Lowe: what was done and what it led to is not tried twice.
 */
final class OrderSearch {

    private final List<Call> calls;
    private final Predicate<NaiveStock> isAfter;
    private final Set<String> tried = new HashSet<>();

    private OrderSearch(List<Call> calls, Predicate<NaiveStock> isAfter) {
        this.calls = calls;
        this.isAfter = isAfter;
    }

    /**
     * Whether there is such an order.
     *
     * @param before what was there before the first call
     * @param calls at most 64
     * @param isAfter whether that is there now
     */
    static boolean exists(NaiveStock before, List<Call> calls, Predicate<NaiveStock> isAfter) {
        return new OrderSearch(List.copyOf(calls), isAfter).leadsOn(before, 0);
    }

    private boolean leadsOn(NaiveStock stock, long done) {
        if (Long.bitCount(done) == calls.size()) {
            return isAfter.test(stock);
        }
        if (!tried.add(done + " " + stock.everything())) {
            return false;
        }
        for (int next : mayBeNext(done)) {
            NaiveStock then = stock.copy();
            Call call = calls.get(next);
            if (then.answer(call.command()).equals(call.answer()) && leadsOn(then, done | 1L << next)) {
                return true;
            }
        }
        return false;
    }

    /** Those that were made before any other that is left had returned. */
    private List<Integer> mayBeNext(long done) {
        long firstReturn = Long.MAX_VALUE;
        for (int at = 0; at < calls.size(); at++) {
            firstReturn =
                    (done & 1L << at) == 0 ? Math.min(firstReturn, calls.get(at).returned()) : firstReturn;
        }
        List<Integer> next = new ArrayList<>();
        for (int at = 0; at < calls.size(); at++) {
            if ((done & 1L << at) == 0 && calls.get(at).invoked() <= firstReturn) {
                next.add(at);
            }
        }
        return next;
    }
}
