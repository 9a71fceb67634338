package org.countinghouse.domain.pricing.promotion;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** A rule that lowers prices: a condition, an effect, and the controls around them. */
@Value.Immutable
@CommerceStyle
public abstract class Promotion {

    Promotion() {}

    /** Starts a promotion. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name, unique in its rule set. */
    public abstract PromotionId id();

    /** Its version, at least 1. Default: 1. */
    @Value.Default
    public int version() {
        return 1;
    }

    /** What people call it; may be empty. */
    @Value.Default
    public String title() {
        return "";
    }

    /** The name of its lane in the rule set. Default: {@code order}. */
    @Value.Default
    public String lane() {
        return Lane.ORDER.name();
    }

    /** Higher comes first in its lane. Default: 0. */
    @Value.Default
    public int priority() {
        return 0;
    }

    /** When it holds. Default: always. */
    @Value.Default
    public Window window() {
        return Window.ALWAYS;
    }

    /** The only currency it holds for; none means any, unless an amount in it says which. */
    public abstract Optional<Currency> currency();

    /** What must hold. Default: nothing. */
    @Value.Default
    public Condition condition() {
        return Condition.always();
    }

    /** What it does. */
    public abstract Effect effect();

    /** The group of which a cart gets one at most. */
    public abstract Optional<ExclusiveGroup> exclusiveGroup();

    /** What it tolerates beside itself. Default: anything. */
    @Value.Default
    public Stacking stacking() {
        return Stacking.STACKABLE;
    }

    /** The most it takes off one line. */
    public abstract Optional<Money> mostPerLine();

    /** The most it takes off one cart. */
    public abstract Optional<Money> mostPerOrder();

    /**
     * The most it takes off all carts together. How much is left of it is a fact of the cart, kept by the campaign's
     * ledger; a cart that names no rest has all of it.
     */
    public abstract Optional<Money> budget();

    /** How often a buy-and-get, a bundle or a group of units is applied to one cart at most, at least once. */
    public abstract OptionalLong mostApplications();

    /** Name and version. */
    public PromotionReference reference() {
        return new PromotionReference(id(), version());
    }

    /** A version, limits that are not negative, one currency. */
    @Value.Check
    protected void check() {
        Arguments.require(version() > 0, "version", "must be at least 1", version());
        Arguments.optionalText("title", title(), 200);
        Arguments.text("lane", lane(), 64);
        Arguments.require(
                mostApplications().orElse(1) > 0, "most applications", "must be at least 1", mostApplications());
        for (Optional<Money> cap : List.of(mostPerLine(), mostPerOrder(), budget())) {
            cap.ifPresent(most -> Arguments.require(!most.isNegative(), "cap", "must not be negative", most));
        }
        Set<Currency> currencies = Currencies.of(this);
        Arguments.require(currencies.size() <= 1, "currency", "must be one", currencies);
    }

    /** The one currency of its amounts, or the declared one; none if it works in any. */
    public Optional<Currency> effectiveCurrency() {
        return Currencies.of(this).stream().findFirst();
    }

    /** Builds a promotion. */
    public static final class Builder extends ImmutablePromotion.Builder {
        Builder() {}
    }
}
