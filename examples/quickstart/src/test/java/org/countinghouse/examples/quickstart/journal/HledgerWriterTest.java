package org.countinghouse.examples.quickstart.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HledgerWriterTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2011, 1, 2);
    private static final String CLEARING = "assets:1100 Processor clearing";
    private static final String PRODUCT = "revenue:4000 Product";

    private final StringWriter text = new StringWriter();

    @Test
    void declarations_come_first_and_every_amount_is_written_in_full() throws IOException {
        HledgerWriter writer = writer();
        writer.write(new LedgerEntry(
                DAY,
                "17",
                "Order 536365 shipped",
                List.of(
                        new LedgerLine(
                                CLEARING, gbp("1100.00"), new TreeMap<>(Map.of("rule", "R05 v1", "layer", "L7"))),
                        new LedgerLine(PRODUCT, gbp("-1100.00"))),
                new TreeMap<>(Map.of("order", "536365"))));
        assertThat(text).hasToString("""
                decimal-mark .

                commodity 1000.00 GBP
                commodity 1000. JPY

                account assets:1100 Processor clearing  ; type: A
                account revenue:4000 Product  ; type: R

                tag order
                tag rule
                tag layer

                2011-01-02 * (17) Order 536365 shipped  ; order:536365
                    assets:1100 Processor clearing  1100.00 GBP  ; layer:L7, rule:R05 v1
                    revenue:4000 Product  -1100.00 GBP
                """);
    }

    @Test
    void a_currency_without_minor_units_is_written_without_places() throws IOException {
        writer().write(new LedgerEntry(
                DAY,
                "",
                "",
                List.of(
                        new LedgerLine(CLEARING, Money.parse("1100", JPY)),
                        new LedgerLine(PRODUCT, Money.parse("-1100", JPY)))));
        assertThat(text.toString()).endsWith("""
                        2011-01-02 * entry
                            assets:1100 Processor clearing  1100 JPY
                            revenue:4000 Product  -1100 JPY
                        """);
    }

    @Test
    void text_from_outside_stays_text() throws IOException {
        writer().write(new LedgerEntry(
                DAY, "a)b(", "(!* http://x.y; a, b | c\nd", sale(), new TreeMap<>(Map.of("order", "5:3,6;\n7"))));
        assertThat(text.toString()).contains("\n2011-01-02 * (a b) http //x.y  a  b   c d  ; order:5 3 6  7\n");
    }

    @Test
    void what_was_not_declared_is_refused() throws IOException {
        HledgerWriter writer = writer();
        Money usd = Money.parse("1.00", Currency.getInstance("USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(new LedgerEntry(
                        DAY,
                        "1",
                        "x",
                        List.of(new LedgerLine("assets:cash", gbp("1.00")), new LedgerLine(PRODUCT, gbp("-1.00"))))))
                .withMessage("account is not declared: assets:cash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(new LedgerEntry(
                        DAY, "1", "x", List.of(new LedgerLine(CLEARING, usd), new LedgerLine(PRODUCT, usd.negated())))))
                .withMessage("currency is not declared: USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        writer.write(new LedgerEntry(DAY, "1", "x", sale(), new TreeMap<>(Map.of("channel", "UK")))))
                .withMessage("tag is not declared: channel");
    }

    @Test
    void an_entry_that_does_not_balance_or_has_one_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(
                        DAY,
                        "9",
                        "x",
                        List.of(new LedgerLine(CLEARING, gbp("1.00")), new LedgerLine(PRODUCT, gbp("-0.99")))))
                .withMessageContaining("entry 9 does not balance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(DAY, "9", "x", List.of(new LedgerLine(CLEARING, gbp("0.00")))))
                .withMessageContaining("entry 9 has 1 line(s)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " a", "a:", ":a", "a::b", "(a)", "[a]", "a  b", "a;b", "a\tb", "a|b", "\"a\"", "a=b", "a@b"})
    void an_account_name_that_would_be_misread_is_refused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerAccount(path, LedgerAccount.Type.ASSET))
                .withMessage("not the name of a ledger account: " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "a:b", "a b", "a,b"})
    void a_tag_name_that_would_be_misread_is_refused(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HledgerWriter(new StringWriter(), List.of(), List.of(), List.of(tag)));
    }

    @Test
    void an_account_is_declared_once() {
        LedgerAccount account = new LedgerAccount(CLEARING, LedgerAccount.Type.ASSET);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new HledgerWriter(new StringWriter(), List.of(account, account), List.of(), List.of()))
                .withMessage("account declared twice: " + CLEARING);
    }

    private HledgerWriter writer() throws IOException {
        List<LedgerAccount> accounts = List.of(
                new LedgerAccount(CLEARING, LedgerAccount.Type.ASSET),
                new LedgerAccount(PRODUCT, LedgerAccount.Type.REVENUE));
        return new HledgerWriter(text, accounts, List.of(GBP, JPY), List.of("order", "rule", "layer"));
    }

    private static List<LedgerLine> sale() {
        return List.of(new LedgerLine(CLEARING, gbp("1.00")), new LedgerLine(PRODUCT, gbp("-1.00")));
    }

    private static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }
}
