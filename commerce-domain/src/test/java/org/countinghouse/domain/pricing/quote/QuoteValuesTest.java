package org.countinghouse.domain.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.NOON;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.header;

import java.time.Instant;
import org.countinghouse.domain.pricing.rating.ServicePeriod;
import org.junit.jupiter.api.Test;

/** The small values of a quote. */
class QuoteValuesTest {

    private static final Instant LATER = NOON.plusSeconds(1);

    @Test
    void a_validity_is_not_empty_and_no_finer_than_a_microsecond() {
        QuoteValidity second = QuoteValidity.between(NOON, LATER);
        assertThat(second).isEqualTo(new QuoteValidity(NOON, LATER));
        assertThat(second).hasToString("2026-03-01T12:00:00Z until 2026-03-01T12:00:01Z");
        assertThat(QuoteValidity.between(NOON, NOON.plusNanos(1000)).isOverAt(NOON))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteValidity.between(NOON.plusNanos(1), LATER))
                .withMessage("from must be in whole microseconds, but is 2026-03-01T12:00:00.000000001Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteValidity.between(NOON, LATER.plusNanos(999)))
                .withMessage("until must be in whole microseconds, but is 2026-03-01T12:00:01.000000999Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteValidity.between(NOON, NOON))
                .withMessage("until must be after 2026-03-01T12:00:00Z, but is 2026-03-01T12:00:00Z");
    }

    @Test
    void a_quote_is_had_as_it_was_at_any_of_its_versions_and_at_no_other() {
        PriceQuote accepted = QuoteFixture.accepted();
        assertThat(accepted.asOf(1)).isEqualTo(QuoteFixture.open());
        assertThat(accepted.asOf(2)).isEqualTo(accepted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.asOf(0))
                .withMessage("version of Q-1 must be 1 to 2, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.asOf(3))
                .withMessage("version of Q-1 must be 1 to 2, but is 3");
    }

    @Test
    void a_withdrawal_is_told_from_another_by_its_quote_alone() {
        WithdrawQuote noon = QuoteFixture.withdraw(NOON);
        WithdrawQuote other = WithdrawQuote.builder()
                .header(header("w", NOON))
                .quote(QuoteId.of("Q-2"))
                .build();
        assertThat(noon.fingerprint())
                .isEqualTo(QuoteFixture.withdraw(LATER).fingerprint())
                .isNotEqualTo(other.fingerprint());
        assertThat(noon.fingerprint().differingField(other.fingerprint())).contains("quote");
    }

    @Test
    void a_service_period_reads_from_its_first_moment_to_its_end() {
        assertThat(new ServicePeriod(NOON, LATER)).hasToString("2026-03-01T12:00:00Z to 2026-03-01T12:00:01Z");
    }
}
