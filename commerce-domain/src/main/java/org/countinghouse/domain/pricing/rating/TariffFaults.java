package org.countinghouse.domain.pricing.rating;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** What can be wrong with a tariff as a whole. */
final class TariffFaults {

    private TariffFaults() {}

    /** The first fault, none when the tariff is sound. */
    static Optional<RatingRejection> of(UsageTariff tariff) {
        UsageScheme scheme = tariff.scheme();
        Currency first = currency(tariff);
        Optional<RatingRejection> mixed = Stream.concat(
                        scheme.currencies(), tariff.minimum().map(Money::currency).stream())
                .filter(other -> !other.equals(first))
                .findFirst()
                .map(other -> new RatingRejection.MixedCurrencies(first, other));
        if (mixed.isPresent()) {
            return mixed;
        }
        if (scheme instanceof UsageScheme.Graduated graduated) {
            return gap(graduated.tiers());
        }
        return scheme instanceof UsageScheme.Volume volume ? gap(volume.tiers()) : Optional.empty();
    }

    /** The currency of the scheme's first price. */
    static Currency currency(UsageTariff tariff) {
        return tariff.scheme().currencies().findFirst().orElseThrow();
    }

    private static Optional<RatingRejection> gap(List<UsageTier> tiers) {
        Quantity expected = Quantity.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            UsageTier tier = tiers.get(i);
            boolean last = i == tiers.size() - 1;
            if (!tier.above().equals(expected)) {
                return Optional.of(new RatingRejection.TierGap(i + 1, expected, tier.above()));
            }
            if (tier.upTo().isEmpty() != last) {
                return Optional.of(new RatingRejection.NoLastTier(i + 1));
            }
            expected = tier.upTo().orElse(expected);
        }
        return Optional.empty();
    }
}
