package org.countinghouse.domain.inventory.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A thing that is sold as one and kept as its components.
 *
 * <p>Worked value: a kit of 1 teapot and 4 cups, of which 3 and 10 are available, is available 2 times.
 *
 * @param sku what it is sold as
 * @param components what goes into one, 1 to 100, no SKU twice and not its own
 */
@CheckReturnValue
public record Kit(Sku sku, List<Component> components) implements ValueObject {

    private static final int MOST_COMPONENTS = 100;
    private static final long MOST_OF_ONE = 1_000_000L;

    /** Copies the components; refuses none of them, too many, and a repeated one. */
    public Kit {
        components = List.copyOf(components);
        Arguments.require(
                !components.isEmpty() && components.size() <= MOST_COMPONENTS,
                "components of " + sku,
                "must be 1 to " + MOST_COMPONENTS,
                components.size());
        Set<Sku> seen = new HashSet<>();
        for (Component component : components) {
            Arguments.require(
                    !component.sku().equals(sku), "component of " + sku, "must not be the kit itself", component.sku());
            Arguments.require(seen.add(component.sku()), "component of " + sku, "must not repeat", component.sku());
        }
    }

    /** A kit of those components. */
    public static Kit of(Sku sku, Component... components) {
        return new Kit(sku, List.of(components));
    }

    /** How many whole kits there are, if so much of each component is available: the least that any of them allows. */
    public Quantity available(Function<Sku, Quantity> available) {
        return wholeSets(components, available);
    }

    /** How many whole sets of some components there are: the least that any of them allows; of no components, none. */
    public static Quantity wholeSets(List<Component> set, Function<Sku, Quantity> available) {
        return set.stream()
                .map(component -> available.apply(component.sku()).wholes(component.quantity()))
                .min(Quantity::compareTo)
                .orElse(Quantity.ZERO);
    }

    /**
     * What goes into one kit.
     *
     * @param sku what
     * @param quantity how many base units, 1 to 1,000,000
     */
    public record Component(Sku sku, Quantity quantity) implements ValueObject {

        /** Refuses a quantity out of bounds. */
        public Component {
            if (quantity.isZero() || quantity.units() > MOST_OF_ONE) {
                throw Arguments.violated("quantity of " + sku, "must be 1 to " + MOST_OF_ONE, quantity);
            }
        }

        /** So many base units of that. */
        public static Component of(Sku sku, long quantity) {
            return new Component(sku, Quantity.of(quantity));
        }
    }
}
