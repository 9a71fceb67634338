package org.countinghouse.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;

class TaxProperties {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Property
    void parts_add_up_the_sum_is_the_nearest_minor_unit_and_no_part_strays(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor, @ForAll("rates") List<TaxRate> rates) {
        TaxBreakdown tax = TaxCalculation.of(Money.ofMinor(minor, GBP), rates, TaxMode.EXCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.net().minorUnits()).isEqualTo(minor);
        assertThat(tax.gross().minus(tax.net())).isEqualTo(tax.tax());
        BigDecimal exactSum = BigDecimal.ZERO;
        for (TaxPart part : tax.parts()) {
            BigDecimal exact = BigDecimal.valueOf(minor)
                    .multiply(part.rate().percentage().percent())
                    .movePointLeft(2);
            exactSum = exactSum.add(exact);
            assertThat(BigDecimal.valueOf(part.amount().minorUnits())
                            .subtract(exact)
                            .abs())
                    .isLessThan(new BigDecimal("1.5"));
        }
        assertThat(BigDecimal.valueOf(tax.tax().minorUnits()).subtract(exactSum).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void tax_inside_a_gross_amount_never_exceeds_it(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor, @ForAll("rates") List<TaxRate> rates) {
        Money gross = Money.ofMinor(minor, GBP);

        TaxBreakdown tax = TaxCalculation.of(gross, rates, TaxMode.INCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.gross()).isEqualTo(gross);
        assertThat(tax.net().isNegative()).isFalse();
        assertThat(tax.tax().isNegative()).isFalse();
        assertThat(tax.parts()).noneMatch(part -> part.amount().isNegative());
    }

    @Property
    void same_input_same_output(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor,
            @ForAll("rates") List<TaxRate> rates,
            @ForAll TaxMode mode) {
        Money amount = Money.ofMinor(minor, GBP);

        assertThat(TaxCalculation.of(amount, rates, mode, Rounding.HALF_EVEN))
                .isEqualTo(TaxCalculation.of(amount, rates, mode, Rounding.HALF_EVEN));
    }

    @Provide
    Arbitrary<List<TaxRate>> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(30))
                .ofScale(3)
                .map(percent -> new TaxRate("somewhere", new Percentage(percent)))
                .list()
                .ofMinSize(0)
                .ofMaxSize(4);
    }
}
