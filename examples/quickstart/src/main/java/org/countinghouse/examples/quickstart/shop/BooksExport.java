package org.countinghouse.examples.quickstart.shop;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.Account;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.examples.quickstart.journal.HledgerWriter;
import org.countinghouse.examples.quickstart.journal.LedgerAccount;
import org.countinghouse.examples.quickstart.journal.LedgerEntry;
import org.countinghouse.examples.quickstart.journal.LedgerLine;
import org.countinghouse.ports.accounting.Bookkeeping;

/** The books as an hledger journal: every entry with every line, in the order they were posted. */
public final class BooksExport {

    private static final int PAGE = 500;
    private static final List<String> TAGS =
            List.of("seq", "source", "rule", "channel", "location", "sku", "order", "line", "layer", "units");

    private final Bookkeeping bookkeeping;
    private final TenantId tenant;
    private final Map<AccountRole, LedgerAccount> accounts = new TreeMap<>();

    /** An export of that tenant's books. */
    public BooksExport(Bookkeeping bookkeeping, TenantId tenant) {
        this.bookkeeping = bookkeeping;
        this.tenant = tenant;
        for (AccountRole role : AccountRole.values()) {
            ChartOfAccounts.retail().account(role).ifPresent(account -> accounts.put(role, declared(role, account)));
        }
    }

    /** Writes all of it, page by page. */
    public void writeTo(Writer writer) throws IOException {
        HledgerWriter out = new HledgerWriter(writer, List.copyOf(accounts.values()), List.of(Shop.CURRENCY), TAGS);
        long last = 0;
        for (List<PostedEntry> page = bookkeeping.entries(tenant, last, PAGE);
                !page.isEmpty();
                page = bookkeeping.entries(tenant, last, PAGE)) {
            for (PostedEntry posted : page) {
                out.write(entry(posted));
                last = posted.sequence();
            }
        }
    }

    private static LedgerAccount declared(AccountRole role, Account account) {
        String name = account.number().value() + " " + account.name();
        return switch (role.type()) {
            case ASSET ->
                new LedgerAccount(
                        "assets:" + name,
                        role == AccountRole.BANK ? LedgerAccount.Type.CASH : LedgerAccount.Type.ASSET);
            case LIABILITY -> new LedgerAccount("liabilities:" + name, LedgerAccount.Type.LIABILITY);
            case EQUITY -> new LedgerAccount("equity:" + name, LedgerAccount.Type.EQUITY);
            case REVENUE -> new LedgerAccount("revenues:" + name, LedgerAccount.Type.REVENUE);
            case EXPENSE -> new LedgerAccount("expenses:" + name, LedgerAccount.Type.EXPENSE);
        };
    }

    private LedgerEntry entry(PostedEntry posted) {
        JournalEntry entry = posted.entry();
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("seq", String.valueOf(posted.sequence()));
        tags.put("source", entry.source().toString());
        List<LedgerLine> lines = new ArrayList<>(entry.lines().size());
        entry.lines().forEach(line -> lines.add(line(line)));
        return new LedgerEntry(entry.date(), String.valueOf(posted.sequence()), entry.description(), lines, tags);
    }

    private LedgerLine line(JournalLine line) {
        LedgerAccount account = accounts.get(line.role());
        if (account == null) {
            throw new IllegalStateException("no account for " + line.role());
        }
        Money amount = line.side() == Side.DEBIT ? line.amount() : line.amount().negated();
        return new LedgerLine(account.path(), amount, tags(line));
    }

    private static SortedMap<String, String> tags(JournalLine line) {
        SortedMap<String, String> tags = new TreeMap<>();
        Dimensions about = line.dimensions();
        tags.put("rule", line.rule().toString());
        about.channel().ifPresent(channel -> tags.put("channel", channel.value()));
        about.location().ifPresent(location -> tags.put("location", location.value()));
        about.sku().ifPresent(sku -> tags.put("sku", sku.value()));
        about.order().ifPresent(order -> tags.put("order", order));
        about.line().ifPresent(number -> tags.put("line", number));
        line.layer().ifPresent(layer -> tags.put("layer", layer.value()));
        line.quantity().ifPresent(units -> tags.put("units", units.toString()));
        return tags;
    }
}
