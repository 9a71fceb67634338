package org.countinghouse.adapters.jdbc;

/**
 * What a saboteur does, and what becomes of it.
 *
 * @param pitfall its number in the list of pitfalls
 * @param does as a sentence without its subject
 * @param engine on which engine
 * @param sabotage how
 * @param honest what it shares with those who do nothing wrong
 * @param caught the test that must fail
 */
record Plot(int pitfall, String does, TestDatabase engine, Sabotage sabotage, Sabotage honest, Caught caught) {

    /** On H2. */
    static Plot of(int pitfall, String does, Sabotage sabotage, Caught caught) {
        return new Plot(pitfall, does, TestDatabase.H2, sabotage, Sabotage.NONE, caught);
    }

    Plot on(TestDatabase other) {
        return new Plot(pitfall, does, other, sabotage, honest, caught);
    }

    /** Where even those who do nothing wrong have something to bear. */
    Plot beside(Sabotage hardship) {
        return new Plot(pitfall, does, engine, sabotage, hardship, caught);
    }
}
