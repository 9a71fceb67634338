package org.countinghouse.domain.inventory.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/**
 * All kits of a host together, expanded: a component that is a kit is replaced by what goes into it, down to what is
 * kept in stock.
 *
 * <p>Worked value: a hamper is 2 breakfast sets and 1 cup, a breakfast set is 1 teapot and 4 cups; expanded, a hamper is
 * 2 teapots and 9 cups.
 */
@CheckReturnValue
public final class Kits {

    private final SortedMap<Sku, Kit> expanded = new TreeMap<>();

    private Kits(Collection<Kit> definitions) {
        SortedMap<Sku, Kit> defined = new TreeMap<>();
        for (Kit kit : definitions) {
            Arguments.require(defined.put(kit.sku(), kit) == null, "kit", "must not repeat", kit.sku());
        }
        for (Kit kit : defined.values()) {
            expanded.put(kit.sku(), expand(kit, defined, new ArrayList<>()));
        }
    }

    /** Those kits.
     *
     * @throws IllegalArgumentException if a kit is defined twice, contains itself, or is too large when it is expanded
     */
    public static Kits of(Collection<Kit> definitions) {
        return new Kits(definitions);
    }

    /** The kit of that code, of components that are no kits; nothing if it is none. */
    public Optional<Kit> kit(Sku sku) {
        return Optional.ofNullable(expanded.get(sku));
    }

    private Kit expand(Kit kit, Map<Sku, Kit> defined, List<Sku> within) {
        Kit known = expanded.get(kit.sku());
        if (known != null) {
            return known;
        }
        List<Sku> path = new ArrayList<>(within);
        path.add(kit.sku());
        Arguments.require(!within.contains(kit.sku()), "kit " + kit.sku(), "must not contain itself", path);
        Map<Sku, Quantity> parts = new LinkedHashMap<>();
        for (Kit.Component component : kit.components()) {
            Kit inner = defined.get(component.sku());
            if (inner == null) {
                parts.merge(component.sku(), component.quantity(), Quantity::plus);
            } else {
                for (Kit.Component part : expand(inner, defined, path).components()) {
                    parts.merge(part.sku(), part.quantity().times(component.quantity()), Quantity::plus);
                }
            }
        }
        Kit whole = new Kit(
                kit.sku(),
                parts.entrySet().stream()
                        .map(part -> new Kit.Component(part.getKey(), part.getValue()))
                        .toList());
        expanded.put(kit.sku(), whole);
        return whole;
    }
}
