package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxRejection;

/** Why a cart has no price. */
public sealed interface PricingRejection extends Rejection {

    @Override
    Reason reason();

    /** The line that has no price. */
    int lineNumber();

    /** The refusals of this family. */
    enum Reason {
        /** Neither the channel nor a price book that fits knows a price. */
        MISSING_PRICE,
        /** No price book at all knows the item. */
        UNKNOWN_SKU,
        /** A price is in another currency than the cart. */
        CURRENCY_MISMATCH,
        /** The price book does not hold at the cart's time. */
        PRICE_BOOK_NOT_VALID,
        /** A line states its own price where only price books count. */
        STATED_PRICE_REFUSED,
        /** More units than one line may have. */
        QUANTITY_TOO_LARGE,
        /** An amount cannot be written in whole minor units of the currency. */
        AMOUNT_NOT_REPRESENTABLE,
        /** Its tax is not known. */
        NOT_TAXED
    }

    /**
     * Neither the channel nor a price book that fits knows a price.
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
     * No price book at all knows the item, and the channel states no price.
     *
     * @param lineNumber the line
     * @param sku its item
     */
    record UnknownSku(int lineNumber, Sku sku) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_SKU;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": no price book knows " + sku;
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
     * A line states its own price where only price books count.
     *
     * @param lineNumber the line
     * @param sku its item
     * @param stated the price it states
     */
    record StatedPriceRefused(int lineNumber, Sku sku, UnitPrice stated) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.STATED_PRICE_REFUSED;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": " + sku + " must not come with a price of its own, but states " + stated;
        }
    }

    /**
     * More units than one line may have under the policy.
     *
     * @param lineNumber the line
     * @param sku its item
     * @param quantity how many were asked for
     * @param most how many there may be
     */
    record QuantityTooLarge(int lineNumber, Sku sku, Quantity quantity, long most) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.QUANTITY_TOO_LARGE;
        }

        @Override
        public String message() {
            return "line " + lineNumber + ": " + quantity + " units of " + sku + " are more than " + most;
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

    /**
     * Its tax is not known: whoever calculates it refused, failed, or answered what cannot be true.
     *
     * @param lineNumber the line; the first one if it is about all of them
     * @param cause why
     */
    record NotTaxed(int lineNumber, TaxRejection cause) implements PricingRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_TAXED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }
}
