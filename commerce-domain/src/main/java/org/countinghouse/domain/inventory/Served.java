package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What the lines of a request can get.
 *
 * @param demands each of them, in the order they were asked for
 */
record Served(List<Demand> demands) {

    /** Whether any line gets less than it asks for. */
    boolean isShort() {
        return demands.stream().anyMatch(Demand::isShort);
    }

    /** Whether no line gets anything. */
    boolean isNothing() {
        return demands.stream().allMatch(demand -> demand.given().isZero());
    }

    /**
     * The lines of the reservation, in the order of their numbers: the first of a demand's line has its number, further
     * ones are numbered on from the highest.
     */
    List<ReservedLine> lines() {
        List<Demand> byNumber = demands.stream()
                .sorted(Comparator.comparingInt(demand -> demand.line().number()))
                .toList();
        int last = byNumber.get(byNumber.size() - 1).line().number();
        List<ReservedLine> first = new ArrayList<>();
        List<ReservedLine> further = new ArrayList<>();
        for (Demand demand : byNumber) {
            int number = demand.line().number();
            for (Piece piece : demand.pieces()) {
                for (Kit.Component part : demand.set()) {
                    boolean isFirst = number == demand.line().number();
                    (isFirst ? first : further).add(piece.line(number, part, demand));
                    number = last + further.size() + 1;
                }
            }
        }
        first.addAll(further);
        return first;
    }

    /**
     * What one line gets, counted in whole sets: what it asks for so many times, or base units.
     *
     * @param line the line
     * @param set what one set takes from stock
     * @param asked how many sets it asks for
     * @param pieces what each location gives, at least one; the first is where what is missing is recorded, if anything
     *     is
     */
    record Demand(ReserveStock.Line line, List<Kit.Component> set, Quantity asked, List<Piece> pieces) {

        Quantity given() {
            return pieces.stream().map(Piece::given).reduce(Quantity.ZERO, Quantity::plus);
        }

        boolean isShort() {
            return asked.isMoreThan(given());
        }
    }

    /**
     * What one location gives.
     *
     * @param location which
     * @param asked how many sets are asked of it: those it gives, and those that are missing if they are recorded here
     * @param given how many sets it gives
     */
    record Piece(LocationId location, Quantity asked, Quantity given) {

        private ReservedLine line(int number, Kit.Component part, Demand demand) {
            return new ReservedLine(
                    number,
                    PositionKey.of(part.sku(), location),
                    part.quantity().times(asked),
                    part.quantity().times(given),
                    new DemandShare(demand.line().number(), part.quantity()));
        }
    }
}
