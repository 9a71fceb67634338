package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Rejection;

/** Why a cart has no price. */
public sealed interface PricingRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** Neither the channel nor the price book knows a price. */
        MISSING_PRICE,
        /** A price is in another currency than the cart. */
        CURRENCY_MISMATCH,
        /** The price book does not hold at the cart's time. */
        PRICE_BOOK_NOT_VALID,
        /** An amount cannot be written in whole minor units of the currency. */
        AMOUNT_NOT_REPRESENTABLE
    }

    /**
     * Neither the channel nor the price book knows a price.
     *
     * @param lineNumber the line
     * @param sku its item
     */
    record MissingPrice(int lineNumber, Sku sku) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.MISSING_PRICE;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": there is no price for " + sku;
        }
    }

    /**
     * A price is in another currency than the cart.
     *
     * @param lineNumber the line
     * @param sku its item
     * @param expected the cart's currency
     * @param actual the price's currency
     */
    record CurrencyMismatch(int lineNumber, Sku sku, Currency expected, Currency actual) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.CURRENCY_MISMATCH;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": the price of " + sku + " is in " + actual + ", the cart in " + expected;
        }
    }

    /**
     * The price book does not hold at the cart's time.
     *
     * @param lineNumber the first line that needed it
     * @param book the book
     * @param at the cart's time
     */
    record PriceBookNotValid(int lineNumber, PriceBookId book, Instant at) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.PRICE_BOOK_NOT_VALID;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": price book " + book + " does not hold at " + at;
        }
    }

    /**
     * An amount cannot be written in whole minor units: it is too large, or not whole under exact rounding.
     *
     * @param lineNumber the line
     * @param sku its item
     * @param cause what the arithmetic said
     */
    record AmountNotRepresentable(int lineNumber, Sku sku, String cause) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.AMOUNT_NOT_REPRESENTABLE;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": the amount of " + sku + " cannot be written exactly: " + cause;
        }
    }
}
