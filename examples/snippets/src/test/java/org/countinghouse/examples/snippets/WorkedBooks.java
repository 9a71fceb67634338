package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.CartText.GBP;
import static org.countinghouse.examples.snippets.Worked.price;
import static org.countinghouse.examples.snippets.Worked.ruleSet;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.book.TierMode;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.tax.TaxBase;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/** Each derivation, tier mode, source and tax mode with its worked number. */
final class WorkedBooks {

    private static final Sku MUG = Sku.of("MUG");

    private WorkedBooks() {}

    static List<Worked> derivations() {
        return List.of(
                derived(Derivation.same(), "as it stands", "99.90"),
                derived(Derivation.percentOver("10"), "10 % over", "109.89"),
                derived(Derivation.percentUnder("10"), "10 % under", "89.91"),
                derived(new Derivation.AmountOver(price("1.00")), "1.00 over", "109.90"),
                derived(new Derivation.AmountUnder(price("1.00")), "1.00 under", "89.90"));
    }

    private static Worked derived(Derivation derivation, String rule, String gives) {
        RuleSet rules = ruleSet().books(family(derivation)).build();
        return Worked.of(derivation.getClass(), "parent 9.99, " + rule, rules, "10 × MUG", gives)
                .named(rules, "derivation")
                .reading(rules, priced -> priced.list().toDecimal().toPlainString());
    }

    static List<Worked> tierModes() {
        return List.of(tiered(TierMode.VOLUME, "96.00"), tiered(TierMode.GRADUATED, "114.00"));
    }

    private static Worked tiered(TierMode mode, String gives) {
        PriceTiers tiers =
                new PriceTiers(mode, List.of(PriceTier.from(1, price("10.00")), PriceTier.from(10, price("8.00"))));
        RuleSet rules = ruleSet()
                .books(PriceBooks.of(PriceBook.builder()
                        .id(PriceBookId.of("list"))
                        .currency(GBP)
                        .putTiers(MUG, tiers)
                        .build()))
                .build();
        return Worked.of(mode, "10.00 from 1, 8.00 from 10", rules, "12 × MUG", gives)
                .reading(rules, priced -> priced.list().toDecimal().toPlainString());
    }

    static List<Worked> sources() {
        RuleSet rules = ruleSet().books(tenPercentUnder()).build();
        return List.of(
                source(PriceSource.Stated.class, rules, "1 × MUG at 9.00", "the channel"),
                source(PriceSource.Listed.class, rules, "1 × MUG", "price book trade (derived from list)"));
    }

    private static Worked source(Class<?> type, RuleSet rules, String cart, String gives) {
        return Worked.of(type, "list 9.99; trade 10 % under it", rules, cart, gives)
                .reading(rules, priced -> priced.lines().get(0).source().toString());
    }

    static List<Worked> taxes() {
        return List.of(
                tax(TaxMode.EXCLUSIVE, "20 %", taxed(TaxMode.EXCLUSIVE, "20"), "2.00"),
                tax(TaxMode.INCLUSIVE, "20 %", taxed(TaxMode.INCLUSIVE, "20"), "1.67"),
                tax(
                        TaxBase.NET,
                        "5 %, and 10 %",
                        taxes(TaxMode.EXCLUSIVE, TaxRate.of("first", "5"), TaxRate.of("second", "10")),
                        "1.50"),
                tax(
                        TaxBase.NET_AND_EARLIER_TAXES,
                        "5 %, and 10 % of that too",
                        taxes(
                                TaxMode.EXCLUSIVE,
                                TaxRate.of("first", "5"),
                                TaxRate.of("second", "10").compounding()),
                        "1.55"),
                status(TaxStatus.TAXED, "12.00"),
                status(TaxStatus.EXEMPT, "10.00"));
    }

    private static Worked tax(Enum<?> constant, String rule, TaxTable taxes, String gives) {
        RuleSet rules = ruleSet().taxes(taxes).build();
        return Worked.of(constant, rule + "; the tax", rules, "1 × MUG at 10.00", gives)
                .reading(rules, priced -> priced.tax().toDecimal().toPlainString());
    }

    private static Worked status(TaxStatus status, String gives) {
        RuleSet rules = ruleSet().taxes(taxed(TaxMode.INCLUSIVE, "20")).build();
        return Worked.of(status, "20 % inside; to pay", rules, "1 × MUG at 12.00; tax " + status, gives)
                .reading(rules, priced -> priced.payable().toDecimal().toPlainString());
    }

    static TaxTable taxed(TaxMode mode, String percent) {
        return taxes(mode, TaxRate.of("tax", percent));
    }

    private static TaxTable taxes(TaxMode mode, TaxRate... rates) {
        return TaxTable.builder()
                .mode(mode)
                .putRates(TaxCategory.STANDARD, List.of(rates))
                .build();
    }

    static PriceBooks tenPercentUnder() {
        return family(Derivation.percentUnder("10"));
    }

    static PriceBooks listAndWeb() {
        return new PriceBooks(
                List.of(book("list", "10.00").build(), book("web", "12.00").build()),
                List.of(
                        PriceBookAssignment.list(PriceBookId.of("list")),
                        PriceBookAssignment.channel(ChannelId.of("WEB"), PriceBookId.of("web"))));
    }

    private static PriceBooks family(Derivation derivation) {
        PriceBook trade = PriceBook.builder()
                .id(PriceBookId.of("trade"))
                .currency(GBP)
                .parent(PriceBookId.of("list"))
                .derivation(derivation)
                .build();
        return new PriceBooks(
                List.of(book("list", "9.99").build(), trade), List.of(PriceBookAssignment.list(trade.id())));
    }

    private static PriceBook.Builder book(String id, String mug) {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of(id)).currency(GBP).putPrices(MUG, price(mug));
        return book;
    }
}
