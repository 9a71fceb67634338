package org.countinghouse.domain.pricing;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A cart with its prices. Every total is the plain sum of its lines, made when it is asked for: totals cannot disagree.
 */
@CheckReturnValue
public final class PricedCart implements ValueObject {

    private final Currency currency;
    private final RuleSetReference rules;
    private final List<PricedLine> lines;
    private final List<GiftOffer> gifts;
    private final Optional<CashRounding> rounding;
    private final @Nullable ProofNotes notes;

    PricedCart(
            RuleSetReference rules,
            Currency currency,
            List<PricedLine> lines,
            List<GiftOffer> gifts,
            Optional<CashRounding> rounding,
            @Nullable ProofNotes notes) {
        this.currency = currency;
        this.rules = rules;
        this.lines = lines;
        this.gifts = gifts;
        this.rounding = rounding;
        this.notes = notes;
    }

    /**
     * Makes a cart again from stored facts.
     *
     * @param rules what it was priced under
     * @param lines at least one, all of one currency
     * @param gifts what promotions give that it does not hold
     * @param rounding how it is paid in cash, if it is rounded
     * @throws IllegalArgumentException if currencies mix
     * @throws ArithmeticException if a total does not fit
     */
    public static PricedCart of(
            RuleSetReference rules, List<PricedLine> lines, List<GiftOffer> gifts, Optional<CashRounding> rounding) {
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        Currency currency = lines.get(0).list().currency();
        PricedCart cart = new PricedCart(rules, currency, List.copyOf(lines), List.copyOf(gifts), rounding, null);
        Money payable = cart.payable();
        Arguments.require(!payable.isNegative(), "payable", "must not be negative", payable);
        return cart;
    }

    /** The currency of every amount. */
    public Currency currency() {
        return currency;
    }

    /** The rule set it was priced under. */
    public RuleSetReference rules() {
        return rules;
    }

    /** The lines, in the order of the cart; unmodifiable. */
    public List<PricedLine> lines() {
        return lines;
    }

    /** What promotions give that the cart does not hold; unmodifiable. */
    public List<GiftOffer> gifts() {
        return gifts;
    }

    /** The sum of the lines at their base prices. */
    public Money list() {
        return sum(PricedLine::list);
    }

    /** What promotions take off. */
    public Money discount() {
        return sum(PricedLine::discount);
    }

    /** The sum of the lines without tax. */
    public Money net() {
        return sum(PricedLine::net);
    }

    /** The tax of all lines. */
    public Money tax() {
        return sum(PricedLine::tax);
    }

    /** The sum of the lines with tax. */
    public Money gross() {
        return sum(PricedLine::gross);
    }

    /** The part of {@link #gross()} that is carriage. */
    public Money shipping() {
        return sum(line -> line.item().kind() == SellableItem.Kind.CARRIAGE ? line.gross() : Money.zero(currency));
    }

    /** What rounding to the smallest coin adds, or takes if negative. */
    public Money cashRounding() {
        return payable().minus(gross());
    }

    /** What the customer pays: the gross amount, in whole coins if cash is rounded. */
    public Money payable() {
        Money gross = gross();
        return rounding.isPresent() ? rounding.get().of(gross) : gross;
    }

    /** How cash is rounded, if it is. */
    public Optional<CashRounding> rounding() {
        return rounding;
    }

    /** Why it costs that, if a proof was asked for. Not part of its equality. */
    public Optional<PriceProof> proof() {
        return notes == null ? Optional.empty() : Optional.of(notes.proof(rules));
    }

    private Money sum(Function<PricedLine, Money> amount) {
        Money total = Money.zero(currency);
        for (PricedLine line : lines) {
            total = total.plus(amount.apply(line));
        }
        return total;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PricedCart cart
                && currency.equals(cart.currency)
                && rules.equals(cart.rules)
                && lines.equals(cart.lines)
                && gifts.equals(cart.gifts)
                && rounding.equals(cart.rounding);
    }

    @Override
    public int hashCode() {
        return 31 * rules.hashCode() + lines.hashCode();
    }

    @Override
    public String toString() {
        return "PricedCart " + rules + " " + lines + " gross " + gross();
    }
}
