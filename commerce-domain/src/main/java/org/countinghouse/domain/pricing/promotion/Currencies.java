package org.countinghouse.domain.pricing.promotion;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import org.countinghouse.domain.money.Money;

/** Which currencies a promotion speaks of. */
final class Currencies {

    private final Set<Currency> found = new LinkedHashSet<>();

    private Currencies() {}

    static Set<Currency> of(Promotion promotion) {
        Currencies currencies = new Currencies();
        promotion.currency().ifPresent(currencies.found::add);
        promotion.mostPerLine().ifPresent(currencies::add);
        promotion.mostPerOrder().ifPresent(currencies::add);
        promotion.budget().ifPresent(currencies::add);
        currencies.add(promotion.condition());
        currencies.add(promotion.effect());
        return currencies.found;
    }

    private void add(Money money) {
        found.add(money.currency());
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(this::add);
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            add(subtotal.amount());
        } else if (condition instanceof Condition.SpendAtLeast spend) {
            add(spend.amount());
        }
    }

    private void add(Effect effect) {
        if (effect instanceof Effect.AmountOff off) {
            add(off.amount());
        } else if (effect instanceof Effect.AmountOffEach off) {
            add(off.perUnit());
        } else if (effect instanceof Effect.FixedPrice fixed) {
            found.add(fixed.price().currency());
        } else if (effect instanceof Effect.BundlePrice bundle) {
            add(bundle.price());
        } else if (effect instanceof Effect.SpendTiers tiers) {
            tiers.tiers().forEach(tier -> {
                add(tier.from());
                add(tier.reward());
            });
        } else if (effect instanceof Effect.QuantityTiers tiers) {
            tiers.tiers().forEach(tier -> add(tier.reward()));
        }
    }

    private void add(Reward reward) {
        if (reward instanceof Reward.Amount amount) {
            add(amount.amount());
        }
    }
}
