package org.countinghouse.ports.accounting;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.accounting.posting.ReverseEntry;
import org.countinghouse.domain.accounting.report.IncomeStatement;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Keeps the books. */
@PrimaryPort
public interface Bookkeeping {

    /**
     * Books a business event: one entry and what it does to the cost layers, or nothing. The accounting date is the day
     * of the header's time in the books' zone.
     *
     * <p><b>Rejections:</b> {@code ForeignCurrency}, {@code NegativeStock}, {@code ReturnExceedsSale},
     * {@code UnmappedRole}, {@code SourceReused}.
     *
     * <p><b>Transaction:</b> joins the active unit, or runs its own.
     *
     * <p><b>Repeat:</b> the event's source document is the key. The same source with the same content gives the same
     * entry, whatever the header's id; with other content it is refused by naming the field.
     *
     * @return the entry; nothing if everything in it is worth nothing, though units may have moved
     */
    Either<AccountingRejection, Optional<PostedEntry>> record(RecordBusinessEvent command);

    /**
     * Takes an entry back by its mirror, and its units with it.
     *
     * <p><b>Rejections:</b> {@code UnknownEntry}, {@code AlreadyReversed}, {@code NotReversible}, {@code CostMovedOn},
     * {@code KeyReused}.
     *
     * <p><b>Transaction:</b> joins the active unit, or runs its own.
     *
     * <p><b>Repeat:</b> the same key gives the same reversal.
     */
    Either<AccountingRejection, PostedEntry> reverse(ReverseEntry command);

    /** What stands on every account at the end of that accounting date. <b>Transaction:</b> joins, or none. */
    TrialBalance trialBalance(TenantId tenant, LocalDate asOf);

    /**
     * What each channel earned between two accounting dates, both included. <b>Transaction:</b> joins, or none.
     *
     * @throws IllegalArgumentException if the span ends before it begins
     */
    IncomeStatement incomeByChannel(TenantId tenant, LocalDate from, LocalDate to);

    /**
     * Entries in the order of their numbers, for exports: ask again after the last one until none comes.
     * <b>Transaction:</b> joins, or none.
     *
     * @param after the number of the last entry that is known, 0 for the beginning
     * @param limit at most this many, 1 to 10,000
     */
    List<PostedEntry> entries(TenantId tenant, long after, int limit);

    /**
     * Replays the whole journal and all cost movements and compares: J1 every entry balances, J3 totals are the sums of
     * their lines, I10 numbers without gaps and content as written, I11 stock accounts are the sums of their layers,
     * I12 layers are the sums of their movements. To be run while nothing is booked: an entry written meanwhile may
     * show as a difference.
     */
    Verification verify(TenantId tenant);
}
