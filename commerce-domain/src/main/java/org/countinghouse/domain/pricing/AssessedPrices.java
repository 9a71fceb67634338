package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxableLine;

/**
 * Prices whose tax somebody else calculates: priced by the rules up to the tax, asked about, and put together. Pure on
 * both sides of the question.
 *
 * <p>Whether prices hold their tax is a property of the prices and stays as the rule set says. How the tax of a line is
 * split over its rates follows from the rates, as always.
 */
@CheckReturnValue
public final class AssessedPrices {

    private AssessedPrices() {}

    /** Whether there is anything to ask: of a shopper who is exempt nobody takes tax. */
    public static boolean isAsked(Cart cart) {
        return cart.shopper().taxStatus() == TaxStatus.TAXED;
    }

    /**
     * The question.
     *
     * @param document under which name the asker knows the cart
     * @param priced the cart as the rules price it; its own taxes are passed over
     */
    public static TaxRequest request(String document, Cart cart, PricedCart priced) {
        return new TaxRequest(
                document,
                cart.currency(),
                cart.pricedAt(),
                cart.shopper().channel(),
                cart.shopper().customer().map(CustomerReference::value),
                priced.lines().stream()
                        .map(line -> new TaxableLine(
                                line.lineNumber(), line.item(), line.quantity(), line.amount(), line.taxMode()))
                        .toList());
    }

    /**
     * The cart with those taxes in place of the rules' own. Worked value: 10.00 exclusive, 20 % in the rules, assessed
     * at 5 % with 0.50: net 10.00, tax 0.50, gross 10.50.
     *
     * <p><b>Rejections</b>: {@link PricingRejection.NotTaxed} if the answer is not plausible.
     */
    public static Either<PricingRejection, PricedCart> of(
            String document, Cart cart, PricedCart priced, TaxAssessment taxes) {
        return taxes.isPlausibleFor(request(document, cart, priced))
                .<PricingRejection>mapLeft(cause -> new PricingRejection.NotTaxed(line(cause, priced), cause))
                .map(plausible -> PricedCart.of(
                        priced.rules(),
                        priced.lines().stream()
                                .map(line -> taxed(line, plausible.line(line.lineNumber())))
                                .toList(),
                        priced.gifts(),
                        priced.rounding()));
    }

    private static PricedLine taxed(PricedLine line, AssessedLine answer) {
        FrozenLine facts = line.freeze();
        return PricedLine.of(new FrozenLine(
                facts.line(),
                facts.unitPrice(),
                facts.source(),
                facts.list(),
                facts.adjustments(),
                answer.tax(),
                TaxFormula.of(answer.rates(), line.taxMode())));
    }

    private static int line(TaxRejection cause, PricedCart priced) {
        return cause instanceof TaxRejection.NotPlausible implausible
                ? implausible.line()
                : priced.lines().get(0).lineNumber();
    }
}
