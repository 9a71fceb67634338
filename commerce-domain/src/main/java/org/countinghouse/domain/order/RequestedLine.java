package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line to be placed, with what stock has said about it already.
 *
 * @param placed what is agreed
 * @param allocated units for which stock is set aside
 * @param backordered units that wait for stock
 */
public record RequestedLine(PlacedLine placed, Quantity allocated, Quantity backordered) implements ValueObject {

    /** Refuses more units than the line has. */
    public RequestedLine {
        Quantity decided = allocated.plus(backordered);
        if (decided.isMoreThan(placed.quantity())) {
            throw Arguments.violated("allocated + backordered", "is at most " + placed.quantity(), decided);
        }
    }

    /** A line of which nothing is decided yet. */
    public static RequestedLine open(PlacedLine placed) {
        return new RequestedLine(placed, Quantity.ZERO, Quantity.ZERO);
    }

    /** A line for all of whose units stock is set aside. */
    public static RequestedLine allocated(PlacedLine placed) {
        return new RequestedLine(placed, placed.quantity(), Quantity.ZERO);
    }

    /** A line of which so many units have stock and all others wait for it. */
    public static RequestedLine backordered(PlacedLine placed, Quantity allocated) {
        return new RequestedLine(placed, allocated, placed.quantity().minus(allocated));
    }
}
