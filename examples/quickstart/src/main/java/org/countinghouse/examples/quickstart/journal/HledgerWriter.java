package org.countinghouse.examples.quickstart.journal;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes entries as hledger reads them: first the declarations, then entry by entry. */
public final class HledgerWriter {

    private static final String LIST_SIGNS = ";:,|";
    private static final String STATUS_SIGNS = "(*!= ";

    private final Writer out;
    private final Set<String> accounts = new HashSet<>();
    private final Set<Currency> currencies;
    private final Set<String> tags;

    /**
     * Writes the declarations.
     *
     * @param out where the text goes; never closed here
     * @param accounts every account an entry may name
     * @param currencies every currency an amount may have
     * @param tags every tag an entry or a line may bear: lower-case letters, digits, hyphens
     */
    public HledgerWriter(Writer out, List<LedgerAccount> accounts, List<Currency> currencies, List<String> tags)
            throws IOException {
        this.out = out;
        this.currencies = Set.copyOf(currencies);
        this.tags = Set.copyOf(tags);
        out.write("decimal-mark .\n\n");
        for (Currency currency : currencies) {
            int scale = currency.getDefaultFractionDigits();
            out.write("commodity 1000." + "0".repeat(scale) + " " + currency.getCurrencyCode() + "\n");
        }
        out.write("\n");
        for (LedgerAccount account : accounts) {
            if (!this.accounts.add(account.path())) {
                throw new IllegalArgumentException("account declared twice: " + account.path());
            }
            out.write(
                    "account " + account.path() + "  ; type: " + account.type().letter() + "\n");
        }
        out.write("\n");
        for (String tag : tags) {
            out.write("tag " + tagName(tag) + "\n");
        }
    }

    /**
     * Writes one entry.
     *
     * @throws IllegalArgumentException if it names an account, currency or tag that was not declared
     */
    public void write(LedgerEntry entry) throws IOException {
        LocalDate date = entry.date();
        String code = plain(entry.code()).replace("(", " ").replace(")", " ").strip();
        out.write("\n" + date + " *" + (code.isEmpty() ? "" : " (" + code + ")"));
        out.write(" " + description(entry.description()) + comment(entry.tags()) + "\n");
        for (LedgerLine line : entry.lines()) {
            require(accounts.contains(line.account()), "account", line.account());
            require(
                    currencies.contains(line.amount().currency()),
                    "currency",
                    line.amount().currency());
            String amount = line.amount().toDecimal().toPlainString();
            String currency = line.amount().currency().getCurrencyCode();
            out.write("    " + line.account() + "  " + amount + " " + currency + comment(line.tags()) + "\n");
        }
    }

    private String comment(Map<String, String> pairs) {
        List<String> written = new ArrayList<>();
        pairs.forEach((name, value) -> {
            require(tags.contains(name), "tag", name);
            written.add(name + ":" + plain(value));
        });
        return written.isEmpty() ? "" : "  ; " + String.join(", ", written);
    }

    private static String description(String text) {
        String plain = plain(text);
        int start = 0;
        while (start < plain.length() && STATUS_SIGNS.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return start == plain.length() ? "entry" : plain.substring(start);
    }

    /** Text that can only be text: no control characters, nothing that starts a comment, a tag or the next tag. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = LIST_SIGNS.indexOf(c) >= 0 || Character.isISOControl(c) || Character.isSpaceChar(c);
            plain.append(special ? ' ' : c);
        }
        return plain.toString().strip();
    }

    private static String tagName(String tag) {
        boolean plain = !tag.isEmpty()
                && tag.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        if (!plain) {
            throw new IllegalArgumentException("a tag has lower-case letters, digits and hyphens only, not: " + tag);
        }
        return tag;
    }

    private static void require(boolean declared, String what, Object value) {
        if (!declared) {
            throw new IllegalArgumentException(what + " is not declared: " + value);
        }
    }
}
