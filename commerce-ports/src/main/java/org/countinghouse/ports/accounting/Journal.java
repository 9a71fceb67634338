package org.countinghouse.ports.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.accounting.report.MonthlyTotal;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The journal: entries that are only ever appended, numbered from 1 without gaps, and totals kept beside them. */
@SecondaryPort
public interface Journal {

    /**
     * Appends an entry under the next number, and adds its lines to the totals.
     *
     * <p><b>Transaction:</b> requires an active unit; holds the tenant's counter until it ends, so that a unit that
     * fails leaves no gap.
     *
     * @return the entry with its number, hash, and the store's time
     * @throws org.countinghouse.ports.kernel.StaleStateException if the source is booked already
     */
    PostedEntry append(TenantId tenant, JournalEntry entry);

    /** The entry of that number. <b>Transaction:</b> joins, or none. */
    Optional<PostedEntry> find(TenantId tenant, long sequence);

    /** The entry posted from that source. <b>Transaction:</b> joins, or none. */
    Optional<PostedEntry> findBySource(TenantId tenant, SourceDocument source);

    /** The number of the entry that took that one back. <b>Transaction:</b> joins, or none. */
    Optional<Long> reversalOf(TenantId tenant, long sequence);

    /**
     * Entries in the order of their numbers. <b>Transaction:</b> joins, or none.
     *
     * @param after only those above this number
     * @param limit at most this many, 1 to 10,000
     */
    List<PostedEntry> entries(TenantId tenant, long after, int limit);

    /** The number of the last entry, 0 if there is none. <b>Transaction:</b> joins, or none. */
    long lastSequence(TenantId tenant);

    /**
     * Sums by account and channel over accounting dates; an account and channel may come in several parts.
     * <b>Transaction:</b> joins, or none.
     *
     * @param from the first date that counts
     * @param to the last date that counts
     */
    List<AccountTotal> totals(TenantId tenant, LocalDate from, LocalDate to);

    /** All totals as they are kept. <b>Transaction:</b> joins, or none. */
    List<MonthlyTotal> monthlyTotals(TenantId tenant);
}
