package org.countinghouse.domain.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;

/** What holds of the lines that a command names. */
final class LineQuantities {

    private LineQuantities() {}

    static void check(List<LineQuantity> lines) {
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        checkDistinct(lines);
    }

    static void checkDistinct(List<LineQuantity> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (LineQuantity line : lines) {
            Arguments.require(numbers.add(line.number()), "line number", "must be named once", line.number());
        }
    }
}
