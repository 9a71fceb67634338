package org.countinghouse.domain.pricing.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.tax.TaxTable;
import org.immutables.value.Value;

/** Everything that decides a price: books, promotions, floors, taxes and policy. Immutable, versioned, hashed. */
@Value.Immutable
@CommerceStyle
public abstract class RuleSet {

    RuleSet() {}

    /** Starts a rule set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name. */
    public abstract RuleSetId id();

    /** Its version, at least 1. Default: 1. */
    @Value.Default
    public int version() {
        return 1;
    }

    /** Where base prices come from that the channel does not state. Default: nowhere. */
    @Value.Default
    public PriceBooks books() {
        return PriceBooks.NONE;
    }

    /** The lanes, in the order in which those of one phase run. Default: one a phase, all of whose promotions apply. */
    @Value.Default
    public List<Lane> lanes() {
        return Lane.STANDARD;
    }

    /** The promotions, with distinct names, each in a declared lane. */
    public abstract List<Promotion> promotions();

    /** The price of one unit below which no promotion takes an item; it holds for carts of its currency. */
    public abstract Map<Sku, UnitPrice> floors();

    /** The taxes. Default: none. */
    @Value.Default
    public TaxTable taxes() {
        return TaxTable.untaxed();
    }

    /** How prices are rounded, shared and chosen. Default: as recommended. */
    @Value.Default
    public PricingPolicy policy() {
        return PricingPolicy.recommended();
    }

    /** The hash of everything in it; the same content gives the same hash, on every machine. */
    @Value.Lazy
    public ContentHash contentHash() {
        return CanonicalRules.hash(this);
    }

    /** Name, version and hash. */
    @Value.Lazy
    public RuleSetReference reference() {
        return new RuleSetReference(id(), version(), contentHash());
    }

    /** A version, distinct lanes, distinct promotions in declared lanes. */
    @Value.Check
    protected void check() {
        Arguments.require(version() > 0, "version", "must be at least 1", version());
        Set<String> names = new HashSet<>();
        for (Lane lane : lanes()) {
            Arguments.require(names.add(lane.name()), "lanes", "must have distinct names", lane.name());
        }
        Set<PromotionId> ids = new HashSet<>();
        for (Promotion promotion : promotions()) {
            Arguments.require(ids.add(promotion.id()), "promotions", "must have distinct ids", promotion.id());
            if (!names.contains(promotion.lane())) {
                throw new IllegalArgumentException(
                        "promotions[" + promotion.id() + "].lane must be a declared lane, but is " + promotion.lane());
            }
        }
    }

    /** Builds a rule set. */
    public static final class Builder extends ImmutableRuleSet.Builder {
        Builder() {}
    }
}
