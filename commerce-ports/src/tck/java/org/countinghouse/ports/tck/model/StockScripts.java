package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws scripts: the same seed gives the same script, whatever it is run on. */
final class StockScripts {

    private static final int NUMBERS = 28;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 200;

    private StockScripts() {}

    /** 30 to 200 steps, short scripts more often than long ones. */
    static List<Step> of(long seed) {
        Random random = new Random(seed);
        int length = SHORTEST + (int) ((LONGEST - SHORTEST + 1) * Math.pow(random.nextDouble(), 2));
        List<Kind> mix = Kind.mix(random);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= length; number++) {
            Kind kind = mix.get(random.nextInt(mix.size()));
            List<Integer> draws = random.ints(NUMBERS, 0, 10_000).boxed().toList();
            steps.add(new Step(number, kind, draws));
        }
        return steps;
    }
}
