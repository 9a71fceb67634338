package org.countinghouse.domain.accounting;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one business event does to the books: at least two lines whose debits equal their credits in every currency and
 * in the functional currency. Its place in the journal is a {@link PostedEntry}.
 */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class JournalEntry implements ValueObject {

    JournalEntry() {}

    /** An entry from nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** What it was posted from. */
    public abstract SourceDocument source();

    /** The rule that the whole entry stands for; a line may be written by another. */
    public abstract RuleReference rule();

    /** The day it belongs to in the books, which may lie before the day it was recorded. */
    public abstract LocalDate date();

    /** What a person reads, 1 to 200 characters. */
    public abstract String description();

    /** The number of the entry that this one takes back, if it is a reversal. */
    public abstract Optional<Long> reverses();

    /** The lines, in order. */
    public abstract List<JournalLine> lines();

    @Value.Check
    void check() {
        Arguments.text("description", description(), 200);
        Arguments.require(lines().size() >= 2, "lines", "must be at least two", lines());
        Map<Currency, Long> balances = new LinkedHashMap<>();
        Currency functional = lines().get(0).functional().currency();
        long balance = 0;
        for (JournalLine line : lines()) {
            if (!line.functional().currency().equals(functional)) {
                throw Arguments.violated(
                        "functional currency", "must be " + functional + " on every line", line.functional());
            }
            long amount = line.amount().minorUnits();
            balances.merge(line.amount().currency(), line.side() == Side.DEBIT ? amount : -amount, Math::addExact);
            balance = Math.addExact(balance, line.signed());
        }
        balances.forEach((currency, difference) ->
                Arguments.require(difference == 0, "entry " + source(), "must balance in " + currency, difference));
        if (balance != 0) {
            throw Arguments.violated("entry " + source(), "must balance in functional " + functional, balance);
        }
    }

    /** Builds an entry. */
    public static final class Builder extends ImmutableJournalEntry.Builder {}
}
