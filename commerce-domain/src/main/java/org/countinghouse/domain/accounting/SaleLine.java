package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * One line of one order, as the books know it: what a return refers to.
 *
 * @param order the order's reference, 1 to 100 characters
 * @param line the line's reference within it, 1 to 40 characters
 */
public record SaleLine(String order, String line) implements Identifier, Comparable<SaleLine> {

    /** Refuses a blank, over-long or unprintable reference. */
    public SaleLine {
        Arguments.text("order", order, 100);
        Arguments.text("order line", line, 40);
    }

    /** That line of that order. */
    public static SaleLine of(String order, String line) {
        return new SaleLine(order, line);
    }

    @Override
    public int compareTo(SaleLine other) {
        int byOrder = order.compareTo(other.order);
        return byOrder != 0 ? byOrder : line.compareTo(other.line);
    }

    @Override
    public String toString() {
        return order + "/" + line;
    }
}
