package org.countinghouse.domain.pricing;

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

    /** The price of one unit of each item. */
    public abstract Map<Sku, UnitPrice> prices();

    /** The first instant at which it holds; none means always before {@link #validUntil()}. */
    public abstract Optional<Instant> validFrom();

    /** The first instant at which it holds no more; none means for ever. */
    public abstract Optional<Instant> validUntil();

    /** The price of one unit, if the book knows the item. */
    public Optional<UnitPrice> priceOf(Sku sku) {
        return Optional.ofNullable(prices().get(sku));
    }

    /** Whether its prices hold at that instant: from (inclusive) until (exclusive). */
    public boolean holdsAt(Instant instant) {
        return validFrom().map(from -> !instant.isBefore(from)).orElse(true)
                && validUntil().map(instant::isBefore).orElse(true);
    }

    /** One currency, and a window that is not empty. */
    @Value.Check
    protected void check() {
        prices().forEach((sku, price) -> Arguments.require(
                price.currency().equals(currency()), "price of " + sku, "must be in " + currency(), price));
        validUntil()
                .ifPresent(until -> Arguments.require(
                        validFrom().map(until::isAfter).orElse(true), "validUntil", "must be after validFrom", until));
    }

    /** Builds a book. */
    public static final class Builder extends ImmutablePriceBook.Builder {
        Builder() {}
    }
}
