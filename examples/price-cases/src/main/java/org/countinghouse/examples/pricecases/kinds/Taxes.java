package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.tax.TaxBreakdown;
import org.countinghouse.domain.tax.TaxCalculation;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxPart;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** The tax on, or inside, one amount. */
final class Taxes {

    private Taxes() {}

    static Figures tax(PriceCase c) {
        Words words = new Words(c.policy()).explains("note", "level");
        Denomination money = Denomination.of(c);
        BigDecimal amount = c.input().field("amount").decimal();
        TaxFormula formula =
                TaxFormula.of(List.of(Basket.rate(c.input().field("rate").decimal())), mode(c));
        int places = amount.stripTrailingZeros().scale();
        if (places > money.places()) {
            return finer(Denomination.fine(places), amount, formula, new Minor(money, words));
        }
        TaxBreakdown taxed = TaxCalculation.of(money.money(amount), formula, words.rounding(), words.taxSide());
        return figures(money, taxed);
    }

    /** To what a tax is rounded that is taken of a finer amount. */
    private record Minor(Denomination money, Words words) {}

    private static Figures finer(Denomination fine, BigDecimal amount, TaxFormula formula, Minor minor) {
        if (minor.words.taxSide() != TaxRounds.TAX) {
            throw new UnsupportedCase("the net or gross side of an amount finer than a minor unit");
        }
        Money base = fine.money(amount);
        Money smallest = fine.money(minor.money.decimal(minor.money.smallest()));
        BigDecimal exact = formula.exactTax(base, 12);
        Money tax = new CashRounding(smallest, minor.words.rounding()).of(exact);
        return figures(fine, formula.breakdown(base, tax));
    }

    private static TaxMode mode(PriceCase c) {
        return Basket.mode(c.input().optional("included").map(Node::truth).orElse(false));
    }

    private static Figures figures(Denomination money, TaxBreakdown taxed) {
        return new Figures(money)
                .put("tax", taxed.tax())
                .put("net", taxed.net())
                .put("gross", taxed.gross());
    }

    static Figures several(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        Denomination money = Denomination.of(c);
        Money amount = money.money(c.input().field("amount"));
        boolean compound = c.policy().optional("compound").map(Node::truth).orElse(false);
        List<TaxRate> rates = new ArrayList<>();
        for (Node rate : c.input().field("rates").items()) {
            TaxRate plain = Basket.rate(rate.decimal());
            rates.add(compound && !rates.isEmpty() ? plain.compounding() : plain);
        }
        TaxMode mode = mode(c);
        boolean together =
                compound || mode == TaxMode.INCLUSIVE || words.word("level").isPresent();
        return together
                ? joint(money, TaxCalculation.of(amount, TaxFormula.of(rates, mode), words.rounding(), words.taxSide()))
                : each(money, amount, rates, words.rounding());
    }

    private static Figures joint(Denomination money, TaxBreakdown taxed) {
        Figures figures = figures(money, taxed);
        return figures.put("taxTotal", taxed.tax())
                .put(
                        "taxes",
                        figures.row(taxed.parts().stream().map(TaxPart::amount).toList()));
    }

    /** Authorities that know nothing of each other: each rounds its own tax. */
    private static Figures each(Denomination money, Money net, List<TaxRate> rates, Rounding rounding) {
        List<Money> taxes = new ArrayList<>();
        Money total = money.zero();
        for (TaxRate rate : rates) {
            Money tax = TaxCalculation.of(net, List.of(rate), TaxMode.EXCLUSIVE, rounding)
                    .tax();
            taxes.add(tax);
            total = total.plus(tax);
        }
        Figures figures = new Figures(money);
        return figures.put("taxes", figures.row(taxes))
                .put("taxTotal", total)
                .put("net", net)
                .put("gross", net.plus(total));
    }

    static Figures reprice(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        if (words.word("keep").isPresent() && !words.says("keep", "net")) {
            throw words.unknown("keep");
        }
        Denomination money = Denomination.of(c);
        Money price = TaxCalculation.reprice(
                money.money(c.input().field("price")),
                List.of(Basket.rate(c.input().field("includedRate").decimal())),
                List.of(Basket.rate(c.input().field("targetRate").decimal())),
                words.rounding());
        return new Figures(money).put("price", price);
    }
}
