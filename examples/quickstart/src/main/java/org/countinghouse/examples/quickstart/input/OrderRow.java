package org.countinghouse.examples.quickstart.input;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row whose fields hold what their columns promise. Whether the shop can act on it is for {@link RowScreening}.
 *
 * @param number the row among all rows of the input, from 1
 * @param place where it starts
 * @param invoice the invoice number
 * @param stockCode the stock code, exactly as written
 * @param description a printable text of at most 200 characters, may be empty: line breaks and control characters
 *     became spaces, what is longer was cut
 * @param quantity whole units, negative for returns
 * @param instant the invoice's date, read as UTC
 * @param price the price of one unit, exact
 * @param customer the customer's number without {@code .0}; empty if none is named
 * @param country the country, never blank
 */
public record OrderRow(
        long number,
        Place place,
        String invoice,
        String stockCode,
        String description,
        long quantity,
        Instant instant,
        BigDecimal price,
        String customer,
        String country)
        implements InputRow {}
