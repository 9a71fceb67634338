package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Units;

/** Effects as canonical bytes. */
final class CanonicalEffects {

    private CanonicalEffects() {}

    static void write(Effect effect, CanonicalRules out) {
        if (effect instanceof Effect.PercentOff off) {
            out.text("percent").text(off.percentage());
            units(off.units(), out);
        } else if (effect instanceof Effect.AmountOffEach off) {
            out.text("amount-each").text(off.perUnit());
            units(off.units(), out);
        } else if (effect instanceof Effect.AmountOff off) {
            out.text("amount").text(off.amount());
        } else if (effect instanceof Effect.FixedPrice fixed) {
            out.text("fixed").text(fixed.price());
            units(fixed.units(), out);
        } else if (effect instanceof HostEffect host) {
            out.text("host").text(host.type()).map(host.parameters(), out::text);
        } else {
            composed(effect, out);
        }
        CanonicalConditions.write(effect.target(), out);
    }

    private static void composed(Effect effect, CanonicalRules out) {
        if (effect instanceof Effect.BuyGet get) {
            out.text("buy-get");
            CanonicalConditions.write(get.buy(), out);
            out.text(get.buyQuantity()).text(get.getQuantity()).text(get.percentage());
            out.text(get.order().name());
        } else if (effect instanceof Effect.BundlePrice bundle) {
            out.text("bundle").text(bundle.price()).list(bundle.parts(), part -> {
                CanonicalConditions.write(part.selection(), out);
                out.text(part.quantity());
            });
        } else if (effect instanceof Effect.SpendTiers tiers) {
            out.text("spend-tiers");
            CanonicalConditions.write(tiers.measured(), out);
            out.list(tiers.tiers(), tier -> reward(tier.reward(), out.text(tier.from())));
        } else if (effect instanceof Effect.QuantityTiers tiers) {
            out.text("quantity-tiers");
            CanonicalConditions.write(tiers.measured(), out);
            out.list(tiers.tiers(), tier -> reward(tier.reward(), out.text(tier.from())));
        } else if (effect instanceof Effect.Gift gift) {
            out.text("gift").text(gift.sku()).text(gift.quantity());
        }
    }

    private static void units(Units units, CanonicalRules out) {
        out.text(units.groupSize()).optional(units.mostPerLine()).optional(units.mostPerOrder());
    }

    private static void reward(Reward reward, CanonicalRules out) {
        if (reward instanceof Reward.Percent percent) {
            out.text("percent").text(percent.percentage());
        } else if (reward instanceof Reward.Amount amount) {
            out.text("amount").text(amount.amount());
        }
    }
}
