package org.countinghouse.domain.accounting.cost;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The cost facts a decision is made from, locked by whoever read them.
 *
 * @param layers by key, layers that are not empty, the first to be taken from first; at least as many as the demand
 *     needs, or all
 * @param issued by line of the sale, what it took and has not brought back, in the order in which it was taken
 */
@CheckReturnValue
public record CostFacts(Map<CostKey, List<CostLayer>> layers, Map<SaleLine, List<IssuedCost>> issued)
        implements ValueObject {

    /** Nothing known, nothing needed. */
    public static final CostFacts NONE = new CostFacts(Map.of(), Map.of());

    /** Copies the maps and their lists. */
    public CostFacts {
        layers = copy(layers);
        issued = copy(issued);
    }

    /** The queue of that key, empty if it has none. */
    public List<CostLayer> queue(CostKey key) {
        return layers.getOrDefault(key, List.of());
    }

    /** What that line has out, empty if nothing. */
    public List<IssuedCost> outstanding(SaleLine line) {
        return issued.getOrDefault(line, List.of());
    }

    /** How many units the known layers of that key hold. */
    public Quantity available(CostKey key) {
        return queue(key).stream().map(layer -> layer.cost().quantity()).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** How many units that line has out. */
    public Quantity outstandingUnits(SaleLine line) {
        return outstanding(line).stream().map(issue -> issue.cost().quantity()).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static <K extends Comparable<K>, V> Map<K, List<V>> copy(Map<K, List<V>> from) {
        Map<K, List<V>> copied = new TreeMap<>();
        from.forEach((key, list) -> copied.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copied);
    }
}
