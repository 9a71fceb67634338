package org.countinghouse.ports.tck.model;

import java.util.List;

/**
 * One step of a script: which kind of command, and the numbers that everything else of it is drawn from. Smaller numbers
 * make simpler commands, so a step is shrunk without knowing what it is.
 *
 * @param number its place in the script it was made for, from 1 on; names and keys come from it and outlast shrinking
 * @param kind what is asked
 * @param draws the numbers
 */
record Step(int number, Kind kind, List<Integer> draws) {

    /** Copies the numbers. */
    Step {
        draws = List.copyOf(draws);
    }

    /** The numbers, to be taken one after the other. */
    Draws take() {
        return new Draws(draws);
    }
}
