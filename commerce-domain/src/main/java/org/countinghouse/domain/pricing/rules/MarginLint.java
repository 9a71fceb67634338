package org.countinghouse.domain.pricing.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;

/** Where items are sold below what they cost. Looks at one promotion at a time; stacked ones can go lower. */
final class MarginLint {

    private final RuleSet rules;
    private final Map<Sku, UnitPrice> costs;
    private final List<LintFinding> findings;

    MarginLint(RuleSet rules, Map<Sku, UnitPrice> costs, List<LintFinding> findings) {
        this.rules = rules;
        this.costs = costs;
        this.findings = findings;
    }

    void run() {
        for (PriceBook book : rules.books().books()) {
            new TreeMap<>(costs).forEach((sku, cost) -> {
                lowest(book, sku)
                        .filter(price -> price.currency().equals(cost.currency()))
                        .ifPresent(price -> check("books[" + book.id() + "].prices[" + sku + "]", sku, price, cost));
            });
        }
    }

    private static Optional<UnitPrice> lowest(PriceBook book, Sku sku) {
        PriceTiers tiers = book.tiers().get(sku);
        return tiers == null
                ? book.priceOf(sku)
                : tiers.tiers().stream().map(PriceTier::price).min(Comparator.comparing(UnitPrice::amount));
    }

    private void check(String path, Sku sku, UnitPrice price, UnitPrice unitCost) {
        BigDecimal cost = unitCost.amount();
        if (price.amount().compareTo(cost) < 0) {
            findings.add(new LintFinding(
                    LintFinding.Kind.NEGATIVE_MARGIN, path, price + " is below its cost of " + unitCost));
            return;
        }
        UnitPrice floor = rules.floors().get(sku);
        if (floor != null
                && floor.currency().equals(price.currency())
                && floor.amount().compareTo(cost) >= 0) {
            return;
        }
        for (Promotion promotion : rules.promotions()) {
            if (lowers(promotion, sku)) {
                BigDecimal left = left(promotion.effect(), price);
                if (left.compareTo(cost) < 0) {
                    findings.add(new LintFinding(
                            LintFinding.Kind.NEGATIVE_MARGIN,
                            path,
                            promotion.reference() + " leaves " + left.toPlainString() + " of " + price
                                    + ", below its cost of " + unitCost));
                }
            }
        }
    }

    /** Everything in a shipping lane is carriage, and a book does not say which of its items are. */
    private boolean lowers(Promotion promotion, Sku sku) {
        Selection target = promotion.effect().target();
        return target instanceof Selection.OfSku of
                ? of.skus().contains(sku)
                : target instanceof Selection.Everything && !onShipping(promotion);
    }

    private boolean onShipping(Promotion promotion) {
        return rules.lanes().stream()
                .anyMatch(lane -> lane.phase() == Phase.SHIPPING && lane.name().equals(promotion.lane()));
    }

    private static BigDecimal left(Effect effect, UnitPrice price) {
        BigDecimal amount = price.amount();
        if (effect instanceof Effect.PercentOff off) {
            return amount.subtract(amount.multiply(off.percentage().percent()).movePointLeft(2));
        }
        if (effect instanceof Effect.AmountOffEach off
                && off.perUnit().currency().equals(price.currency())) {
            return amount.subtract(off.perUnit().toDecimal());
        }
        return effect instanceof Effect.FixedPrice fixed
                        && fixed.price().currency().equals(price.currency())
                ? amount.min(fixed.price().amount())
                : amount;
    }
}
