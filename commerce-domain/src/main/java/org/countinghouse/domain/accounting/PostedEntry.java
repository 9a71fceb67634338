package org.countinghouse.domain.accounting;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An entry with its place in the journal.
 *
 * @param sequence its number, from 1, without gaps in one tenant's journal
 * @param recordedAt when it was written, by the store's clock
 * @param hash the hash of its content, taken when it was written
 * @param entry the content
 */
public record PostedEntry(long sequence, Instant recordedAt, EntryHash hash, JournalEntry entry)
        implements ValueObject {

    /** Refuses a number below one. */
    public PostedEntry {
        Arguments.require(sequence >= 1, "sequence", "must be at least 1", sequence);
    }

    /** Whether the content still has the hash it was written with. */
    public boolean isIntact() {
        return EntryHash.of(entry).equals(hash);
    }
}
