package org.countinghouse.domain.pricing.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What an item is, besides its code.
 *
 * @param categories every category it stands in, parents included; without repetition; unmodifiable
 * @param attributes its attributes; one name may have several values; unmodifiable
 */
public record ItemTraits(List<Category> categories, List<ItemAttribute> attributes) implements ValueObject {

    /** Nothing is known. */
    public static final ItemTraits NONE = new ItemTraits(List.of(), List.of());

    /** Copies both lists. */
    public ItemTraits {
        categories = List.copyOf(categories);
        attributes = List.copyOf(attributes);
    }

    /** An item of those categories. */
    public static ItemTraits in(String... categories) {
        return new ItemTraits(Arrays.stream(categories).map(Category::of).toList(), List.of());
    }

    /** These traits and one more attribute. */
    public ItemTraits with(String name, String value) {
        List<ItemAttribute> more = new ArrayList<>(attributes);
        more.add(ItemAttribute.of(name, value));
        return new ItemTraits(categories, more);
    }
}
