package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteState;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** What every store of quotes must do. */
public abstract class QuotesConformance extends QuoteConformance {

    private PriceQuote quote(IssueQuote.Builder command) {
        return QuoteDecider.decide(command.build(), Optional.empty()).get().state();
    }

    private static PriceQuote accepted(PriceQuote quote) {
        return PriceQuote.builder()
                .from(quote)
                .state(QuoteState.ACCEPTED)
                .sale(SALE)
                .version(2)
                .build();
    }

    private void append(PriceQuote quote) {
        doInUnit(() -> stores().quotes().append(tenant, quote));
    }

    private Optional<PriceQuote> find(QuoteId id) {
        return inUnit(() -> stores().quotes().find(tenant, id));
    }

    @Test
    void a_frozen_cart_comes_back_to_the_last_unit() {
        PriceQuote quote = quote(issue("i"));
        assertThat(quote.coupons()).hasSize(2);
        assertThat(quote.cart().gifts()).hasSize(1);

        append(quote);

        PriceQuote found = find(QUOTE).orElseThrow();
        assertThat(found).isEqualTo(quote);
        assertThat(found.cart().lines()).isEqualTo(quote.cart().lines());
        assertThat(found.cart().payable()).isEqualTo(quote.cart().payable());
        assertThat(found.cart().lines().get(0).piece(Quantity.of(2), Quantity.of(3)))
                .isEqualTo(quote.cart().lines().get(0).piece(Quantity.of(2), Quantity.of(3)));
        assertThat(found.cart().rules()).isEqualTo(quote.cart().rules());
    }

    @Test
    void a_quote_for_nobody_without_coupons_comes_back() {
        PriceQuote quote = quote(issue("i").customer(Optional.empty()).cart(QuoteSamples.cart()));

        append(quote);

        assertThat(find(QUOTE)).contains(quote);
    }

    @Test
    void nothing_is_found_under_another_name_or_tenant() {
        append(quote(issue("i")));

        assertThat(find(QuoteId.of("q-1"))).isEmpty();
        assertThat(inUnit(() -> stores().quotes().find(fixture().freshTenant(), QUOTE)))
                .isEmpty();
        assertThat(inUnit(() -> stores().quotes().lock(fixture().freshTenant(), QUOTE)))
                .isEmpty();
    }

    @Test
    void versions_follow_each_other() {
        PriceQuote open = quote(issue("i"));
        PriceQuote bought = accepted(open);
        assertThatThrownBy(() -> append(bought)).isInstanceOf(StaleStateException.class);
        append(open);
        assertThatThrownBy(() -> append(open)).isInstanceOf(StaleStateException.class);

        append(bought);

        assertThat(inUnit(() -> stores().quotes().lock(tenant, QUOTE))).contains(bought);
        assertThatThrownBy(() -> append(bought)).isInstanceOf(StaleStateException.class);
        assertThat(find(QUOTE)).contains(bought);
        assertThatThrownBy(() -> stores().quotes().lock(tenant, QUOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_many_that_append_the_same_version_one_does() {
        PriceQuote open = quote(issue("i"));
        append(open);
        List<Callable<Boolean>> writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        append(accepted(open));
                        return true;
                    } catch (StaleStateException lost) {
                        return false;
                    }
                })
                .toList();

        assertThat(together(writers)).containsOnlyOnce(true);
    }
}
