package org.countinghouse.domain.accounting.posting;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.Account;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.UnmappedRole;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** Collects the lines of one entry in roles; what is worth nothing gets no line. */
final class EntryLines {

    private final ChartOfAccounts chart;
    private final PostingRule rule;
    private final List<JournalLine> lines;
    private final List<AccountRole> unmapped;

    private EntryLines(ChartOfAccounts chart, PostingRule rule, List<JournalLine> lines, List<AccountRole> unmapped) {
        this.chart = chart;
        this.rule = rule;
        this.lines = lines;
        this.unmapped = unmapped;
    }

    static EntryLines of(ChartOfAccounts chart, PostingRule rule) {
        return new EntryLines(chart, rule, new ArrayList<>(), new ArrayList<>());
    }

    /** The same entry, further lines written by another rule. */
    EntryLines by(PostingRule other) {
        return new EntryLines(chart, other, lines, unmapped);
    }

    void debit(AccountRole role, Money amount, Dimensions dimensions) {
        add(Side.DEBIT, role, amount, JournalLine.builder().dimensions(dimensions));
    }

    void credit(AccountRole role, Money amount, Dimensions dimensions) {
        add(Side.CREDIT, role, amount, JournalLine.builder().dimensions(dimensions));
    }

    void debit(AccountRole role, Cost cost, LayerId layer, Dimensions dimensions) {
        add(Side.DEBIT, role, cost.value(), ofLayer(cost.quantity(), layer, dimensions));
    }

    void credit(AccountRole role, Cost cost, LayerId layer, Dimensions dimensions) {
        add(Side.CREDIT, role, cost.value(), ofLayer(cost.quantity(), layer, dimensions));
    }

    /** The entry, or nothing when there is no line, or the role that nobody plays. */
    Either<AccountingRejection, Optional<JournalEntry>> entry(JournalEntry.Builder head) {
        if (!unmapped.isEmpty()) {
            return Either.left(new UnmappedRole(unmapped.get(0)));
        }
        if (lines.isEmpty()) {
            return Either.right(Optional.empty());
        }
        return Either.right(Optional.of(head.rule(rule.reference()).lines(lines).build()));
    }

    private static JournalLine.Builder ofLayer(Quantity quantity, LayerId layer, Dimensions dimensions) {
        return JournalLine.builder().dimensions(dimensions).layer(layer).quantity(quantity);
    }

    private void add(Side side, AccountRole role, Money amount, JournalLine.Builder line) {
        if (amount.isZero()) {
            return;
        }
        Optional<Account> account = chart.account(role);
        if (account.isEmpty()) {
            unmapped.add(role);
            return;
        }
        lines.add(line.role(role)
                .account(account.get().number())
                .side(side)
                .amount(amount)
                .functional(amount)
                .rule(rule.reference())
                .build());
    }
}
