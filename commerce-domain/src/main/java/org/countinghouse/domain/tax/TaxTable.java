package org.countinghouse.domain.tax;

import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;

/**
 * The declared taxes of a shop: which category an item belongs to, and which rates a category has. Items that are not
 * listed belong to {@link #defaultCategory()}.
 *
 * <p>Worked value: with {@code standard = 20 %} and {@code books = nothing}, a listed book costs no tax and everything
 * else 20 %.
 */
@Value.Immutable
@CommerceStyle
public abstract class TaxTable {

    TaxTable() {}

    /** Starts a table. */
    public static Builder builder() {
        return new Builder();
    }

    /** A table under which nothing is taxed. */
    public static TaxTable untaxed() {
        return builder()
                .mode(TaxMode.EXCLUSIVE)
                .putRates(TaxCategory.STANDARD, List.of())
                .build();
    }

    /** Whether prices hold their tax already. */
    public abstract TaxMode mode();

    /** The rates of each category, in the order in which they compound; an empty list means free of tax. */
    public abstract Map<TaxCategory, List<TaxRate>> rates();

    /** The categories whose prices are read in another way than {@link #mode()}. */
    public abstract Map<TaxCategory, TaxMode> modes();

    /** The category of each item that is not in the default one. */
    public abstract Map<Sku, TaxCategory> categories();

    /** The category of all other items. */
    @Value.Default
    public TaxCategory defaultCategory() {
        return TaxCategory.STANDARD;
    }

    /** The category of an item, never missing. */
    public TaxCategory categoryOf(Sku sku) {
        return categories().getOrDefault(sku, defaultCategory());
    }

    /** The rates of an item, never missing. */
    public List<TaxRate> ratesOf(Sku sku) {
        return List.copyOf(rates().getOrDefault(categoryOf(sku), List.of()));
    }

    /** The formula of a category.
     *
     * @throws IllegalArgumentException if its rates are too fine for one
     */
    public TaxFormula formulaOf(TaxCategory category) {
        return TaxFormula.of(rates().getOrDefault(category, List.of()), modes().getOrDefault(category, mode()));
    }

    /** Every category in use has its rates. */
    @Value.Check
    protected void check() {
        Arguments.require(
                rates().containsKey(defaultCategory()), "default category", "must have rates", defaultCategory());
        categories()
                .forEach((sku, category) -> Arguments.require(
                        rates().containsKey(category), "category of " + sku, "must have rates", category));
        modes().keySet()
                .forEach(category -> Arguments.require(
                        rates().containsKey(category), "category with a mode", "must have rates", category));
    }

    /** Builds a table. */
    public static final class Builder extends ImmutableTaxTable.Builder {
        Builder() {}
    }
}
