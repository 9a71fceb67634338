package org.countinghouse.ports.pricing;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** Promotions and their lanes. */
final class PromotionJson {

    private static final String[] FIELDS = {
        "id",
        "version",
        "title",
        "lane",
        "priority",
        "validFrom",
        "validUntil",
        "currency",
        "condition",
        "effect",
        "exclusiveGroup",
        "stacking",
        "mostPerLine",
        "mostPerOrder",
        "budget",
        "mostApplications"
    };

    private PromotionJson() {}

    static void write(JsonWriter out, Promotion promotion) {
        out.text("id", promotion.id().value())
                .number("version", promotion.version())
                .text("title", promotion.title())
                .text("lane", promotion.lane())
                .number("priority", promotion.priority())
                .optional("validFrom", promotion.window().from())
                .optional("validUntil", promotion.window().until())
                .optional("currency", promotion.currency())
                .object("condition", in -> ConditionJson.write(in, promotion.condition()))
                .object("effect", in -> EffectJson.write(in, promotion.effect()))
                .optional("exclusiveGroup", promotion.exclusiveGroup())
                .choice("stacking", promotion.stacking());
        AmountJson.money(out, "mostPerLine", promotion.mostPerLine());
        AmountJson.money(out, "mostPerOrder", promotion.mostPerOrder());
        AmountJson.money(out, "budget", promotion.budget());
        out.optionalNumber("mostApplications", promotion.mostApplications());
    }

    static Promotion read(JsonObject in, HostRules hosts) {
        in.only(FIELDS);
        Promotion.Builder promotion = Promotion.builder()
                .id(in.value("id", PromotionId::of))
                .window(in.made(() -> new Window(
                        in.optionalValue("validFrom", Instant::parse), in.optionalValue("validUntil", Instant::parse))))
                .currency(in.optionalValue("currency", Currency::getInstance))
                .effect(EffectJson.read(in.object("effect"), hosts))
                .exclusiveGroup(in.optionalValue("exclusiveGroup", ExclusiveGroup::of))
                .mostPerLine(AmountJson.optionalMoney(in, "mostPerLine"))
                .mostPerOrder(AmountJson.optionalMoney(in, "mostPerOrder"))
                .budget(AmountJson.optionalMoney(in, "budget"))
                .mostApplications(in.optionalNumber("mostApplications"));
        in.optionalText("title").ifPresent(promotion::title);
        in.optionalText("lane").ifPresent(promotion::lane);
        in.optionalChoice("stacking", Stacking.class).ifPresent(promotion::stacking);
        in.optionalInteger("version").ifPresent(promotion::version);
        in.optionalInteger("priority").ifPresent(promotion::priority);
        in.optionalObject("condition")
                .ifPresent(condition -> promotion.condition(ConditionJson.read(condition, hosts)));
        return in.made(promotion::build);
    }

    static void write(JsonWriter out, Lane lane) {
        out.text("name", lane.name()).choice("phase", lane.phase()).choice("mode", lane.mode());
    }

    static Lane lane(JsonObject in) {
        in.only("name", "phase", "mode");
        return in.made(
                () -> new Lane(in.text("name"), in.choice("phase", Phase.class), in.choice("mode", LaneMode.class)));
    }
}
