package org.countinghouse.domain.pricing.book;

import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.UnitPrice;
import org.immutables.value.Value;

/** Unit prices of one currency by item, with an optional window of time in which they hold. */
@Value.Immutable
@CommerceStyle
public abstract class PriceBook {

    PriceBook() {}

    /** Starts a book. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name. */
    public abstract PriceBookId id();

    /** The currency of every price in it. */
    public abstract Currency currency();

    /** The price of one unit of each item that has one price for every quantity. */
    public abstract Map<Sku, UnitPrice> prices();

    /** The prices of each item that has them by quantity; no item is in both maps. */
    public abstract Map<Sku, PriceTiers> tiers();

    /** The book that prices what this one does not. */
    public abstract Optional<PriceBookId> parent();

    /** What this book makes of its parent's prices. Default: nothing. */
    @Value.Default
    public Derivation derivation() {
        return Derivation.same();
    }

    /** The first instant at which it holds; none means always before {@link #validUntil()}. */
    public abstract Optional<Instant> validFrom();

    /** The first instant at which it holds no more; none means for ever. */
    public abstract Optional<Instant> validUntil();

    /** The price of one unit, if the book itself knows one for every quantity. */
    public Optional<UnitPrice> priceOf(Sku sku) {
        return Optional.ofNullable(prices().get(sku));
    }

    /** Whether the book itself prices the item. */
    public boolean lists(Sku sku) {
        return prices().containsKey(sku) || tiers().containsKey(sku);
    }

    /** Whether its prices hold at that instant: from (inclusive) until (exclusive). */
    public boolean holdsAt(Instant instant) {
        return (validFrom().isEmpty() || !instant.isBefore(validFrom().get()))
                && (validUntil().isEmpty() || instant.isBefore(validUntil().get()));
    }

    /** One currency, one place for each item, and a window that is not empty. */
    @Value.Check
    protected void check() {
        prices().forEach((sku, price) -> Arguments.require(
                price.currency().equals(currency()), "price of " + sku, "must be in " + currency(), price));
        tiers().forEach((sku, tiers) -> {
            Arguments.require(
                    tiers.currency().equals(currency()), "tiers of " + sku, "must be in " + currency(), tiers);
            Arguments.require(!prices().containsKey(sku), "tiers of " + sku, "must not stand beside a price", tiers);
        });
        derivedCurrency()
                .ifPresent(other ->
                        Arguments.require(other.equals(currency()), "derivation", "must be in " + currency(), other));
        validUntil()
                .ifPresent(until -> Arguments.require(
                        validFrom().map(until::isAfter).orElse(true), "validUntil", "must be after validFrom", until));
    }

    private Optional<Currency> derivedCurrency() {
        if (derivation() instanceof Derivation.AmountOver over) {
            return Optional.of(over.amount().currency());
        }
        return derivation() instanceof Derivation.AmountUnder under
                ? Optional.of(under.amount().currency())
                : Optional.empty();
    }

    /** Builds a book. */
    public static final class Builder extends ImmutablePriceBook.Builder {
        Builder() {}
    }
}
