package org.countinghouse.ports.pricing;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.tax.TaxBase;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** The declared taxes. */
final class TaxJson {

    private TaxJson() {}

    static void write(JsonWriter out, TaxTable taxes) {
        out.choice("mode", taxes.mode())
                .text("defaultCategory", taxes.defaultCategory().value())
                .object(
                        "rates",
                        rates -> taxes.rates()
                                .forEach((category, list) -> rates.objects(category.value(), list, TaxJson::rate)))
                .object(
                        "modes",
                        modes -> taxes.modes().forEach((category, mode) -> modes.choice(category.value(), mode)))
                .object(
                        "categories",
                        items -> taxes.categories()
                                .forEach((sku, category) -> items.text(sku.value(), category.value())));
    }

    static void rate(JsonWriter out, TaxRate rate) {
        AmountJson.percentage(out.text("jurisdiction", rate.jurisdiction()), rate.percentage());
        out.choice("base", rate.base());
    }

    static TaxTable read(JsonObject in) {
        in.only("mode", "defaultCategory", "rates", "modes", "categories");
        TaxTable.Builder taxes = TaxTable.builder()
                .mode(in.choice("mode", TaxMode.class))
                .putAllRates(in.object("rates").entries(TaxCategory::of, TaxJson::rates));
        in.optionalValue("defaultCategory", TaxCategory::of).ifPresent(taxes::defaultCategory);
        in.optionalObject("modes")
                .ifPresent(modes -> taxes.putAllModes(
                        modes.entries(TaxCategory::of, (list, category) -> list.choice(category, TaxMode.class))));
        in.optionalObject("categories")
                .ifPresent(items -> taxes.putAllCategories(
                        items.entries(Sku::of, (list, sku) -> list.value(sku, TaxCategory::of))));
        return in.made(taxes::build);
    }

    private static List<TaxRate> rates(JsonObject categories, String category) {
        return categories.objects(category).stream().map(TaxJson::rate).toList();
    }

    static TaxRate rate(JsonObject in) {
        in.only("jurisdiction", "percent", "base");
        return in.made(() -> new TaxRate(
                in.text("jurisdiction"),
                AmountJson.percentage(in),
                in.optionalChoice("base", TaxBase.class).orElse(TaxBase.NET)));
    }
}
