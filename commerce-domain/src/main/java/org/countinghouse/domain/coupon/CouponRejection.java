package org.countinghouse.domain.coupon;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.money.Money;

/** Why coupons said no. */
public sealed interface CouponRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link UnknownCampaign}. */
        UNKNOWN_CAMPAIGN,
        /** {@link CampaignExists}. */
        CAMPAIGN_EXISTS,
        /** {@link CodeTaken}. */
        CODE_TAKEN,
        /** {@link CampaignIsClosed}. */
        CAMPAIGN_IS_CLOSED,
        /** {@link UnknownCode}. */
        UNKNOWN_CODE,
        /** {@link OutsideWindow}. */
        OUTSIDE_WINDOW,
        /** {@link CustomerRequired}. */
        CUSTOMER_REQUIRED,
        /** {@link WrongCurrency}. */
        WRONG_CURRENCY,
        /** {@link LimitReached}. */
        LIMIT_REACHED,
        /** {@link BudgetExhausted}. */
        BUDGET_EXHAUSTED,
        /** {@link UnknownRedemption}. */
        UNKNOWN_REDEMPTION,
        /** {@link RedemptionExists}. */
        REDEMPTION_EXISTS,
        /** {@link Lapsed}. */
        LAPSED,
        /** {@link WrongState}. */
        WRONG_STATE,
        /** {@link UseKept}. */
        USE_KEPT,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * There is no such campaign.
     *
     * @param campaign the name asked for
     */
    record UnknownCampaign(CampaignId campaign) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_CAMPAIGN;
        }

        @Override
        public String message() {
            return "there is no campaign " + campaign;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param campaign the name
     */
    record CampaignExists(CampaignId campaign) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.CAMPAIGN_EXISTS;
        }

        @Override
        public String message() {
            return "campaign " + campaign + " exists already";
        }
    }

    /**
     * The code was issued before, by this campaign or another.
     *
     * @param coupon the first of the asked ones, in their order, that is taken
     */
    record CodeTaken(CouponCode coupon) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.CODE_TAKEN;
        }

        @Override
        public String message() {
            return "code " + coupon + " was issued before";
        }
    }

    /**
     * The campaign has ended.
     *
     * @param campaign which
     */
    record CampaignIsClosed(CampaignId campaign) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.CAMPAIGN_IS_CLOSED;
        }

        @Override
        public String message() {
            return "campaign " + campaign + " is closed";
        }
    }

    /**
     * No campaign has issued that code.
     *
     * @param coupon the code asked for
     */
    record UnknownCode(CouponCode coupon) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_CODE;
        }

        @Override
        public String message() {
            return "there is no code " + coupon;
        }
    }

    /**
     * The campaign has not begun, or is over.
     *
     * @param campaign which
     * @param window when it may be redeemed
     * @param at the business time of the request
     */
    record OutsideWindow(CampaignId campaign, CampaignWindow window, Instant at) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.OUTSIDE_WINDOW;
        }

        @Override
        public String message() {
            return "campaign " + campaign + " runs from " + window + ", not at " + at;
        }
    }

    /**
     * The campaign limits uses per customer, and no customer was named.
     *
     * @param campaign which
     */
    record CustomerRequired(CampaignId campaign) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.CUSTOMER_REQUIRED;
        }

        @Override
        public String message() {
            return "campaign " + campaign + " has a limit per customer, and no customer was named";
        }
    }

    /**
     * The discount is in another currency than the campaign's budget.
     *
     * @param campaign which
     * @param budget the currency of its budget
     * @param discount the discount asked for
     */
    record WrongCurrency(CampaignId campaign, Currency budget, Money discount) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.WRONG_CURRENCY;
        }

        @Override
        public String message() {
            return "the budget of campaign " + campaign + " is in " + budget + ", the discount is " + discount;
        }
    }

    /**
     * Every use is held or committed.
     *
     * @param counter which limit: the campaign's, a code's, or a customer's of a code
     * @param limit how many there may be
     */
    record LimitReached(CounterKey counter, long limit) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.LIMIT_REACHED;
        }

        @Override
        public String message() {
            return counter + " is limited to " + limit + (limit == 1 ? " use" : " uses") + ", none is left";
        }
    }

    /**
     * The discount is more than what is left of the budget; nothing of it is given.
     *
     * @param campaign whose budget
     * @param discount what was asked for
     * @param left what is left
     */
    record BudgetExhausted(CampaignId campaign, Money discount, Money left) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.BUDGET_EXHAUSTED;
        }

        @Override
        public String message() {
            return "the budget of campaign " + campaign + " has " + left + " left, the discount is " + discount;
        }
    }

    /**
     * There is no such redemption.
     *
     * @param redemption the name asked for
     */
    record UnknownRedemption(RedemptionId redemption) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_REDEMPTION;
        }

        @Override
        public String message() {
            return "there is no redemption " + redemption;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param redemption the name
     */
    record RedemptionExists(RedemptionId redemption) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.REDEMPTION_EXISTS;
        }

        @Override
        public String message() {
            return "redemption " + redemption + " exists already";
        }
    }

    /**
     * The deadline came before the commitment; nothing was committed.
     *
     * @param redemption which
     * @param expiredAt its deadline
     * @param now the store's clock when it was decided
     */
    record Lapsed(RedemptionId redemption, Instant expiredAt, Instant now) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.LAPSED;
        }

        @Override
        public String message() {
            return "redemption " + redemption + " was held until " + expiredAt + ", it is " + now;
        }
    }

    /**
     * The redemption is in a state in which that cannot be done.
     *
     * @param redemption which
     * @param state its state
     * @param attempted what was asked for: commit, release or reverse
     */
    record WrongState(RedemptionId redemption, RedemptionState state, String attempted) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.WRONG_STATE;
        }

        @Override
        public String message() {
            return "cannot " + attempted + " redemption " + redemption + ", it is " + state;
        }
    }

    /**
     * The campaign's terms keep a committed use used up, whatever becomes of the purchase.
     *
     * @param redemption which
     * @param campaign its campaign
     */
    record UseKept(RedemptionId redemption, CampaignId campaign) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.USE_KEPT;
        }

        @Override
        public String message() {
            return "campaign " + campaign + " keeps uses, redemption " + redemption + " stays committed";
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements CouponRejection {

        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "command id " + key + " was used before with another " + field;
        }
    }
}
