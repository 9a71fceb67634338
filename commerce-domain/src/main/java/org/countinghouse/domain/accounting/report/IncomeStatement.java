package org.countinghouse.domain.accounting.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.AccountType;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What each channel earned over a span of accounting dates, and what no channel can be charged with.
 *
 * @param from the first date that counts
 * @param to the last date that counts
 * @param channels income by channel, in the order of their names
 * @param unassigned what belongs to no channel, such as stock written off
 */
@CheckReturnValue
public record IncomeStatement(
        LocalDate from, LocalDate to, SortedMap<ChannelId, ChannelIncome> channels, ChannelIncome unassigned)
        implements ValueObject {

    /** Copies the map; refuses a span that ends before it begins. */
    public IncomeStatement {
        Arguments.require(!to.isBefore(from), "to", "must not be before " + from, to);
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /** Adds up totals of that span. */
    public static IncomeStatement of(LocalDate from, LocalDate to, Currency currency, List<AccountTotal> totals) {
        SortedMap<ChannelId, ChannelIncome> channels = new TreeMap<>();
        ChannelIncome unassigned = ChannelIncome.none(currency);
        for (AccountTotal total : totals) {
            ChannelIncome income = ChannelIncome.of(total);
            Optional<ChannelId> channel = total.channel();
            if (channel.isEmpty()) {
                unassigned = unassigned.plus(income);
            } else if (isResult(total)) {
                channels.merge(channel.get(), income, ChannelIncome::plus);
            }
        }
        return new IncomeStatement(from, to, channels, unassigned);
    }

    /** All channels together, and what belongs to none. */
    public ChannelIncome total() {
        ChannelIncome sum = unassigned;
        for (Map.Entry<ChannelId, ChannelIncome> channel : channels.entrySet()) {
            sum = sum.plus(channel.getValue());
        }
        return sum;
    }

    private static boolean isResult(AccountTotal total) {
        AccountType type = total.role().type();
        return type == AccountType.REVENUE || type == AccountType.EXPENSE;
    }
}
