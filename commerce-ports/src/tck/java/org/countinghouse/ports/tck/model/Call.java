package org.countinghouse.ports.tck.model;

import org.countinghouse.domain.kernel.Command;

/**
 * One call among others at the same time.
 *
 * @param command what was asked
 * @param invoked when, in nanoseconds of one clock for all threads
 * @param returned when it returned, by the same clock
 * @param answer as {@link StockTold} tells it
 */
record Call(Command command, long invoked, long returned, String answer) {

    @Override
    public String toString() {
        return command.header().id() + " from " + invoked + " to " + returned + ": " + answer;
    }
}
