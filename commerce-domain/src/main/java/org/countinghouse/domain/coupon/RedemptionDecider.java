package org.countinghouse.domain.coupon;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;

/**
 * Decides who may use a coupon. Every method takes what was locked before ({@link Coupons}); {@code now} is the store's
 * clock, read after the locks, and the only time that deadlines are measured by.
 */
@CheckReturnValue
public final class RedemptionDecider {

    private RedemptionDecider() {}

    /**
     * Keeps one use for a purchase. If a limit or a budget is in the way, the due holds among the locked redemptions that
     * count under it are expired first.
     *
     * <p>Worked value: a budget of 100.00 GBP, 95.00 spent, 20.00 of it by a hold that is due. A discount of 10.00 finds
     * 5.00 left, expires the hold, and is held with 15.00 left.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownCode}; {@link CouponRejection.RedemptionExists};
     * {@link CouponRejection.CampaignIsClosed}; {@link CouponRejection.OutsideWindow} by the command's business time;
     * {@link CouponRejection.CustomerRequired}; {@link CouponRejection.WrongCurrency};
     * {@link CouponRejection.LimitReached} and {@link CouponRejection.BudgetExhausted}, the uppermost counter first.
     */
    public static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            HoldRedemption command, Coupons coupons, Instant now) {
        Optional<Campaign> found = coupons.campaignOf(command.code());
        if (found.isEmpty()) {
            return Either.left(new CouponRejection.UnknownCode(command.code()));
        }
        Campaign campaign = found.get();
        Optional<CouponRejection> refused = refusal(command, campaign, coupons);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        List<RedemptionEvent> events = expiries(command, campaign, coupons, now);
        for (UseCounter counter : counters(command, campaign, coupons.after(events))) {
            if (!counter.lets(command.discount())) {
                return Either.left(inTheWay(counter, command.discount()));
            }
        }
        events.add(new RedemptionEvent.RedemptionHeld(
                command.redemption(),
                command.terms(campaign.id()),
                now.plus(command.ttl()),
                command.header().occurredAt()));
        return accept(coupons, events);
    }

    /**
     * The counters that are in the way of a hold as things are: whose due holds are worth locking before it is decided.
     * None when the hold would be refused for another reason.
     */
    public static List<CounterKey> inTheWay(HoldRedemption command, Coupons coupons) {
        Optional<Campaign> campaign = coupons.campaignOf(command.code());
        if (campaign.isEmpty() || refusal(command, campaign.get(), coupons).isPresent()) {
            return List.of();
        }
        return counters(command, campaign.get(), coupons).stream()
                .filter(counter -> !counter.lets(command.discount()))
                .map(UseCounter::key)
                .toList();
    }

    /**
     * Uses a held coupon up. A hold whose deadline has come is never committed, whether it was expired already or not.
     * Neither the window nor the end of the campaign stands in the way of what was held in time.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownRedemption}; {@link CouponRejection.Lapsed} when {@code now} ≥
     * its deadline; {@link CouponRejection.WrongState} when it is no hold any more.
     */
    public static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            CommitRedemption command, Coupons coupons, Instant now) {
        Optional<Redemption> found = coupons.redemption(command.redemption());
        if (found.isEmpty()) {
            return unknown(command.redemption());
        }
        Redemption redemption = found.get();
        if (redemption.isDue(now) || redemption.state() == RedemptionState.EXPIRED) {
            return Either.left(new CouponRejection.Lapsed(redemption.id(), redemption.expiresAt(), now));
        }
        if (redemption.state() != RedemptionState.HELD) {
            return wrongState(redemption, "commit");
        }
        return accept(
                coupons,
                List.of(new RedemptionEvent.RedemptionCommitted(
                        redemption.id(), redemption.terms(), command.header().occurredAt())));
    }

    /**
     * Gives a held coupon back, due or not.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownRedemption}; {@link CouponRejection.WrongState} when it is no
     * hold any more.
     */
    public static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            ReleaseRedemption command, Coupons coupons) {
        Optional<Redemption> found = coupons.redemption(command.redemption());
        if (found.isEmpty()) {
            return unknown(command.redemption());
        }
        Redemption redemption = found.get();
        if (redemption.state() != RedemptionState.HELD) {
            return wrongState(redemption, "release");
        }
        return accept(
                coupons,
                List.of(new RedemptionEvent.RedemptionReleased(
                        redemption.id(), redemption.terms(), command.header().occurredAt())));
    }

    /**
     * Gives a committed use back.
     *
     * <p><b>Rejections:</b> {@link CouponRejection.UnknownRedemption}; {@link CouponRejection.WrongState} unless it is
     * committed; {@link CouponRejection.UseKept} when the campaign's terms say so.
     */
    public static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            ReverseRedemption command, Coupons coupons) {
        Optional<Redemption> found = coupons.redemption(command.redemption());
        if (found.isEmpty()) {
            return unknown(command.redemption());
        }
        Redemption redemption = found.get();
        if (redemption.state() != RedemptionState.COMMITTED) {
            return wrongState(redemption, "reverse");
        }
        CampaignId campaign = redemption.terms().campaign();
        CancelPolicy policy = coupons.campaign(campaign).orElseThrow().terms().uponCancel();
        if (policy == CancelPolicy.KEEPS_USE) {
            return Either.left(new CouponRejection.UseKept(redemption.id(), campaign));
        }
        return accept(
                coupons,
                List.of(new RedemptionEvent.RedemptionReturned(
                        redemption.id(), redemption.terms(), command.header().occurredAt())));
    }

    /** Expires the due holds among the locked redemptions, soonest due first, up to the command's limit. */
    public static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            ExpireDueRedemptions command, Coupons coupons, Instant now) {
        return accept(
                coupons,
                due(coupons, now).stream()
                        .limit(command.limit())
                        .map(due -> expiry(due, command.header().occurredAt()))
                        .toList());
    }

    /** The coupons after an event. */
    public static Coupons evolve(Coupons coupons, RedemptionEvent event) {
        return coupons.after(List.of(event));
    }

    /** What can be refused without looking at a counter. */
    private static Optional<CouponRejection> refusal(HoldRedemption command, Campaign campaign, Coupons coupons) {
        CampaignTerms terms = campaign.terms();
        Instant at = command.header().occurredAt();
        if (coupons.redemption(command.redemption()).isPresent()) {
            return Optional.of(new CouponRejection.RedemptionExists(command.redemption()));
        }
        if (campaign.state() == CampaignState.CLOSED) {
            return Optional.of(new CouponRejection.CampaignIsClosed(campaign.id()));
        }
        if (!terms.window().contains(at)) {
            return Optional.of(new CouponRejection.OutsideWindow(campaign.id(), terms.window(), at));
        }
        if (terms.limitPerCustomer().isPresent() && command.customer().isEmpty()) {
            return Optional.of(new CouponRejection.CustomerRequired(campaign.id()));
        }
        return terms.budget()
                .map(Money::currency)
                .filter(currency -> !currency.equals(command.discount().currency()))
                .map(currency -> new CouponRejection.WrongCurrency(campaign.id(), currency, command.discount()));
    }

    private static List<RedemptionEvent> expiries(
            HoldRedemption command, Campaign campaign, Coupons coupons, Instant now) {
        List<CounterKey> keys = counters(command, campaign, coupons).stream()
                .filter(counter -> !counter.lets(command.discount()))
                .map(UseCounter::key)
                .toList();
        List<RedemptionEvent> events = new ArrayList<>();
        for (Redemption due : due(coupons, now)) {
            if (keys.stream().anyMatch(key -> key.counts(due.terms()))) {
                events.add(expiry(due, command.header().occurredAt()));
            }
        }
        return events;
    }

    private static List<UseCounter> counters(HoldRedemption command, Campaign campaign, Coupons coupons) {
        return coupons.counters(campaign.id(), command.code(), command.customer());
    }

    private static CouponRejection inTheWay(UseCounter counter, Money discount) {
        return counter.hasUseLeft()
                ? new CouponRejection.BudgetExhausted(
                        counter.key().campaign(), discount, counter.budgetLeft().orElseThrow())
                : new CouponRejection.LimitReached(
                        counter.key(), counter.allowance().uses().orElseThrow());
    }

    private static List<Redemption> due(Coupons coupons, Instant now) {
        return coupons.redemptions().stream()
                .filter(redemption -> redemption.isDue(now))
                .sorted(Comparator.comparing(Redemption::expiresAt).thenComparing(Redemption::id))
                .toList();
    }

    private static RedemptionEvent expiry(Redemption due, Instant occurredAt) {
        return new RedemptionEvent.RedemptionExpired(due.id(), due.terms(), occurredAt);
    }

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> unknown(RedemptionId id) {
        return Either.left(new CouponRejection.UnknownRedemption(id));
    }

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> wrongState(
            Redemption redemption, String attempted) {
        return Either.left(new CouponRejection.WrongState(redemption.id(), redemption.state(), attempted));
    }

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> accept(
            Coupons coupons, List<RedemptionEvent> events) {
        return Either.right(new Decision<>(coupons.after(events), events));
    }
}
