package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The file that the command plays when it is given none. */
class SampleOrdersTest {

    private static final URL FILE = Objects.requireNonNull(
            SampleOrdersTest.class.getResource("/org/countinghouse/examples/quickstart/sample-orders.csv"));

    @Test
    void it_shows_sales_returns_and_the_main_reasons_of_refusal() {
        InputSource source = InputSource.resource(FILE);
        assertThat(source.name()).isEqualTo("sample-orders.csv");
        RefusalTally tally = new RefusalTally();
        ReturnMatching matching = new ReturnMatching();
        List<OrderRow> sales = new ArrayList<>();
        List<ReturnMatching.MatchedReturn> returns = new ArrayList<>();
        for (Invoice invoice : Samples.invoices(source)) {
            ScreenedInvoice screened = RowScreening.screen(invoice);
            screened.refused().forEach(tally::add);
            screened.sales().forEach(row -> matching.shipped(row, 1, row.quantity()));
            screened.returns().forEach(row -> returns.add(matching.match(row)));
            sales.addAll(screened.sales());
        }
        assertThat(sales).hasSize(57);
        assertThat(returns).hasSize(10).filteredOn(r -> !r.isMatched()).hasSize(1);
        assertThat(returns).filteredOn(r -> r.isMatched() && r.unmatched() > 0).hasSize(1);
        assertThat(tally.counts())
                .hasSize(9)
                .containsKeys("adjustment", "malformed-quantity", "return-without-customer", "stock-correction");
    }
}
