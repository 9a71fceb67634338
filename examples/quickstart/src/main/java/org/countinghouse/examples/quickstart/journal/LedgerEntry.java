package org.countinghouse.examples.quickstart.journal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;

/**
 * One entry of the journal.
 *
 * @param date its accounting date
 * @param code its number or reference, may be empty
 * @param description what it is about
 * @param lines two or more; they sum to zero in each currency
 * @param tags names and values that hold for the whole entry; may be empty
 */
public record LedgerEntry(
        LocalDate date, String code, String description, List<LedgerLine> lines, SortedMap<String, String> tags) {

    /** Copies the lines and tags; refuses an entry that does not balance. */
    public LedgerEntry {
        lines = List.copyOf(lines);
        tags = new TreeMap<>(tags);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("entry " + code + " has " + lines.size() + " line(s), two are needed");
        }
        Map<String, Money> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus));
        if (!sums.values().stream().allMatch(Money::isZero)) {
            throw new IllegalArgumentException("entry " + code + " does not balance: " + sums.values());
        }
    }

    /** An entry without tags. */
    public LedgerEntry(LocalDate date, String code, String description, List<LedgerLine> lines) {
        this(date, code, description, lines, new TreeMap<>());
    }
}
