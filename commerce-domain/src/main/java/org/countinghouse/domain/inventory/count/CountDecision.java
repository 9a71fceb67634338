package org.countinghouse.domain.inventory.count;

import java.util.List;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.kernel.Decision;

/**
 * What was decided on a count, and on the promises that what is missing breaks.
 *
 * @param broken what happens to reservations before anything is written off, perhaps nothing; unmodifiable
 * @param counted the count; its state has both behind it
 */
public record CountDecision(List<InventoryEvent> broken, Decision<CountFacts, CountEvent> counted) {

    /** Copies the events. */
    public CountDecision {
        broken = List.copyOf(broken);
    }

    /** A decision that breaks no promise. */
    public static CountDecision of(Decision<CountFacts, CountEvent> counted) {
        return new CountDecision(List.of(), counted);
    }
}
