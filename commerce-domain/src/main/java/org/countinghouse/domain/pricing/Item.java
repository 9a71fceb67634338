package org.countinghouse.domain.pricing;

import java.util.Arrays;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.tax.TaxFormula;
import org.jspecify.annotations.Nullable;

/** All that the rules know of one item, found with one look-up. */
final class Item extends Trait {

    private static final BookPrice[] NO_PRICES = {};

    /** By rising number of the book. */
    BookPrice[] prices = NO_PRICES;

    @Nullable
    UnitPrice floor;

    TaxFormula taxes;

    Item(int id, TaxFormula taxes) {
        super(id);
        this.taxes = taxes;
    }

    void add(BookPrice price) {
        prices = Arrays.copyOf(prices, prices.length + 1);
        prices[prices.length - 1] = price;
    }

    /** The price that stands in that very book. */
    @Nullable
    BookPrice priceIn(int book) {
        int low = 0;
        int high = prices.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = prices[middle].book();
            if (at == book) {
                return prices[middle];
            }
            if (at < book) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
