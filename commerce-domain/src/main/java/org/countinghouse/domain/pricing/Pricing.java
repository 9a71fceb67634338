package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.tax.TaxBreakdown;
import org.countinghouse.domain.tax.TaxCalculation;

/** Prices a cart: pure, so that the same cart under the same terms costs the same, years later. */
@CheckReturnValue
public final class Pricing {

    private Pricing() {}

    /**
     * What the cart costs. A line's amount is its unit price times its quantity, rounded once; tax is taken from that
     * amount. Worked value: 6 at 2.55 GBP with 20 % on top is 15.30 + 3.06 = 18.36 GBP.
     *
     * <p><b>Rejections</b>: the first line that cannot be priced refuses the cart:
     * {@link PricingRejection.MissingPrice}, {@link PricingRejection.CurrencyMismatch},
     * {@link PricingRejection.PriceBookNotValid}, {@link PricingRejection.AmountNotRepresentable}.
     */
    public static Either<PricingRejection, PricedCart> price(Cart cart, PricingTerms terms) {
        List<PricedLine> priced = new ArrayList<>(cart.lines().size());
        for (CartLine line : cart.lines()) {
            Either<PricingRejection, PricedLine> result =
                    unitPrice(line, cart, terms).flatMap(unitPrice -> amount(line, unitPrice, terms));
            if (result.isLeft()) {
                return Either.left(result.getLeft());
            }
            priced.add(result.get());
        }
        return totals(cart, priced);
    }

    private static Either<PricingRejection, UnitPrice> unitPrice(CartLine line, Cart cart, PricingTerms terms) {
        Either<PricingRejection, UnitPrice> found = line.channelPrice()
                .map(Either::<PricingRejection, UnitPrice>right)
                .orElseGet(() -> listed(line, cart.pricedAt(), terms.book()));
        return found.flatMap(price -> price.currency().equals(cart.currency())
                ? Either.right(price)
                : Either.left(new PricingRejection.CurrencyMismatch(
                        line.lineNumber(), line.item().sku(), cart.currency(), price.currency())));
    }

    private static Either<PricingRejection, UnitPrice> listed(CartLine line, Instant at, Optional<PriceBook> book) {
        Sku sku = line.item().sku();
        if (book.isPresent() && !book.get().holdsAt(at)) {
            return Either.left(new PricingRejection.PriceBookNotValid(
                    line.lineNumber(), book.get().id(), at));
        }
        return book.flatMap(prices -> prices.priceOf(sku))
                .map(Either::<PricingRejection, UnitPrice>right)
                .orElseGet(() -> Either.left(new PricingRejection.MissingPrice(line.lineNumber(), sku)));
    }

    private static Either<PricingRejection, PricedLine> amount(CartLine line, UnitPrice unitPrice, PricingTerms terms) {
        Sku sku = line.item().sku();
        try {
            Money amount = unitPrice.times(line.quantity(), terms.rounding());
            TaxBreakdown breakdown = TaxCalculation.of(
                    amount, terms.taxes().ratesOf(sku), terms.taxes().mode(), terms.rounding());
            return Either.right(new PricedLine(line.lineNumber(), line.item(), line.quantity(), unitPrice, breakdown));
        } catch (ArithmeticException e) {
            return Either.left(unrepresentable(line.lineNumber(), sku, e));
        }
    }

    private static Either<PricingRejection, PricedCart> totals(Cart cart, List<PricedLine> lines) {
        try {
            return Either.right(new PricedCart(cart.currency(), lines));
        } catch (ArithmeticException e) {
            CartLine last = cart.lines().get(lines.size() - 1);
            return Either.left(unrepresentable(last.lineNumber(), last.item().sku(), e));
        }
    }

    private static PricingRejection unrepresentable(int lineNumber, Sku sku, ArithmeticException e) {
        return new PricingRejection.AmountNotRepresentable(lineNumber, sku, String.valueOf(e.getMessage()));
    }
}
