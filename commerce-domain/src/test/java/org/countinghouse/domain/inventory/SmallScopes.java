package org.countinghouse.domain.inventory;

import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scopes that are walked, and what must come of every event. */
final class SmallScopes {

    private SmallScopes() {}

    /** Two positions of at most 2 units, each oversold by at most 1: every condition and event. */
    static SmallScope smallest() {
        return new SmallScope(
                List.of(List.of(line(1, LAMP, 1), line(2, MUG, 1)), List.of(line(1, LAMP, 2))),
                new SmallScope.Limits(2, 0, 1));
    }

    /** Two positions of at most 2 units; whoever comes wants two of one of them: small enough to be walked to its end. */
    static SmallScope oneBasket() {
        return new SmallScope(List.of(List.of(line(1, LAMP, 2))), new SmallScope.Limits(2, 0, 0));
    }

    /** Two positions of one unit that may be damaged, and oversold by one; whoever comes wants one of one of them. */
    static SmallScope oneUnit() {
        return new SmallScope(List.of(List.of(line(1, LAMP, 1))), new SmallScope.Limits(1, 1, 1));
    }

    /** One and two lines, of one and two units, of two positions and twice of one. */
    static SmallScope everyShape() {
        List<List<ReserveStock.Line>> baskets = new ArrayList<>();
        for (long units = 1; units <= 2; units++) {
            baskets.add(List.of(line(1, LAMP, units)));
            baskets.add(List.of(line(1, MUG, units)));
            for (long more = 1; more <= 2; more++) {
                baskets.add(List.of(line(1, LAMP, units), line(2, MUG, more)));
                baskets.add(List.of(line(1, MUG, units), line(2, MUG, more)));
            }
        }
        return new SmallScope(baskets, new SmallScope.Limits(4, 2, 2));
    }

    /** What may become of a reservation in each condition by each event, and must at least once. */
    static Map<String, Set<String>> expectedOutcomes() {
        return ExpectedOutcomes.table();
    }
}
