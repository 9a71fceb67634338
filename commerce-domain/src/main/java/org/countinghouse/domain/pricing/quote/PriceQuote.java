package org.countinghouse.domain.pricing.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * A priced cart that may be bought unchanged for a while. It is the fold of its {@link QuoteEvent}s: issued, and then
 * accepted or withdrawn or neither.
 */
@Value.Immutable
@CommerceStyle
public abstract class PriceQuote implements AggregateRoot<PriceQuote, QuoteId> {

    PriceQuote() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract QuoteId getId();

    /** Its name. */
    public final QuoteId id() {
        return getId();
    }

    /** What it costs, for good; it names the rule set it was priced under. */
    public abstract PricedCart cart();

    /** The codes that made it cheaper, in their natural order. */
    public abstract List<CouponUse> coupons();

    /** Whom it is for; nothing if it is for whoever has it. */
    public abstract Optional<CustomerReference> customer();

    /** When it holds. */
    public abstract QuoteValidity validity();

    /** What was stored of its life: open, accepted or withdrawn. */
    public abstract QuoteState state();

    /** What it was bought as; there if it is accepted. */
    public abstract Optional<SaleReference> sale();

    /** How many of its events have happened: 1 when issued, 2 when accepted or withdrawn. */
    public abstract long version();

    /** Its state at a time: an open quote whose validity is over has expired. */
    public final QuoteState stateAt(Instant at) {
        return state() == QuoteState.OPEN && validity().isOverAt(at) ? QuoteState.EXPIRED : state();
    }

    /** This quote as it was at one of its versions: every quote begins open.
     *
     * @throws IllegalArgumentException if it has not come to that version
     */
    public final PriceQuote asOf(long version) {
        Arguments.require(
                version >= 1 && version <= version(), "version of " + id(), "must be 1 to " + version(), version);
        return version == version() ? this : in(QuoteState.OPEN, Optional.empty(), version);
    }

    /** This quote in another state, at that version. */
    final PriceQuote in(QuoteState state, Optional<SaleReference> sale, long version) {
        return builder().from(this).state(state).sale(sale).version(version).build();
    }

    @Value.Check
    void check() {
        long fitting = switch (state()) {
            case OPEN -> 1;
            case ACCEPTED, WITHDRAWN -> 2;
            case EXPIRED -> throw Arguments.violated("state", "must be one that is stored", state());
        };
        Arguments.require(version() == fitting, "version of what is " + state(), "must be " + fitting, version());
        Arguments.require(
                sale().isPresent() == (state() == QuoteState.ACCEPTED),
                "sale",
                "must be there if, and only if, the quote is accepted",
                sale());
    }

    /** Makes a {@link PriceQuote}. */
    public static final class Builder extends ImmutablePriceQuote.Builder {}
}
