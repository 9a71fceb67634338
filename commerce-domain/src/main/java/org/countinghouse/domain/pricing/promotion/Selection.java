package org.countinghouse.domain.pricing.promotion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Which lines of a cart are meant. Only lines of the promotion's phase are ever selected: goods and services in the line
 * and order phases, carriage in the shipping phase.
 */
public sealed interface Selection extends ValueObject {

    /** Every line. */
    static Selection everything() {
        return Everything.INSTANCE;
    }

    /** The lines of those items. */
    static Selection skus(String... skus) {
        return new OfSku(Arrays.stream(skus).map(Sku::of).collect(java.util.stream.Collectors.toSet()));
    }

    /** The lines of items in any of those categories. */
    static Selection categories(String... categories) {
        return new OfCategory(Arrays.stream(categories).map(Category::of).collect(java.util.stream.Collectors.toSet()));
    }

    /** The lines of items with that attribute. */
    static Selection attribute(String name, String value) {
        return new OfAttribute(ItemAttribute.of(name, value));
    }

    /** Every line. */
    record Everything() implements Selection {
        private static final Everything INSTANCE = new Everything();
    }

    /**
     * The lines of certain items.
     *
     * @param skus at least one; unmodifiable, in their natural order
     */
    record OfSku(Set<Sku> skus) implements Selection {
        /** Refuses an empty set. */
        public OfSku {
            skus = Sets.sorted("skus", skus);
        }
    }

    /**
     * The lines of items that stand in any of certain categories.
     *
     * @param categories at least one; unmodifiable, in their natural order
     */
    record OfCategory(Set<Category> categories) implements Selection {
        /** Refuses an empty set. */
        public OfCategory {
            categories = Sets.sorted("categories", categories);
        }
    }

    /**
     * The lines of items with an attribute.
     *
     * @param attribute name and value
     */
    record OfAttribute(ItemAttribute attribute) implements Selection {}

    /** The lines that no promotion has lowered when the lane begins. */
    record Undiscounted() implements Selection {}

    /**
     * The lines that all of those select.
     *
     * @param parts at least one; unmodifiable
     */
    record AllOf(List<Selection> parts) implements Selection {
        /** Refuses an empty list. */
        public AllOf {
            parts = List.copyOf(parts);
            Arguments.require(!parts.isEmpty(), "parts", "must not be empty", parts);
        }
    }

    /**
     * The lines that any of those selects.
     *
     * @param parts at least one; unmodifiable
     */
    record AnyOf(List<Selection> parts) implements Selection {
        /** Refuses an empty list. */
        public AnyOf {
            parts = List.copyOf(parts);
            Arguments.require(!parts.isEmpty(), "parts", "must not be empty", parts);
        }
    }

    /**
     * The lines that the other one does not select.
     *
     * @param selection which not
     */
    record Not(Selection selection) implements Selection {}
}
