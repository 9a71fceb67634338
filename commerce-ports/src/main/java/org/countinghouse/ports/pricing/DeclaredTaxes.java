package org.countinghouse.ports.pricing;

import io.vavr.control.Either;
import java.util.List;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.domain.tax.TaxableLine;

/**
 * The taxes of a table: for a shop whose taxes change at other times than its prices, and as the measure of every other
 * calculator. Every line is rounded for itself. The table's modes are passed over: whether a price holds its tax, the
 * price knows.
 */
public final class DeclaredTaxes implements TaxCalculator {

    private final TaxTable table;
    private final Rounding rounding;
    private final TaxRounds side;

    private DeclaredTaxes(TaxTable table, Rounding rounding, TaxRounds side) {
        this.table = table;
        this.rounding = rounding;
        this.side = side;
    }

    /** Those taxes, the tax rounded so. */
    public static DeclaredTaxes of(TaxTable table, Rounding rounding) {
        return new DeclaredTaxes(table, rounding, TaxRounds.TAX);
    }

    /** The same taxes, that side of an amount rounded. */
    public DeclaredTaxes rounding(TaxRounds other) {
        return new DeclaredTaxes(table, rounding, other);
    }

    /**
     * The tax of every line.
     *
     * @throws ArithmeticException if one does not fit, or is not whole under exact rounding
     */
    @Override
    public Either<TaxRejection, TaxAssessment> assess(TenantId tenant, TaxRequest request) {
        return Either.right(
                new TaxAssessment(request.lines().stream().map(this::assessed).toList()));
    }

    private AssessedLine assessed(TaxableLine line) {
        List<TaxRate> rates = table.ratesOf(line.item().sku());
        long tax = TaxFormula.of(rates, line.mode()).tax(line.amount().minorUnits(), rounding, side);
        return new AssessedLine(
                line.number(), rates, Money.ofMinor(tax, line.amount().currency()));
    }
}
