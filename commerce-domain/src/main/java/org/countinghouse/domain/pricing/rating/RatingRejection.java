package org.countinghouse.domain.pricing.rating;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why something could not be rated. */
public sealed interface RatingRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link TierGap}. */
        TIER_GAP,
        /** {@link NoLastTier}. */
        NO_LAST_TIER,
        /** {@link MixedCurrencies}. */
        MIXED_CURRENCIES,
        /** {@link AmountTooLarge}. */
        AMOUNT_TOO_LARGE,
        /** {@link OutsidePeriod}. */
        OUTSIDE_PERIOD,
        /** {@link NothingToShare}. */
        NOTHING_TO_SHARE,
        /** {@link UnlikeProration}. */
        UNLIKE_PRORATION
    }

    /**
     * A tier does not begin where the one before ends, or the first one not at zero.
     *
     * @param tier the tier, from 1 on
     * @param expected where it should begin
     * @param found where it begins
     */
    record TierGap(int tier, Quantity expected, Quantity found) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.TIER_GAP;
        }

        @Override
        public String message() {
            return "tier " + tier + " must begin above " + expected + ", but begins above " + found;
        }
    }

    /**
     * The tiers end, so that usage above them has no price; or they go on after one without an end.
     *
     * @param tier the tier that ends and is the last, or has no end and is not
     */
    record NoLastTier(int tier) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.NO_LAST_TIER;
        }

        @Override
        public String message() {
            return "exactly the last tier has no end, tier " + tier + " breaks that";
        }
    }

    /**
     * Two currencies in one tariff or change.
     *
     * @param expected the first
     * @param found the other
     */
    record MixedCurrencies(Currency expected, Currency found) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.MIXED_CURRENCIES;
        }

        @Override
        public String message() {
            return "prices in " + expected + " and " + found + " do not mix";
        }
    }

    /**
     * The amount does not fit into whole minor units of 64 bits.
     *
     * @param quantity the quantity that led there
     */
    record AmountTooLarge(Quantity quantity) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.AMOUNT_TOO_LARGE;
        }

        @Override
        public String message() {
            return "the amount of " + quantity + " units is too large";
        }
    }

    /**
     * A moment does not lie in the period that was charged, or the two are in the wrong order.
     *
     * @param moment the moment
     * @param period the period
     */
    record OutsidePeriod(Instant moment, ServicePeriod period) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.OUTSIDE_PERIOD;
        }

        @Override
        public String message() {
            return moment + " does not lie in " + period;
        }
    }

    /**
     * The period is shorter than the unit that parts are counted in, so it cannot be cut.
     *
     * @param period the period
     * @param unit days or seconds
     */
    record NothingToShare(ServicePeriod period, Proration.Unit unit) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.NOTHING_TO_SHARE;
        }

        @Override
        public String message() {
            return period + " holds no whole " + unit;
        }
    }

    /**
     * Two plans count parts differently, so that one cannot go on where the other ends.
     *
     * @param current how the plan that ends counts
     * @param next how the plan that begins counts
     */
    record UnlikeProration(Proration current, Proration next) implements RatingRejection {

        @Override
        public Reason reason() {
            return Reason.UNLIKE_PRORATION;
        }

        @Override
        public String message() {
            return "a plan counted by " + current + " cannot go on as one counted by " + next;
        }
    }
}
