package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.examples.quickstart.input.Samples.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowScreeningTest {

    @ParameterizedTest
    @CsvSource({
        "1001, 1, 0.001, sale",
        "1001, 0, 1, stock-correction",
        "1001, -5, 0, stock-correction",
        "1001, 5, 0.0, zero-price",
        "1001, 5, -1, negative-price",
        "A1, 1, 11062.06, adjustment",
        "A1, 1, -11062.06, negative-price",
        "1001, 999999999, 10.01, amount-too-large",
        "1001, 1000000, 10000, sale",
        "1001, 1000000, 10000.01, amount-too-large",
        "C1, -1, 0.001, return",
        "C1, 0, 1, return-with-positive-quantity",
        "C1, 5, 0, return-with-positive-quantity",
        "C1, -5, 0, zero-price",
        "C1, -5, -1, negative-price",
        "C1, -1000000, 10000.01, amount-too-large",
        "c1, -1, 1, stock-correction"
    })
    void a_row_sells_or_gives_back_or_is_refused(String invoice, long quantity, String price, String expected) {
        assertThat(verdict(row(invoice, "A", quantity, price, "17850"))).isEqualTo(expected);
    }

    @Test
    void a_return_names_its_customer_and_a_sale_need_not() {
        assertThat(verdict(row("C1", "A", -1, "1", ""))).isEqualTo("return-without-customer");
        assertThat(verdict(row("1", "A", 1, "1", ""))).isEqualTo("sale");
    }

    @Test
    void one_invoice_has_one_country_and_one_customer_that_of_its_first_accepted_row() {
        OrderRow first = row("1", "A", 1, "1", "17850");
        OrderRow abroad = new OrderRow(
                2, first.place(), "1", "B", "", 1, first.instant(), first.price(), first.customer(), "Spain");
        ScreenedInvoice screened = RowScreening.screen(new Invoice(
                "1", List.of(row("1", "Z", 0, "1", "other"), first, abroad, row("1", "C", 1, "1", "17851"))));
        assertThat(screened.sales()).containsExactly(first);
        assertThat(screened.refused())
                .extracting(RefusedRow::reason)
                .containsExactly("stock-correction", "mixed-countries", "mixed-customers");
    }

    @Test
    void a_malformed_row_stays_refused_with_its_reason() {
        RefusedRow malformed = new RefusedRow(new Place("orders.csv", 2, 7), "1", "malformed-quantity", "ten");
        ScreenedInvoice screened = RowScreening.screen(new Invoice("1", List.of(malformed)));
        assertThat(screened.refused()).containsExactly(malformed);
    }

    @Test
    void refusals_are_counted_by_reason_with_the_first_three_as_examples() {
        RefusalTally tally = new RefusalTally();
        for (int line = 2; line < 7; line++) {
            tally.add(new RefusedRow(new Place("orders.csv", line, 1), "1", "zero-price", "0"));
        }
        tally.add(new RefusedRow(new Place("orders.csv", 9, 1), "A1", "adjustment", "A1"));
        assertThat(tally.total()).isEqualTo(6);
        assertThat(tally.counts().entrySet().toString()).isEqualTo("[adjustment=1, zero-price=5]");
        assertThat(tally.examples().get("zero-price"))
                .extracting(refused -> refused.place().line())
                .containsExactly(2L, 3L, 4L);
    }

    private static String verdict(OrderRow row) {
        ScreenedInvoice screened = RowScreening.screen(new Invoice(row.invoice(), List.of(row)));
        if (!screened.sales().isEmpty()) {
            return "sale";
        }
        return screened.returns().isEmpty() ? screened.refused().get(0).reason() : "return";
    }
}
