package org.countinghouse.domain.order;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Something that must be cleared before certain steps may be taken.
 *
 * @param name unique among the holds of its order
 * @param reason why
 * @param releasedBy who may release it
 * @param blocks the steps it blocks, at least one; all others go on
 */
public record OrderHold(HoldName name, HoldReason reason, Actor releasedBy, Set<OrderEvent.Kind> blocks)
        implements ValueObject {

    /** Refuses a hold that blocks nothing, or that blocks holding and releasing. */
    public OrderHold {
        Arguments.require(!blocks.isEmpty(), "blocks", "must not be empty", blocks);
        blocks = Collections.unmodifiableSet(EnumSet.copyOf(blocks));
        Arguments.require(
                !blocks.contains(OrderEvent.Kind.HELD)
                        && !blocks.contains(OrderEvent.Kind.HOLD_RELEASED)
                        && !blocks.contains(OrderEvent.Kind.PLACED),
                "blocks",
                "must not hold PLACED, HELD or HOLD_RELEASED",
                blocks);
    }
}
