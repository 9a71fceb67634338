package org.countinghouse.examples.quickstart.input;

import java.util.List;

/**
 * An invoice with its rows told apart. All accepted rows name one country and one customer.
 *
 * @param number the invoice number
 * @param sales the rows that sell, in file order
 * @param returns the rows that give back, in file order
 * @param refused the rows that are not acted on, in file order
 */
public record ScreenedInvoice(String number, List<OrderRow> sales, List<OrderRow> returns, List<RefusedRow> refused) {

    /** Copies the lists. */
    public ScreenedInvoice {
        sales = List.copyOf(sales);
        returns = List.copyOf(returns);
        refused = List.copyOf(refused);
    }
}
