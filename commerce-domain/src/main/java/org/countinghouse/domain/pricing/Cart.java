package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is to be priced. Carriage is a line like any other, of an item of the kind
 * {@linkplain SellableItem.Kind#CARRIAGE carriage}: line and order promotions pass it over, shipping promotions see
 * nothing else.
 *
 * @param currency the currency the customer pays in
 * @param pricedAt the instant whose prices apply
 * @param lines at least one, with distinct numbers; unmodifiable
 * @param shopper who buys, and how
 * @param budgets what is left of campaign budgets, by promotion; a promotion not named has all of its budget;
 *     unmodifiable
 */
public record Cart(
        Currency currency, Instant pricedAt, List<CartLine> lines, Shopper shopper, Map<PromotionId, Money> budgets)
        implements ValueObject {

    /** Refuses an empty cart, a number used twice, and a budget that is negative or of another currency. */
    public Cart {
        lines = List.copyOf(lines);
        budgets = Map.copyOf(budgets);
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        if (!rising(lines)) {
            Set<Integer> numbers = new HashSet<>();
            for (CartLine line : lines) {
                Arguments.require(numbers.add(line.lineNumber()), "line number", "must be unique", line.lineNumber());
            }
        }
        for (Map.Entry<PromotionId, Money> budget : budgets.entrySet()) {
            Money rest = budget.getValue();
            Arguments.require(
                    !rest.isNegative() && rest.currency().equals(currency),
                    "budget of " + budget.getKey(),
                    "must be an amount of " + currency,
                    rest);
        }
    }

    /** A cart of an unknown shopper. */
    public Cart(Currency currency, Instant pricedAt, List<CartLine> lines) {
        this(currency, pricedAt, lines, Shopper.unknown(), Map.of());
    }

    /** A cart of those lines, of an unknown shopper. */
    public static Cart of(Currency currency, Instant pricedAt, CartLine... lines) {
        return new Cart(currency, pricedAt, List.of(lines));
    }

    /** This cart, bought by that shopper. */
    public Cart by(Shopper known) {
        return new Cart(currency, pricedAt, lines, known, budgets);
    }

    /** This cart with what is left of campaign budgets. */
    public Cart withBudgets(Map<PromotionId, Money> left) {
        return new Cart(currency, pricedAt, lines, shopper, left);
    }

    private static boolean rising(List<CartLine> lines) {
        int last = 0;
        for (CartLine line : lines) {
            if (line.lineNumber() <= last) {
                return false;
            }
            last = line.lineNumber();
        }
        return true;
    }
}
