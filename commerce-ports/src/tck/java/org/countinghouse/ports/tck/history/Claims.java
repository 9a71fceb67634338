package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** What calls without a version said of a thing: each must be true of one of the states it may have met. */
final class Claims<S> {

    private final List<Claim<S>> waiting = new ArrayList<>();
    private final List<Claim<S>> open = new ArrayList<>();
    private int next;

    /**
     * One of them.
     *
     * @param call who said it
     * @param first the oldest state it may have met
     * @param last the newest
     * @param rule the invariant it would break
     * @param isTrue whether it is true of a state
     */
    record Claim<S>(Operation call, long first, long last, String rule, Predicate<S> isTrue) {}

    void add(Claim<S> claim) {
        waiting.add(claim);
    }

    /** To be called once after all were added. */
    void sort() {
        waiting.sort(Comparator.comparingLong(Claim::first));
    }

    /** To be called for each state, in the order of their versions. */
    void meet(long version, S state, String subject, Findings findings) {
        while (next < waiting.size() && waiting.get(next).first() <= version) {
            open.add(waiting.get(next++));
        }
        for (Iterator<Claim<S>> claims = open.iterator(); claims.hasNext(); ) {
            Claim<S> claim = claims.next();
            if (claim.isTrue().test(state)) {
                claims.remove();
            } else if (claim.last() <= version) {
                claims.remove();
                findings.add(
                        claim.rule(),
                        subject,
                        "true of no state from version " + claim.first() + " to " + claim.last() + ": " + claim.call());
            }
        }
    }

    /** To be called after the last state. */
    void end(String subject, Findings findings) {
        open.addAll(waiting.subList(next, waiting.size()));
        for (Claim<S> claim : open) {
            findings.add(claim.rule(), subject, "of a version that nobody wrote: " + claim.call());
        }
    }
}
