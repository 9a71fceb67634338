package org.countinghouse.domain.pricing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a change of rules would have done to past carts: shadow evaluation. Prices are compared line by line by list
 * price, discount, tax and total; which rule gave a discount does not matter.
 *
 * @param before the rules that priced them
 * @param after the rules that would
 * @param compared how many carts were compared
 * @param differences the carts that differ, in their order; unmodifiable
 */
public record RuleSetComparison(
        RuleSetReference before, RuleSetReference after, int compared, List<CartDifference> differences)
        implements ValueObject {

    /** Copies the list. */
    public RuleSetComparison {
        differences = List.copyOf(differences);
    }

    /** Prices every cart under both rule sets. */
    public static RuleSetComparison of(CompiledRules before, CompiledRules after, List<Cart> carts) {
        List<CartDifference> differences = new ArrayList<>();
        for (int i = 0; i < carts.size(); i++) {
            CartDifference difference =
                    new CartDifference(i, Pricing.price(carts.get(i), before), Pricing.price(carts.get(i), after));
            if (differs(difference)) {
                differences.add(difference);
            }
        }
        return new RuleSetComparison(before.reference(), after.reference(), carts.size(), differences);
    }

    /** The sum of all changes by currency code, in its order; carts without a price on one side do not count. */
    public Map<String, Money> change() {
        Map<String, Money> sums = new TreeMap<>();
        for (CartDifference difference : differences) {
            difference
                    .change()
                    .ifPresent(change -> sums.merge(change.currency().getCurrencyCode(), change, Money::plus));
        }
        return Collections.unmodifiableMap(sums);
    }

    /** How many carts get dearer. */
    public long dearer() {
        return differences.stream()
                .flatMap(difference -> difference.change().stream())
                .filter(Money::isPositive)
                .count();
    }

    /** How many carts get cheaper. */
    public long cheaper() {
        return differences.stream()
                .flatMap(difference -> difference.change().stream())
                .filter(Money::isNegative)
                .count();
    }

    /** How many carts have a price under the first rules only. */
    public long refused() {
        return differences.stream()
                .filter(difference ->
                        difference.before().isRight() && difference.after().isLeft())
                .count();
    }

    private static boolean differs(CartDifference difference) {
        if (difference.before().isLeft() || difference.after().isLeft()) {
            return !difference.before().equals(difference.after());
        }
        PricedCart before = difference.before().get();
        PricedCart after = difference.after().get();
        return !before.payable().equals(after.payable())
                || !before.gifts().equals(after.gifts())
                || !difference.changedLines().isEmpty();
    }

    static boolean same(PricedLine one, PricedLine other) {
        return one.list().equals(other.list())
                && one.discount().equals(other.discount())
                && one.tax().equals(other.tax())
                && one.gross().equals(other.gross());
    }
}
