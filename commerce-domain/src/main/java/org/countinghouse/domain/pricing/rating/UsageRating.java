package org.countinghouse.domain.pricing.rating;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** Rates metered usage. */
@CheckReturnValue
public final class UsageRating {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private UsageRating() {}

    /**
     * What so much usage in a period costs. The included units are taken off, the rest is rated by the tariff's scheme,
     * and what is missing to the minimum is added.
     *
     * <p>Worked value: 250 units, 50 included, graduated with 100 at 0.10 and the rest at 0.05 GBP: 10.00 + 5.00; with a
     * minimum of 20.00, 5.00 more.
     *
     * <p><b>Rejections:</b> {@link RatingRejection.TierGap}, {@link RatingRejection.NoLastTier} and
     * {@link RatingRejection.MixedCurrencies} of the tariff; {@link RatingRejection.AmountTooLarge}.
     */
    public static Either<RatingRejection, RatedCharge> rate(
            UsageTariff tariff, ServicePeriod period, Quantity quantity) {
        Optional<RatingRejection> fault = TariffFaults.of(tariff);
        if (fault.isPresent()) {
            return Either.left(fault.get());
        }
        Quantity free = quantity.min(tariff.included());
        List<Slice> slices = slices(tariff.scheme(), quantity.minus(free));
        BigDecimal exact = slices.stream().map(Slice::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        Currency currency = TariffFaults.currency(tariff);
        if (exact.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .compareTo(MOST)
                > 0) {
            return Either.left(new RatingRejection.AmountTooLarge(quantity));
        }
        return Either.right(charge(tariff, period, quantity, parts(tariff, currency, free, slices)));
    }

    private static List<Slice> slices(UsageScheme scheme, Quantity units) {
        if (scheme instanceof UsageScheme.Graduated graduated) {
            return graduated.tiers().stream()
                    .map(tier -> Slice.of(tier.unitsOf(units), tier))
                    .filter(slice -> slice.quantity().isPositive())
                    .toList();
        }
        if (scheme instanceof UsageScheme.Volume volume) {
            return volume.tiers().stream()
                    .filter(tier -> tier.unitsOf(units).isPositive())
                    .reduce((lower, reached) -> reached)
                    .map(tier -> List.of(Slice.of(units, tier)))
                    .orElse(List.of());
        }
        if (scheme instanceof UsageScheme.Packages packages) {
            return packages(packages, units);
        }
        return flatPlusOverage((UsageScheme.FlatPlusOverage) scheme, units);
    }

    private static List<Slice> packages(UsageScheme.Packages scheme, Quantity units) {
        long size = scheme.size().units();
        long begun = units.units() / size + (units.units() % size == 0 ? 0 : 1);
        return begun == 0
                ? List.of()
                : List.of(new Slice(
                        ChargePart.Kind.PACKAGE,
                        Quantity.of(begun),
                        scheme.price().toDecimal().multiply(BigDecimal.valueOf(begun))));
    }

    private static List<Slice> flatPlusOverage(UsageScheme.FlatPlusOverage scheme, Quantity units) {
        List<Slice> slices = new ArrayList<>();
        slices.add(new Slice(
                ChargePart.Kind.FLAT, units.min(scheme.covered()), scheme.flat().toDecimal()));
        if (units.isMoreThan(scheme.covered())) {
            Quantity above = units.minus(scheme.covered());
            slices.add(new Slice(
                    ChargePart.Kind.OVERAGE,
                    above,
                    scheme.overage().amount().multiply(BigDecimal.valueOf(above.units()))));
        }
        return slices;
    }

    /** Differences of rounded running sums, so that the parts add up to the sum rounded once. */
    private static List<ChargePart> parts(UsageTariff tariff, Currency currency, Quantity free, List<Slice> slices) {
        List<ChargePart> parts = new ArrayList<>();
        Money zero = Money.zero(currency);
        if (free.isPositive()) {
            parts.add(new ChargePart(ChargePart.Kind.INCLUDED, free, zero));
        }
        BigDecimal running = BigDecimal.ZERO;
        Money before = zero;
        for (Slice slice : slices) {
            running = running.add(slice.exact());
            Money upTo = Money.of(running, currency, tariff.rounding());
            parts.add(new ChargePart(slice.kind(), slice.quantity(), upTo.minus(before)));
            before = upTo;
        }
        Money missing = tariff.minimum().orElse(zero).minus(before);
        if (missing.isPositive()) {
            parts.add(new ChargePart(ChargePart.Kind.MINIMUM, Quantity.ZERO, missing));
        }
        return parts;
    }

    private static RatedCharge charge(
            UsageTariff tariff, ServicePeriod period, Quantity quantity, List<ChargePart> parts) {
        Money zero = Money.zero(TariffFaults.currency(tariff));
        Money amount = parts.stream().map(ChargePart::amount).reduce(zero, Money::plus);
        return new RatedCharge(tariff.sku(), period, quantity, amount, parts);
    }

    private record Slice(ChargePart.Kind kind, Quantity quantity, BigDecimal exact) {

        static Slice of(Quantity units, UsageTier tier) {
            return new Slice(
                    ChargePart.Kind.TIER, units, tier.price().amount().multiply(BigDecimal.valueOf(units.units())));
        }
    }
}
