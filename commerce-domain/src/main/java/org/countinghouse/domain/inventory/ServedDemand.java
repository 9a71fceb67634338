package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/**
 * One line of a demand, put together again from the lines of the reservation that serve it.
 *
 * @param line the demand's line number
 * @param missingAt the position of the first of its lines: what is missing is recorded there
 * @param requested how many sets were asked for
 * @param reserved how many were given
 */
record ServedDemand(int line, PositionKey missingAt, Quantity requested, Quantity reserved) {

    /** In the order of the demand's line numbers. */
    static List<ServedDemand> of(List<ReservationLine> lines) {
        SortedMap<Integer, ServedDemand> demands = new TreeMap<>();
        for (ReservationLine line : lines) {
            ServedDemand one = of(line);
            demands.merge(one.line, one, ServedDemand::and);
        }
        return List.copyOf(demands.values());
    }

    /** Refuses lines that serve one line of the demand with half a set anywhere. */
    static void check(List<ReservationLine> lines) {
        boolean whole = true;
        for (ReservationLine line : lines) {
            whole &= line.isWhole();
        }
        if (whole) {
            return;
        }
        SortedMap<Integer, List<ReservationLine>> demands = new TreeMap<>();
        lines.forEach(line -> demands.computeIfAbsent(line.share().line(), number -> new ArrayList<>())
                .add(line));
        demands.values().forEach(ServedDemand::checkOne);
    }

    private static void checkOne(List<ReservationLine> lines) {
        SortedMap<Sku, List<String>> given = new TreeMap<>();
        SortedMap<Sku, Quantity> perSet = new TreeMap<>();
        SortedMap<PositionKey, ReservationLine> byKey = new TreeMap<>();
        for (ReservationLine line : lines) {
            Sku sku = line.key().sku();
            Quantity before = perSet.putIfAbsent(sku, line.share().perSet());
            boolean fits = before == null || before.equals(line.share().perSet());
            if (!fits || byKey.put(line.key(), line) != null) {
                throw Arguments.violated("lines that serve one demand", "must fit together", lines);
            }
        }
        byKey.forEach((key, line) -> given.computeIfAbsent(key.sku(), sku -> new ArrayList<>())
                .add(key.location() + " " + of(line).requested + " " + of(line).reserved));
        if (given.values().stream().distinct().count() != 1) {
            throw Arguments.violated("sets of line " + lines.get(0).share().line(), "must be whole", lines);
        }
    }

    private static ServedDemand of(ReservationLine line) {
        DemandShare share = line.share();
        return new ServedDemand(share.line(), line.key(), share.sets(line.requested()), share.sets(line.reserved()));
    }

    /** Together with a line that follows: another location's is added, another component's says the same again. */
    private ServedDemand and(ServedDemand more) {
        return more.missingAt.sku().equals(missingAt.sku())
                ? new ServedDemand(line, missingAt, requested.plus(more.requested), reserved.plus(more.reserved))
                : this;
    }

    boolean isShort() {
        return requested.isMoreThan(reserved);
    }

    /** How short it was. */
    Shortage shortage() {
        return new Shortage(line, missingAt, requested, reserved, reserved);
    }
}
