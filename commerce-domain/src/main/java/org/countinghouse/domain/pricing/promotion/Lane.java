package org.countinghouse.domain.pricing.promotion;

import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A step of a phase. The lanes of a phase run in the order in which the rule set declares them.
 *
 * @param name its name, 1 to 64 characters, unique in its rule set
 * @param phase what its promotions work on
 * @param mode how many of them apply
 */
public record Lane(String name, Phase phase, LaneMode mode) implements ValueObject {

    /** Line promotions, all that hold. */
    public static final Lane LINE = new Lane("line", Phase.LINE, LaneMode.ALL);

    /** Order promotions, all that hold. */
    public static final Lane ORDER = new Lane("order", Phase.ORDER, LaneMode.ALL);

    /** Shipping promotions, all that hold. */
    public static final Lane SHIPPING = new Lane("shipping", Phase.SHIPPING, LaneMode.ALL);

    /** One lane a phase, in all of which every promotion that holds applies. */
    public static final List<Lane> STANDARD = List.of(LINE, ORDER, SHIPPING);

    /** Refuses a blank, over-long or unprintable name. */
    public Lane {
        Arguments.text("lane", name, 64);
    }
}
