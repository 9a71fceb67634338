package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is to be priced.
 *
 * @param currency the currency the customer pays in
 * @param pricedAt the instant whose prices apply
 * @param lines at least one, with distinct numbers; unmodifiable
 */
public record Cart(Currency currency, Instant pricedAt, List<CartLine> lines) implements ValueObject {

    /** A cart of those lines. */
    public static Cart of(Currency currency, Instant pricedAt, CartLine... lines) {
        return new Cart(currency, pricedAt, List.of(lines));
    }

    /** Refuses an empty cart and a number used twice. */
    public Cart {
        lines = List.copyOf(lines);
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        Set<Integer> numbers = new HashSet<>();
        for (CartLine line : lines) {
            Arguments.require(numbers.add(line.lineNumber()), "line number", "must be unique", line.lineNumber());
        }
    }
}
