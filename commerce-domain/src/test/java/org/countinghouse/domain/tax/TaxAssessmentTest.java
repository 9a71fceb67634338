package org.countinghouse.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxAssessmentTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final TaxRate VAT = TaxRate.of("VAT", "20");

    private static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    private static TaxableLine line(int number, long units, String amount, TaxMode mode) {
        return new TaxableLine(number, SellableItem.goods(Sku.of("MUG"), "Mug"), Quantity.of(units), gbp(amount), mode);
    }

    private static TaxRequest request(TaxableLine... lines) {
        return new TaxRequest("Q", GBP, Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(lines));
    }

    private static AssessedLine taxed(int number, String tax, TaxRate... rates) {
        return new AssessedLine(number, List.of(rates), gbp(tax));
    }

    private static TaxAssessment answer(AssessedLine... lines) {
        return new TaxAssessment(List.of(lines));
    }

    private static void assertRefused(TaxRequest request, TaxAssessment answer, int line, String problem) {
        assertThat(answer.isPlausibleFor(request)).isEqualTo(Either.left(new TaxRejection.NotPlausible(line, problem)));
    }

    @Test
    void each_line_must_be_answered_once_and_no_other() {
        TaxRequest request = request(line(1, 1, "10.00", TaxMode.EXCLUSIVE), line(2, 1, "5.00", TaxMode.EXCLUSIVE));
        TaxAssessment good = answer(taxed(2, "1.00", VAT), taxed(1, "2.00", VAT));

        assertThat(good.isPlausibleFor(request)).isEqualTo(Either.right(good));
        assertRefused(request, answer(taxed(1, "2.00", VAT)), 2, "is not answered");
        assertRefused(
                request,
                answer(taxed(1, "2.00", VAT), taxed(2, "1.00", VAT), taxed(1, "2.00", VAT)),
                1,
                "is answered twice");
        assertRefused(
                request,
                answer(taxed(1, "2.00", VAT), taxed(9, "1.00", VAT), taxed(7, "1.00", VAT), taxed(2, "1.00", VAT)),
                7,
                "was not asked about");
    }

    @ParameterizedTest
    @CsvSource({
        "EXCLUSIVE, 3, 10.00, 2.03",
        "EXCLUSIVE, 1, 0.01, 0.02",
        "EXCLUSIVE, 5, 0.00, 0.00",
        "INCLUSIVE, 3, 12.00, 2.03",
        "INCLUSIVE, 100, 0.12, 0.12",
        "INCLUSIVE, 1, 0.00, 0.00"
    })
    void a_tax_is_at_most_what_its_rates_make_rounded_up_unit_by_unit(
            TaxMode mode, long units, String amount, String most) {
        TaxRequest request = request(line(1, units, amount, mode));
        TaxAssessment just = answer(taxed(1, most, VAT));
        Money more = gbp(most).plus(gbp("0.01"));

        assertThat(just.isPlausibleFor(request)).isEqualTo(Either.right(just));
        assertRefused(
                request,
                answer(new AssessedLine(1, List.of(VAT), more)),
                1,
                "has a tax of " + more + " on " + gbp(amount) + ", its rates make at most " + gbp(most));
    }

    @Test
    void less_is_possible_and_nothing_too() {
        TaxRequest request = request(line(1, 1, "10.00", TaxMode.EXCLUSIVE));
        TaxAssessment threshold = answer(taxed(1, "0.00", VAT));
        TaxAssessment free = answer(taxed(1, "0.00"));

        assertThat(threshold.isPlausibleFor(request)).isEqualTo(Either.right(threshold));
        assertThat(free.isPlausibleFor(request)).isEqualTo(Either.right(free));
    }

    @Test
    void a_tax_needs_a_rate_a_sign_and_the_currency_of_the_cart() {
        TaxRequest request = request(line(1, 1, "10.00", TaxMode.EXCLUSIVE));

        assertRefused(request, answer(taxed(1, "0.01")), 1, "has a tax without a rate: 0.01 GBP");
        assertRefused(request, answer(taxed(1, "-0.01", VAT)), 1, "has a tax below zero: -0.01 GBP");
        assertRefused(
                request,
                answer(new AssessedLine(1, List.of(VAT), Money.parse("2.00", EUR))),
                1,
                "is taxed in EUR, it is paid in GBP");
        TaxRate fine = TaxRate.of("A", "0.123456789012");
        assertRefused(
                request,
                answer(taxed(1, "0.01", fine, fine.compounding())),
                1,
                "has rates that cannot be calculated with: " + List.of(fine, fine.compounding()));
    }

    @Test
    void a_request_asks_about_amounts_of_its_own_currency_and_never_of_less_than_nothing() {
        assertThatThrownBy(() -> line(1, 1, "-0.01", TaxMode.EXCLUSIVE)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> request()).hasMessageContaining("lines must not be empty");
        assertThatThrownBy(() -> new TaxRequest(
                        "Q",
                        EUR,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(line(1, 1, "1.00", TaxMode.EXCLUSIVE))))
                .hasMessageContaining("must be of EUR");
        assertThatThrownBy(() -> answer(taxed(1, "0.00")).line(2)).isInstanceOf(NoSuchElementException.class);
        assertThat(answer(taxed(1, "0.00"), taxed(2, "0.01", VAT)).line(2)).isEqualTo(taxed(2, "0.01", VAT));
    }

    @Test
    void every_refusal_says_why() {
        assertThat(List.of(
                        new TaxRejection.NotTaxable("no address"),
                        new TaxRejection.NotAnswered("Timeout"),
                        new TaxRejection.NotPlausible(2, "is not answered")))
                .extracting(refusal -> refusal.code() + ": " + refusal.message())
                .containsExactly(
                        "not-taxable: the tax calculator refuses: no address",
                        "not-answered: the tax calculator did not answer: Timeout",
                        "not-plausible: the tax calculator's answer is not plausible: line 2 is not answered");
        assertThatThrownBy(() -> new TaxRejection.NotTaxable(" ")).hasMessageContaining("why");
    }
}
