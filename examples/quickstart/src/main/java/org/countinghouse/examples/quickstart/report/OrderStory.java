package org.countinghouse.examples.quickstart.report;

import java.util.List;

/**
 * The answer to "where is order X".
 *
 * @param number the order
 * @param state where it is now
 * @param steps what happened to it, in order, each one line of text
 */
public record OrderStory(String number, String state, List<String> steps) {

    /** Copies the steps. */
    public OrderStory {
        steps = List.copyOf(steps);
    }
}
