package org.countinghouse.examples.quickstart.input;

/** Why a row is not acted on, as far as the row alone can tell. */
public enum RowRefusal {
    /** No invoice number. */
    MISSING_INVOICE("missing-invoice"),
    /** An invoice number of more than 60 characters, or with control characters. */
    MALFORMED_INVOICE("malformed-invoice"),
    /** No stock code. */
    MISSING_STOCK_CODE("missing-stock-code"),
    /** A stock code of more than 60 characters, or with control characters. */
    MALFORMED_STOCK_CODE("malformed-stock-code"),
    /** A quantity that is no whole number of at most nine digits. */
    MALFORMED_QUANTITY("malformed-quantity"),
    /** A date that is not written as {@code 2010-12-01 08:26:00}, or is outside 1900 to 2199. */
    MALFORMED_DATE("malformed-date"),
    /** A price that is no plain decimal with at most twelve digits before and after the point. */
    MALFORMED_PRICE("malformed-price"),
    /** A customer of more than 60 characters, or with control characters. */
    MALFORMED_CUSTOMER("malformed-customer"),
    /** No country, so no channel. */
    MISSING_COUNTRY("missing-country"),
    /** A country of more than 60 characters, or with control characters. */
    MALFORMED_COUNTRY("malformed-country"),
    /** A quantity of zero or less on an invoice that is no return: the shop corrected its stock by hand. */
    STOCK_CORRECTION("stock-correction"),
    /** A price of zero: nothing was sold. */
    ZERO_PRICE("zero-price"),
    /** A price below zero. */
    NEGATIVE_PRICE("negative-price"),
    /** A book entry (invoice starting with {@code A}) between the orders. */
    ADJUSTMENT("adjustment"),
    /** A line worth more than 10,000,000,000.00. */
    AMOUNT_TOO_LARGE("amount-too-large"),
    /** A return (invoice starting with {@code C}) whose quantity is not below zero. */
    RETURN_WITH_POSITIVE_QUANTITY("return-with-positive-quantity"),
    /** A return that names no customer, so no sale can be found. */
    RETURN_WITHOUT_CUSTOMER("return-without-customer"),
    /** A return for which no sold unit of that customer and stock code is left. */
    RETURN_WITHOUT_SALE("return-without-sale"),
    /** A row whose country is not that of the invoice's first accepted row. */
    MIXED_COUNTRIES("mixed-countries"),
    /** A row whose customer is not that of the invoice's first accepted row. */
    MIXED_CUSTOMERS("mixed-customers");

    private final String code;

    RowRefusal(String code) {
        this.code = code;
    }

    /** The stable name that reports show. */
    public String code() {
        return code;
    }
}
