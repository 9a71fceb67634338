package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing script small: leaves steps out (ddmin), then makes the numbers of those that stay smaller. */
final class Shrinking {

    private final Predicate<List<Step>> fails;
    private int tries;

    private Shrinking(Predicate<List<Step>> fails, int tries) {
        this.fails = fails;
        this.tries = tries;
    }

    /**
     * A script that fails as well, from which no step can be left out, as far as so many tries go.
     *
     * @param failing one that fails
     * @param fails whether another one does
     * @param tries how many may be tried
     */
    static List<Step> of(List<Step> failing, Predicate<List<Step>> fails, int tries) {
        Shrinking shrinking = new Shrinking(fails, tries);
        return shrinking.fewer(shrinking.smaller(shrinking.fewer(failing)));
    }

    private List<Step> fewer(List<Step> failing) {
        List<Step> steps = failing;
        int size = Math.max(1, steps.size() / 2);
        while (tries > 0) {
            List<Step> before = steps;
            steps = without(steps, size);
            if (steps.size() == before.size()) {
                if (size == 1) {
                    return steps;
                }
                size = (size + 1) / 2;
            }
            size = Math.min(size, Math.max(1, steps.size() / 2));
        }
        return steps;
    }

    /** Leaves out every run of that many steps that is not needed, the last one first: what is late depends on more. */
    private List<Step> without(List<Step> all, int size) {
        List<Step> steps = all;
        for (int end = steps.size(); end > 0; end -= size) {
            List<Step> fewer = new ArrayList<>(steps.subList(0, Math.max(0, end - size)));
            fewer.addAll(steps.subList(end, steps.size()));
            if (stillFails(fewer)) {
                steps = fewer;
            }
        }
        return steps;
    }

    private List<Step> smaller(List<Step> failing) {
        List<Step> steps = failing;
        for (int at = 0; at < steps.size(); at++) {
            for (int draw = 0; draw < steps.get(at).draws().size(); draw++) {
                steps = smaller(steps, at, draw);
            }
        }
        return steps;
    }

    /** The numbers are only looked at by their rest, so a few small ones are all that is worth trying. */
    private List<Step> smaller(List<Step> steps, int at, int draw) {
        int number = steps.get(at).draws().get(draw);
        for (int less : new int[] {0, 1, 2, 3, 5}) {
            if (less < number) {
                List<Step> simpler = with(steps, at, draw, less);
                if (stillFails(simpler)) {
                    return simpler;
                }
            }
        }
        return steps;
    }

    private static List<Step> with(List<Step> steps, int at, int draw, int number) {
        Step step = steps.get(at);
        List<Integer> draws = new ArrayList<>(step.draws());
        draws.set(draw, number);
        List<Step> changed = new ArrayList<>(steps);
        changed.set(at, new Step(step.number(), step.kind(), draws));
        return changed;
    }

    private boolean stillFails(List<Step> steps) {
        if (tries <= 0 || steps.isEmpty()) {
            return false;
        }
        tries--;
        return fails.test(steps);
    }
}
