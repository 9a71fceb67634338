package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units of a supply that are promised to a demand before they are here.
 *
 * <p>Law: quantity = waiting + allocated + canceled + broken. Worked value: 5 pre-ordered, 3 came and became a
 * reservation, then the supply was cut short: allocated 3, broken 2.
 *
 * @param id its name
 * @param supply the supply it waits for
 * @param key what and where
 * @param demand what waits
 * @param lineNumber the demand's line
 * @param promised the day the supply was due on when this was promised; never changes
 * @param sequence its place in the queue: the supply's version when it was made
 * @param quantity how many units were promised
 * @param waiting of those, still to come
 * @param allocated of those, come and turned into reservations
 * @param canceled of those, given up by the demand
 * @param broken of those, no longer to come
 */
@CheckReturnValue
public record PreOrder(
        PreOrderId id,
        SupplyId supply,
        PositionKey key,
        DemandReference demand,
        int lineNumber,
        LocalDate promised,
        long sequence,
        Quantity quantity,
        Quantity waiting,
        Quantity allocated,
        Quantity canceled,
        Quantity broken)
        implements ValueObject {

    /** Refuses parts that do not add up. */
    public PreOrder {
        Bounds.lineNumber(lineNumber);
        Bounds.quantity(quantity);
        Quantity parts = waiting.plus(allocated).plus(canceled).plus(broken);
        if (!parts.equals(quantity)) {
            throw Arguments.violated("parts of pre-order " + id, "must add up to " + quantity, parts);
        }
    }

    /** One of which everything waits. */
    static PreOrder placed(SupplyEvent.PreOrderPlaced event) {
        Quantity none = Quantity.ZERO;
        PegQuantity peg = event.peg();
        return new PreOrder(
                peg.preOrder(),
                event.supply(),
                peg.key(),
                peg.demand(),
                peg.lineNumber(),
                event.promised(),
                event.version(),
                peg.quantity(),
                peg.quantity(),
                none,
                none,
                none);
    }

    /** So many units of it, as events tell them. */
    PegQuantity units(Quantity units) {
        return new PegQuantity(id, demand, lineNumber, key, units);
    }

    PreOrder allocate(Quantity units) {
        return parts(waiting.minus(units), allocated.plus(units), canceled, broken);
    }

    PreOrder cancel(Quantity units) {
        return parts(waiting.minus(units), allocated, canceled.plus(units), broken);
    }

    PreOrder breakOff(Quantity units) {
        return parts(waiting.minus(units), allocated, canceled, broken.plus(units));
    }

    private PreOrder parts(Quantity nowWaiting, Quantity nowAllocated, Quantity nowCanceled, Quantity nowBroken) {
        return new PreOrder(
                id,
                supply,
                key,
                demand,
                lineNumber,
                promised,
                sequence,
                quantity,
                nowWaiting,
                nowAllocated,
                nowCanceled,
                nowBroken);
    }
}
