package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxableLine;
import org.countinghouse.ports.pricing.TaxCalculator;
import org.junit.jupiter.api.Test;

/**
 * What every calculator of taxes must do: answer for every line something that could be true, the same when it is asked
 * again, and take nothing of nothing.
 */
public abstract class TaxCalculatorConformance {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TenantId TENANT = TenantId.of("tck");

    /** The calculator under test. */
    protected abstract TaxCalculator calculator();

    /** Goods that it knows. */
    protected abstract SellableItem item();

    private TaxableLine line(int number, long units, String amount, TaxMode mode) {
        return new TaxableLine(number, item(), Quantity.of(units), Money.parse(amount, GBP), mode);
    }

    private static TaxRequest request(TaxableLine... lines) {
        return new TaxRequest("Q-1", GBP, NOON, Optional.empty(), Optional.of("ann"), List.of(lines));
    }

    private Either<TaxRejection, TaxAssessment> answer(TaxRequest request) {
        return calculator().assess(TENANT, request);
    }

    @Test
    void every_line_is_answered_with_what_could_be_true() {
        for (TaxMode mode : TaxMode.values()) {
            TaxRequest request = request(
                    line(1, 3, "10.00", mode),
                    line(3, 1, "0.01", mode),
                    line(4, 1000, "99999.99", mode),
                    line(9, 2, "0.00", mode));

            TaxAssessment assessment = answer(request).get();

            assertThat(assessment.isPlausibleFor(request)).isEqualTo(Either.right(assessment));
            assertThat(assessment.line(9).tax()).isEqualTo(Money.zero(GBP));
        }
    }

    @Test
    void asked_again_it_says_the_same() {
        TaxRequest request = request(line(1, 3, "10.00", TaxMode.EXCLUSIVE), line(2, 7, "3.33", TaxMode.INCLUSIVE));

        assertThat(answer(request)).isEqualTo(answer(request));
    }

    @Test
    void a_single_line_is_answered_too() {
        TaxRequest request = request(line(7, 1, "5.00", TaxMode.INCLUSIVE));

        assertThat(answer(request).get().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(7));
    }
}
