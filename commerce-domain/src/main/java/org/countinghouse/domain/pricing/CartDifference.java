package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A cart that two rule sets price differently.
 *
 * @param index its place in the list that was compared, from 0
 * @param before what it costs under the first rules, or why it has no price
 * @param after what it costs under the second rules, or why it has no price
 */
public record CartDifference(
        int index, Either<PricingRejection, PricedCart> before, Either<PricingRejection, PricedCart> after)
        implements ValueObject {

    /** By how much the payable amount changes, above zero if the cart gets dearer; nothing if one side has no price. */
    public Optional<Money> change() {
        return before.isRight() && after.isRight()
                ? Optional.of(after.get().payable().minus(before.get().payable()))
                : Optional.empty();
    }

    /** The numbers of the lines that cost something else; nothing if one side has no price. */
    public List<Integer> changedLines() {
        List<Integer> changed = new ArrayList<>();
        if (before.isRight() && after.isRight()) {
            for (int i = 0; i < before.get().lines().size(); i++) {
                PricedLine line = before.get().lines().get(i);
                if (!RuleSetComparison.same(line, after.get().lines().get(i))) {
                    changed.add(line.lineNumber());
                }
            }
        }
        return Collections.unmodifiableList(changed);
    }
}
