package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteEvent;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.QuoteState;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.domain.pricing.quote.WithdrawQuote;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Test;

/** Quotes over the stores: promised once, bought once, answered again, published in sequence. */
public abstract class QuotationConformance extends QuoteConformance {

    private Either<QuoteRejection, PriceQuote> issued(String key) {
        return fixture().asHost(() -> quotation().issue(issue(key).build()));
    }

    private AcceptQuote acceptance(CommandHeader header, SaleReference sale) {
        return AcceptQuote.builder()
                .header(header)
                .quote(QUOTE)
                .sale(sale)
                .customer(ANN)
                .build();
    }

    private Either<QuoteRejection, PriceQuote> accepted(String key, SaleReference sale) {
        return fixture().asHost(() -> quotation().accept(acceptance(header(tenant, key), sale)));
    }

    private Either<QuoteRejection, PriceQuote> withdrawn(String key) {
        return fixture()
                .asHost(() -> quotation()
                        .withdraw(WithdrawQuote.builder()
                                .header(header(tenant, key))
                                .quote(QUOTE)
                                .build()));
    }

    private Optional<PriceQuote> stored() {
        return fixture().asHost(() -> quotation().find(tenant, QUOTE));
    }

    private List<OutboxMessage> messages() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100));
    }

    @Test
    void a_promise_is_bought_and_both_are_published() {
        PriceQuote promised = issued("i").get();
        PriceQuote bought = accepted("a", SALE).get();

        assertThat(promised.state()).isEqualTo(QuoteState.OPEN);
        assertThat(bought.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(bought.cart()).isEqualTo(promised.cart());
        assertThat(stored()).contains(bought);
        assertThat(messages()).extracting(OutboxMessage::sequence).containsExactly(1L, 2L);
        assertThat(messages())
                .extracting(OutboxMessage::event)
                .containsExactly(
                        new QuoteEvent.QuoteIssued(
                                QUOTE,
                                promised.cart(),
                                promised.coupons(),
                                promised.customer(),
                                promised.validity(),
                                NOON),
                        new QuoteEvent.QuoteAccepted(
                                QUOTE, SALE, promised.cart().payable(), NOON));
    }

    @Test
    void a_promise_is_taken_back_for_good() {
        PriceQuote promised = issued("i").get();
        PriceQuote back = withdrawn("w").get();

        assertThat(back.state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(back.cart()).isEqualTo(promised.cart());
        assertThat(accepted("a", SALE).getLeft()).isEqualTo(new QuoteRejection.Withdrawn(QUOTE));
        assertThat(messages())
                .last()
                .extracting(OutboxMessage::event)
                .isEqualTo(new QuoteEvent.QuoteWithdrawn(QUOTE, NOON));
    }

    @Test
    void repeats_give_each_first_answer_whatever_happened_since() {
        PriceQuote promised = issued("i").get();
        PriceQuote bought = accepted("a", SALE).get();

        assertThat(issued("i").get()).isEqualTo(promised);
        assertThat(accepted("a", SALE).get()).isEqualTo(bought);
        assertThat(accepted("b", SALE).get()).isEqualTo(bought);
        assertThat(accepted("a", SaleReference.of("A-2")).getLeft())
                .isEqualTo(new QuoteRejection.KeyReused(header(tenant, "a").id(), "sale"));
        assertThat(fixture()
                        .asHost(() -> quotation()
                                .issue(issue("i").cart(QuoteSamples.cart()).build()))
                        .getLeft())
                .isEqualTo(new QuoteRejection.KeyReused(header(tenant, "i").id(), "shopper"));
        assertThat(messages()).hasSize(2);
    }

    @Test
    void a_refusal_leaves_nothing_and_frees_its_key() {
        assertThat(accepted("a", SALE).getLeft()).isEqualTo(new QuoteRejection.UnknownQuote(QUOTE));
        PriceQuote promised = issued("i").get();
        assertThat(issued("j").getLeft()).isEqualTo(new QuoteRejection.QuoteExists(QUOTE));
        CommandHeader late = header(tenant, "a").at(END);
        assertThat(fixture()
                        .asHost(() -> quotation().accept(acceptance(late, SALE)))
                        .getLeft())
                .isEqualTo(new QuoteRejection.Expired(QUOTE, promised.validity(), END));

        assertThat(stored()).contains(promised);
        assertThat(accepted("a", SALE).isRight()).isTrue();
        assertThat(fixture()
                        .asHost(() -> quotation()
                                .issue(issue("k")
                                        .quote(QuoteId.of("Q-2"))
                                        .header(header(tenant, "k").at(END.plus(Duration.ofDays(1))))
                                        .build()))
                        .isLeft())
                .isTrue();
        assertThat(fixture().asHost(() -> quotation().find(tenant, QuoteId.of("Q-2"))))
                .isEmpty();
        assertThat(messages()).hasSize(2);
    }

    @Test
    void of_many_buyers_one_gets_it() {
        assertThat(issued("i").isRight()).isTrue();
        List<Callable<Boolean>> buyers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> accepted("a" + i, SaleReference.of("A-" + i)).isRight())
                .toList();

        assertThat(together(buyers)).containsOnlyOnce(true);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void what_was_promised_is_proved() {
        assertThat(fixture().asHost(() -> quotation().verify(tenant)))
                .isEqualTo(new Verification("quotes", 0, List.of()));
        assertThat(issued("i").isRight()).isTrue();
        assertThat(accepted("a", SALE).isRight()).isTrue();

        assertThat(fixture().asHost(() -> quotation().verify(tenant)))
                .isEqualTo(new Verification("quotes", 1, List.of()));
        assertThat(fixture().asHost(() -> quotation().verify(fixture().freshTenant())))
                .isEqualTo(new Verification("quotes", 0, List.of()));
    }
}
