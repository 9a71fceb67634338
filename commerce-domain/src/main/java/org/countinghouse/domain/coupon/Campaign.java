package org.countinghouse.domain.coupon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/** A merchant's offer: terms that never change, and codes that are issued under them. It is the fold of its events. */
@Value.Immutable
@CommerceStyle
public abstract class Campaign implements AggregateRoot<Campaign, CampaignId> {

    Campaign() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CampaignId getId();

    /** Its name. */
    public final CampaignId id() {
        return getId();
    }

    /** What it offers. */
    public abstract CampaignTerms terms();

    /** Where it is in its life. */
    public abstract CampaignState state();

    /** How many of its events have happened: 1 when opened. */
    public abstract long version();

    /** The empty counters that watch redemptions of that code by that customer, from the top down. */
    public final List<UseCounter> counters(CouponCode code, Optional<CustomerReference> customer) {
        List<UseCounter> counters = new ArrayList<>();
        if (terms().limit().isPresent() || terms().budget().isPresent()) {
            counters.add(UseCounter.empty(CounterKey.of(id()), new Allowance(terms().limit(), terms().budget())));
        }
        terms().limitPerCode()
                .ifPresent(limit -> counters.add(UseCounter.empty(CounterKey.of(id(), code), Allowance.uses(limit))));
        if (terms().limitPerCustomer().isPresent() && customer.isPresent()) {
            counters.add(UseCounter.empty(
                    CounterKey.of(id(), code, customer.get()),
                    Allowance.uses(terms().limitPerCustomer().get())));
        }
        return List.copyOf(counters);
    }

    /** This campaign as it was at one of its versions: closing is the last thing that happens to one.
     *
     * @throws IllegalArgumentException if it has not come to that version
     */
    public final Campaign asOf(long version) {
        Arguments.require(
                version >= 1 && version <= version(), "version of " + id(), "must be 1 to " + version(), version);
        return version == version()
                ? this
                : builder()
                        .from(this)
                        .state(CampaignState.OPEN)
                        .version(version)
                        .build();
    }

    @Value.Check
    void check() {
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link Campaign}. */
    public static final class Builder extends ImmutableCampaign.Builder {}
}
