package org.countinghouse.domain.accounting.posting;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What an event does to the books, to be written as one.
 *
 * @param entry the entry; absent when everything is worth nothing
 * @param movements what happens to the cost layers, in order
 */
public record Posting(Optional<JournalEntry> entry, List<CostMovement> movements) implements ValueObject {

    /** Copies the movements. */
    public Posting {
        movements = List.copyOf(movements);
    }
}
