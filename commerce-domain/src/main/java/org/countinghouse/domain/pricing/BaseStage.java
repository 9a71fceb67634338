package org.countinghouse.domain.pricing;

import java.util.Currency;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.StatedPrices;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;
import org.jspecify.annotations.Nullable;

/** Gives every line its base price. */
final class BaseStage {

    private final Run run;
    private final CompiledBooks books;
    private final int[] fitting;

    BaseStage(Run run) {
        this.run = run;
        books = run.rules.books;
        fitting = books.isEmpty() ? new int[0] : books.booksFor(run.shopper);
    }

    /** The first refusal, or null. */
    @Nullable
    PricingRejection price() {
        for (int line = 0; line < run.size; line++) {
            run.at = line;
            CartLine wish = run.lines[line];
            if (run.units[line] > run.rules.policy.mostUnitsPerLine()) {
                return new PricingRejection.QuantityTooLarge(
                        wish.lineNumber(), wish.item().sku(), wish.quantity(), run.rules.policy.mostUnitsPerLine());
            }
            PricingRejection refusal = wish.channelPrice().isPresent()
                    ? stated(line, wish.channelPrice().get())
                    : listed(line, wish);
            if (refusal != null) {
                return refusal;
            }
            exempt(line);
            run.amount[line] = run.list[line];
        }
        return null;
    }

    private @Nullable PricingRejection stated(int line, UnitPrice price) {
        CartLine wish = run.lines[line];
        if (run.rules.policy.statedPrices() == StatedPrices.REFUSED) {
            return new PricingRejection.StatedPriceRefused(
                    wish.lineNumber(), wish.item().sku(), price);
        }
        if (!price.currency().equals(run.cart.currency())) {
            return new PricingRejection.CurrencyMismatch(
                    wish.lineNumber(), wish.item().sku(), run.cart.currency(), price.currency());
        }
        run.figures.unitPrices[line] = price;
        run.figures.sources[line] = PriceSource.channel();
        run.list[line] = price.times(wish.quantity(), run.rules.rounding).minorUnits();
        return null;
    }

    private @Nullable PricingRejection listed(int line, CartLine wish) {
        BookPrice best = null;
        long least = 0;
        boolean lowest = run.rules.policy.bookChoice() == BookChoice.LOWEST;
        for (int i = 0; i < fitting.length && (lowest || best == null); i++) {
            int book = fitting[i];
            if (books.book(book).currency().equals(run.cart.currency())) {
                BookPrice price = books.price(book, run.items[line], wish, run.cart.pricedAt());
                if (price != null) {
                    long amount = price.amount(wish.quantity(), run.rules.rounding);
                    if (best == null || amount < least) {
                        best = price;
                        least = amount;
                    }
                }
            }
        }
        if (best == null) {
            return missing(wish, run.items[line]);
        }
        run.figures.unitPrices[line] = best.unitAt(wish.quantity());
        run.figures.sources[line] = best.source();
        run.list[line] = least;
        if (run.prices.length > 0) {
            run.prices[line] = best;
        }
        return null;
    }

    /** Why no book that fits has a price. */
    private PricingRejection missing(CartLine wish, Item item) {
        Sku sku = wish.item().sku();
        for (int book : fitting) {
            PriceBook asked = books.book(book);
            boolean speaks = asked.currency().equals(run.cart.currency());
            if (speaks && books.knows(book, item) && !asked.holdsAt(run.cart.pricedAt())) {
                return new PricingRejection.PriceBookNotValid(wish.lineNumber(), asked.id(), run.cart.pricedAt());
            }
        }
        for (int book : fitting) {
            Currency other = books.book(book).currency();
            if (!other.equals(run.cart.currency()) && books.knows(book, item)) {
                return new PricingRejection.CurrencyMismatch(wish.lineNumber(), sku, run.cart.currency(), other);
            }
        }
        return !books.isEmpty() && item.prices.length == 0
                ? new PricingRejection.UnknownSku(wish.lineNumber(), sku)
                : new PricingRejection.MissingPrice(wish.lineNumber(), sku);
    }

    /** Whoever pays no tax pays the net price. */
    private void exempt(int line) {
        TaxFormula formula = run.items[line].taxes;
        if (run.shopper.taxStatus() == TaxStatus.TAXED) {
            run.figures.taxes[line] = formula;
            return;
        }
        run.figures.taxes[line] = run.rules.exempt;
        if (formula.mode() == TaxMode.INCLUSIVE) {
            run.list[line] -= formula.tax(run.list[line], run.rules.policy.taxRounding(), run.rules.policy.taxRounds());
        }
    }
}
