package org.countinghouse.domain.coupon;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * One use of a code by one purchase: held until a deadline, then committed; or released or expired on the way; or
 * returned afterwards. It is the fold of its {@link RedemptionEvent}s.
 *
 * <p>The state and the version fit together: held is 1, returned is 3, everything else 2.
 */
@Value.Immutable
@CommerceStyle
public abstract class Redemption implements AggregateRoot<Redemption, RedemptionId> {

    Redemption() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract RedemptionId getId();

    /** Its name. */
    public final RedemptionId id() {
        return getId();
    }

    /** What never changes of it. */
    public abstract RedemptionTerms terms();

    /** Where it is in its life. */
    public abstract RedemptionState state();

    /** From when on a hold is due, by the store's clock; it means nothing any more once committed. */
    public abstract Instant expiresAt();

    /** How many of its events have happened: 1 when held. */
    public abstract long version();

    /** Whether it is a hold whose deadline has come: {@code now} ≥ {@link #expiresAt()}. */
    public final boolean isDue(Instant now) {
        return state() == RedemptionState.HELD && !now.isBefore(expiresAt());
    }

    /**
     * This redemption as it was at one of its versions. Every redemption begins held, and only a committed one comes to
     * a third version, so the past of one is known from its present.
     *
     * @throws IllegalArgumentException if it has not come to that version
     */
    public final Redemption asOf(long version) {
        Arguments.require(
                version >= 1 && version <= version(), "version of " + id(), "must be 1 to " + version(), version);
        return version == version()
                ? this
                : in(version == 1 ? RedemptionState.HELD : RedemptionState.COMMITTED, version);
    }

    /** This redemption in another state, at that version. */
    final Redemption in(RedemptionState state, long version) {
        return builder().from(this).state(state).version(version).build();
    }

    @Value.Check
    void check() {
        long fitting = switch (state()) {
            case HELD -> 1;
            case COMMITTED, RELEASED, EXPIRED -> 2;
            case RETURNED -> 3;
        };
        Arguments.require(version() == fitting, "version of what is " + state(), "must be " + fitting, version());
    }

    /** Makes a {@link Redemption}. */
    public static final class Builder extends ImmutableRedemption.Builder {}
}
