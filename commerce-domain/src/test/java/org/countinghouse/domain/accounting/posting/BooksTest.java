package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.junit.jupiter.api.Test;

class BooksTest {

    @Test
    void retail_books_are_the_default_chart_and_policies_in_the_named_currency() {
        Currency euro = Currency.getInstance("EUR");

        Books books = Books.retail(euro);

        assertThat(books.chart()).isEqualTo(ChartOfAccounts.retail());
        assertThat(books.policies()).isEqualTo(PostingPolicies.of(euro));
    }
}
