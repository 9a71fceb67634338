package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.stream.Stream;

/**
 * Mistakes that shops have made, each as the real adapter with one rule taken away, and the test that must catch it. The
 * engine is H2 unless a mistake takes another one; where a wall of the database would stop it as well, that wall is taken
 * away too.
 */
interface Saboteur {

    /** Its name. */
    String name();

    /** What it does. */
    Plot plot();

    /** All there are, in the order of the reference. */
    static List<Saboteur> all() {
        return Stream.<Saboteur[]>of(
                        LedgerSaboteur.values(),
                        GoodsSaboteur.values(),
                        DemandSaboteur.values(),
                        EngineSaboteur.values())
                .flatMap(Stream::of)
                .toList();
    }
}
