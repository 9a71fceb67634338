package org.countinghouse.domain.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;

/** The laws of quotes, over random stories of commands. */
class QuoteProperties {

    /** One command: what is asked, at which hour around the week, as which sale. */
    record Ask(String what, int hour, int sale) {

        Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> of(Optional<PriceQuote> quote) {
            Instant at = QuoteFixture.NOON.plus(Duration.ofHours(hour));
            return switch (what) {
                case "issue" ->
                    QuoteDecider.decide(
                            QuoteFixture.issue()
                                    .header(QuoteFixture.header("i", at))
                                    .build(),
                            quote);
                case "accept" ->
                    QuoteDecider.decide(
                            QuoteFixture.acceptance(at)
                                    .sale(SaleReference.of("A-" + sale))
                                    .build(),
                            quote);
                default -> QuoteDecider.decide(QuoteFixture.withdraw(at), quote);
            };
        }
    }

    @Property(tries = 300)
    void the_state_is_the_fold_of_the_events_and_the_price_never_changes(@ForAll("stories") List<Ask> story) {
        Optional<PriceQuote> quote = Optional.empty();
        List<QuoteEvent> events = new ArrayList<>();
        for (Ask ask : story) {
            var answer = ask.of(quote);
            assertThat(ask.of(quote)).as("same input, same output").isEqualTo(answer);
            if (answer.isRight()) {
                Optional<PriceQuote> before = quote;
                quote = Optional.of(answer.get().state());
                events.addAll(answer.get().events());
                before.ifPresent(it -> assertThat(answer.get().state().cart()).isEqualTo(it.cart()));
            }
        }
        Optional<PriceQuote> folded = Optional.empty();
        for (QuoteEvent event : events) {
            folded = Optional.of(QuoteDecider.evolve(folded, event));
        }
        assertThat(folded).isEqualTo(quote);
        assertThat(events.size()).isLessThanOrEqualTo(2);
        assertThat(quote.map(PriceQuote::version).orElse(0L)).isEqualTo(events.size());
    }

    @Property(tries = 300)
    void what_is_over_stays_as_it_is(@ForAll("asks") Ask ask, @ForAll boolean bought) {
        PriceQuote over = bought ? QuoteFixture.accepted() : QuoteFixture.withdrawn();

        ask.of(Optional.of(over)).forEach(decision -> {
            assertThat(decision.state()).isEqualTo(over);
            assertThat(decision.events()).isEmpty();
        });
    }

    @Provide
    Arbitrary<List<Ask>> stories() {
        return asks().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Ask> asks() {
        return Combinators.combine(
                        Arbitraries.of("issue", "accept", "withdraw"),
                        Arbitraries.integers().between(-2, 7 * 24 + 2),
                        Arbitraries.integers().between(1, 2))
                .as(Ask::new);
    }
}
