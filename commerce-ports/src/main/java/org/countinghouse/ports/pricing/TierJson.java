package org.countinghouse.ports.pricing;

import java.util.List;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** Effects that give more for more. */
final class TierJson {

    private TierJson() {}

    static void write(JsonWriter out, Effect effect) {
        if (effect instanceof Effect.SpendTiers tiers) {
            SelectionJson.write(out.text("type", "spend-tiers"), "target", tiers.target());
            SelectionJson.write(out, "measured", tiers.measured());
            out.objects("tiers", tiers.tiers(), (in, tier) -> {
                AmountJson.money(in, "from", tier.from());
                in.object("reward", reward -> reward(reward, tier.reward()));
            });
        } else if (effect instanceof Effect.QuantityTiers tiers) {
            SelectionJson.write(out.text("type", "quantity-tiers"), "target", tiers.target());
            SelectionJson.write(out, "measured", tiers.measured());
            out.objects(
                    "tiers",
                    tiers.tiers(),
                    (in, tier) ->
                            in.quantity("from", tier.from()).object("reward", reward -> reward(reward, tier.reward())));
        } else {
            throw new IllegalStateException("an effect that nobody writes: " + effect);
        }
    }

    private static void reward(JsonWriter out, Reward reward) {
        if (reward instanceof Reward.Percent percent) {
            AmountJson.percentage(out.text("type", "percent"), percent.percentage());
        } else if (reward instanceof Reward.Amount amount) {
            AmountJson.money(out.text("type", "amount"), "amount", amount.amount());
        }
    }

    static Effect spend(JsonObject in) {
        List<SpendTier> tiers = in.objects("tiers").stream()
                .map(tier -> tier.only("from", "reward"))
                .map(tier -> tier.made(() -> new SpendTier(AmountJson.money(tier, "from"), reward(tier))))
                .toList();
        return new Effect.SpendTiers(SelectionJson.read(in, "target"), SelectionJson.read(in, "measured"), tiers);
    }

    static Effect quantity(JsonObject in) {
        List<QuantityTier> tiers = in.objects("tiers").stream()
                .map(tier -> tier.only("from", "reward"))
                .map(tier -> new QuantityTier(tier.quantity("from"), reward(tier)))
                .toList();
        return new Effect.QuantityTiers(SelectionJson.read(in, "target"), SelectionJson.read(in, "measured"), tiers);
    }

    private static Reward reward(JsonObject tier) {
        JsonObject in = tier.object("reward");
        return in.made(() -> switch (in.text("type")) {
            case "percent" -> new Reward.Percent(AmountJson.percentage(in.only("type", "percent")));
            case "amount" -> new Reward.Amount(AmountJson.money(in.only("type", "amount"), "amount"));
            default -> throw in.refusal("type", "is no reward");
        });
    }
}
