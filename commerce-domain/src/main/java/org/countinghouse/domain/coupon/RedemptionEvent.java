package org.countinghouse.domain.coupon;

import java.time.Instant;

/** A step in a redemption's life. */
public sealed interface RedemptionEvent extends CouponEvent {

    /** Which redemption. */
    RedemptionId redemption();

    /** What never changes of it: code, customer, purchase, discount. */
    RedemptionTerms terms();

    /** Where the redemption is after it. */
    RedemptionState state();

    /**
     * One use of a code was taken, until a deadline.
     *
     * @param redemption the new redemption
     * @param terms what never changes of it
     * @param expiresAt from when on the hold is due, by the store's clock
     * @param occurredAt when, in the business
     */
    record RedemptionHeld(RedemptionId redemption, RedemptionTerms terms, Instant expiresAt, Instant occurredAt)
            implements RedemptionEvent {

        @Override
        public long version() {
            return 1;
        }

        @Override
        public RedemptionState state() {
            return RedemptionState.HELD;
        }
    }

    /**
     * A held use was used up.
     *
     * @param redemption which
     * @param terms what never changes of it
     * @param occurredAt when, in the business
     */
    record RedemptionCommitted(RedemptionId redemption, RedemptionTerms terms, Instant occurredAt)
            implements RedemptionEvent {

        @Override
        public long version() {
            return 2;
        }

        @Override
        public RedemptionState state() {
            return RedemptionState.COMMITTED;
        }
    }

    /**
     * A held use was given back.
     *
     * @param redemption which
     * @param terms what never changes of it
     * @param occurredAt when, in the business
     */
    record RedemptionReleased(RedemptionId redemption, RedemptionTerms terms, Instant occurredAt)
            implements RedemptionEvent {

        @Override
        public long version() {
            return 2;
        }

        @Override
        public RedemptionState state() {
            return RedemptionState.RELEASED;
        }
    }

    /**
     * A deadline passed and a held use was given back.
     *
     * @param redemption which
     * @param terms what never changes of it
     * @param occurredAt when, in the business
     */
    record RedemptionExpired(RedemptionId redemption, RedemptionTerms terms, Instant occurredAt)
            implements RedemptionEvent {

        @Override
        public long version() {
            return 2;
        }

        @Override
        public RedemptionState state() {
            return RedemptionState.EXPIRED;
        }
    }

    /**
     * A committed use was given back, because its purchase was canceled.
     *
     * @param redemption which
     * @param terms what never changes of it
     * @param occurredAt when, in the business
     */
    record RedemptionReturned(RedemptionId redemption, RedemptionTerms terms, Instant occurredAt)
            implements RedemptionEvent {

        @Override
        public long version() {
            return 3;
        }

        @Override
        public RedemptionState state() {
            return RedemptionState.RETURNED;
        }
    }
}
