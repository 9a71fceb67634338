package org.countinghouse.ports.pricing;

import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.DerivedPrices;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How prices are rounded, shared and chosen. */
final class PolicyJson {

    private static final String[] FIELDS = {
        "rounding",
        "taxRounding",
        "linePercentRounded",
        "orderPercentRounded",
        "percentRounds",
        "discountBase",
        "sharing",
        "floorHandling",
        "exclusiveChoice",
        "bookChoice",
        "derivedPrices",
        "taxRounded",
        "taxRounds",
        "cashRounding",
        "mostUnitsPerLine"
    };

    private PolicyJson() {}

    static void write(JsonWriter out, PricingPolicy policy) {
        out.choice("rounding", policy.rounding())
                .choice("taxRounding", policy.taxRounding())
                .choice("linePercentRounded", policy.linePercentRounded())
                .choice("orderPercentRounded", policy.orderPercentRounded())
                .choice("percentRounds", policy.percentRounds())
                .choice("discountBase", policy.discountBase())
                .choice("sharing", policy.sharing())
                .choice("floorHandling", policy.floorHandling())
                .choice("exclusiveChoice", policy.exclusiveChoice())
                .choice("bookChoice", policy.bookChoice())
                .choice("derivedPrices", policy.derivedPrices())
                .choice("taxRounded", policy.taxRounded())
                .choice("taxRounds", policy.taxRounds())
                .number("mostUnitsPerLine", policy.mostUnitsPerLine());
        policy.cashRounding()
                .ifPresent(cash -> out.object("cashRounding", in -> {
                    AmountJson.money(in, "increment", cash.increment());
                    in.choice("rounding", cash.rounding());
                }));
    }

    static PricingPolicy read(JsonObject in) {
        in.only(FIELDS);
        PricingPolicy.Builder policy = PricingPolicy.builder();
        in.optionalChoice("rounding", Rounding.class).ifPresent(policy::rounding);
        in.optionalChoice("taxRounding", Rounding.class).ifPresent(policy::taxRounding);
        in.optionalChoice("linePercentRounded", RoundingPlace.class).ifPresent(policy::linePercentRounded);
        in.optionalChoice("orderPercentRounded", RoundingPlace.class).ifPresent(policy::orderPercentRounded);
        in.optionalChoice("percentRounds", PercentRounds.class).ifPresent(policy::percentRounds);
        in.optionalChoice("discountBase", DiscountBase.class).ifPresent(policy::discountBase);
        in.optionalChoice("sharing", Sharing.class).ifPresent(policy::sharing);
        in.optionalChoice("floorHandling", FloorHandling.class).ifPresent(policy::floorHandling);
        in.optionalChoice("exclusiveChoice", ExclusiveChoice.class).ifPresent(policy::exclusiveChoice);
        in.optionalChoice("bookChoice", BookChoice.class).ifPresent(policy::bookChoice);
        in.optionalChoice("derivedPrices", DerivedPrices.class).ifPresent(policy::derivedPrices);
        in.optionalChoice("taxRounded", RoundingPlace.class).ifPresent(policy::taxRounded);
        in.optionalChoice("taxRounds", TaxRounds.class).ifPresent(policy::taxRounds);
        in.optionalNumber("mostUnitsPerLine").ifPresent(policy::mostUnitsPerLine);
        in.optionalObject("cashRounding").map(PolicyJson::cash).ifPresent(policy::cashRounding);
        return in.made(policy::build);
    }

    private static CashRounding cash(JsonObject in) {
        in.only("increment", "rounding");
        return in.made(
                () -> new CashRounding(AmountJson.money(in, "increment"), in.choice("rounding", Rounding.class)));
    }
}
