package org.countinghouse.domain.accounting;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of an entry: a positive amount on one side of one account, and why.
 *
 * <p>Units: minor units of the transaction's currency and of the functional currency. {@code Dr 5000 13.20 GBP, 2 units
 * of layer receipt/L2#1, rule R04.1} is the cost of two units sold.
 */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class JournalLine implements ValueObject {

    JournalLine() {}

    /** A line from nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the account is for. */
    public abstract AccountRole role();

    /** The host's account. */
    public abstract AccountNumber account();

    /** Debit or credit. */
    public abstract Side side();

    /** The amount in the transaction's currency, above zero. */
    public abstract Money amount();

    /** The amount in the functional currency, above zero. */
    public abstract Money functional();

    /** The rule that wrote it. */
    public abstract RuleReference rule();

    /** What it is about. */
    public abstract Dimensions dimensions();

    /** The cost layer it moved, on lines of stock and its cost. */
    public abstract Optional<LayerId> layer();

    /** How many units it moved, on lines of stock and its cost. */
    public abstract Optional<Quantity> quantity();

    /** The same line on the other side, written by another rule. */
    public JournalLine mirrored(RuleReference by) {
        return builder().from(this).side(side().mirrored()).rule(by).build();
    }

    /** The functional amount in minor units, debits positive and credits negative. */
    public long signed() {
        return side() == Side.DEBIT ? functional().minorUnits() : -functional().minorUnits();
    }

    @Value.Check
    void check() {
        Arguments.require(amount().isPositive(), "amount", "must be above zero", amount());
        Arguments.require(functional().isPositive(), "functional amount", "must be above zero", functional());
        if (!(!amount().currency().equals(functional().currency()) || amount().equals(functional()))) {
            throw Arguments.violated(
                    "functional amount", "must be " + amount() + ", the amount in the same currency", functional());
        }
        if (!role().requires().isMetBy(dimensions())) {
            throw Arguments.violated("dimensions", "of " + role() + " must name " + role().requires(), dimensions());
        }
    }

    /** Builds a line. */
    public static final class Builder extends ImmutableJournalLine.Builder {}
}
