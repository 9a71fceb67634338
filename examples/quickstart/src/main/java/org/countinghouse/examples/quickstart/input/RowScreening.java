package org.countinghouse.examples.quickstart.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which rows of an invoice sell, which give back, and which the shop does not act on.
 *
 * <p>An invoice starting with {@code C} gives back: its rows have a quantity below zero, a price above zero and a
 * customer. Rows of all other invoices sell: quantity and price above zero, and the invoice does not start with
 * {@code A}. A line so cheap that its amount rounds to 0.00 still sells. Guards are tried in the order written here;
 * the first that fails names the reason.
 */
public final class RowScreening {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("10000000000.00");

    private RowScreening() {}

    /** Each row lands in exactly one of the three lists. */
    public static ScreenedInvoice screen(Invoice invoice) {
        List<OrderRow> accepted = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (InputRow row : invoice.rows()) {
            if (row instanceof RefusedRow malformed) {
                refused.add(malformed);
            } else if (row instanceof OrderRow order) {
                refusal(order)
                        .or(() -> strayFrom(accepted, order))
                        .ifPresentOrElse(refused::add, () -> accepted.add(order));
            }
        }
        boolean givesBack = isReturn(invoice.number());
        return new ScreenedInvoice(
                invoice.number(), givesBack ? List.of() : accepted, givesBack ? accepted : List.of(), refused);
    }

    private static boolean isReturn(String invoice) {
        return invoice.startsWith("C");
    }

    private static Optional<RefusedRow> refusal(OrderRow row) {
        Optional<RefusedRow> refusal = isReturn(row.invoice()) ? returnRefusal(row) : saleRefusal(row);
        return refusal.or(() ->
                refuseIf(isTooLarge(row), row, RowRefusal.AMOUNT_TOO_LARGE, quantity(row) + " at " + row.price()));
    }

    private static Optional<RefusedRow> returnRefusal(OrderRow row) {
        return refuseIf(row.quantity() >= 0, row, RowRefusal.RETURN_WITH_POSITIVE_QUANTITY, quantity(row))
                .or(() -> priceRefusal(row))
                .or(() -> refuseIf(row.customer().isEmpty(), row, RowRefusal.RETURN_WITHOUT_CUSTOMER, row.stockCode()));
    }

    private static Optional<RefusedRow> saleRefusal(OrderRow row) {
        return refuseIf(row.quantity() <= 0, row, RowRefusal.STOCK_CORRECTION, quantity(row))
                .or(() -> priceRefusal(row))
                .or(() -> refuseIf(row.invoice().startsWith("A"), row, RowRefusal.ADJUSTMENT, row.invoice()));
    }

    private static Optional<RefusedRow> priceRefusal(OrderRow row) {
        String price = "price " + row.price().toPlainString();
        return refuseIf(row.price().signum() == 0, row, RowRefusal.ZERO_PRICE, price)
                .or(() -> refuseIf(row.price().signum() < 0, row, RowRefusal.NEGATIVE_PRICE, price));
    }

    /** One invoice is one order, so one channel and one customer: the first accepted row decides. */
    private static Optional<RefusedRow> strayFrom(List<OrderRow> accepted, OrderRow row) {
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        OrderRow first = accepted.get(0);
        return refuseIf(!row.country().equals(first.country()), row, RowRefusal.MIXED_COUNTRIES, row.country())
                .or(() -> refuseIf(
                        !row.customer().equals(first.customer()), row, RowRefusal.MIXED_CUSTOMERS, row.customer()));
    }

    private static boolean isTooLarge(OrderRow row) {
        return row.price().multiply(BigDecimal.valueOf(row.quantity())).abs().compareTo(LARGEST_AMOUNT) > 0;
    }

    private static String quantity(OrderRow row) {
        return "quantity " + row.quantity();
    }

    private static Optional<RefusedRow> refuseIf(boolean wrong, OrderRow row, RowRefusal reason, String value) {
        return wrong ? Optional.of(RefusedRow.of(row, reason, value)) : Optional.empty();
    }
}
