package org.countinghouse.domain.pricing.rating;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.CumulativeShare;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** Rates subscriptions: whole periods, parts of periods, changes of plans. */
@CheckReturnValue
public final class RecurringRating {

    private RecurringRating() {}

    /**
     * A plan for a whole period, at its price.
     *
     * <p><b>Rejections:</b> {@link RatingRejection.NothingToShare}.
     */
    public static Either<RatingRejection, RatedCharge> whole(RecurringPlan plan, ServicePeriod period) {
        return part(plan, period, period);
    }

    /**
     * A plan for a part of a period. Worked value: 10.00 GBP for 3 days, cut into its days, HALF_UP: 3.33, 3.34, 3.33.
     *
     * <p><b>Rejections:</b> {@link RatingRejection.OutsidePeriod} when the part is not within the period;
     * {@link RatingRejection.NothingToShare} when the period holds no whole unit.
     *
     * @param part from where to where; a part that holds no whole unit costs nothing
     */
    public static Either<RatingRejection, RatedCharge> part(
            RecurringPlan plan, ServicePeriod period, ServicePeriod part) {
        return share(plan, period).flatMap(share -> {
            if (!period.reaches(part.from())) {
                return Either.left(new RatingRejection.OutsidePeriod(part.from(), period));
            }
            return period.reaches(part.until())
                    ? Either.right(charge(plan, share, period, part))
                    : Either.left(new RatingRejection.OutsidePeriod(part.until(), period));
        });
    }

    /**
     * Another plan from a moment on, in a period that was paid under the plan before: a credit for what is left of the
     * one, a charge for the same part of the other.
     *
     * <p><b>Rejections:</b> {@link RatingRejection.OutsidePeriod} unless the moment is before the period's end;
     * {@link RatingRejection.MixedCurrencies}; {@link RatingRejection.UnlikeProration};
     * {@link RatingRejection.NothingToShare}.
     *
     * @param plans from which to which
     */
    public static Either<RatingRejection, PlanChange> change(Plans plans, ServicePeriod period, Instant at) {
        RecurringPlan current = plans.current();
        RecurringPlan next = plans.next();
        if (!period.reaches(at) || at.equals(period.until())) {
            return Either.left(new RatingRejection.OutsidePeriod(at, period));
        }
        if (!current.price().currency().equals(next.price().currency())) {
            return Either.left(new RatingRejection.MixedCurrencies(
                    current.price().currency(), next.price().currency()));
        }
        if (!current.proration().equals(next.proration())) {
            return Either.left(new RatingRejection.UnlikeProration(current.proration(), next.proration()));
        }
        ServicePeriod rest = new ServicePeriod(at, period.until());
        return part(current, period, rest)
                .flatMap(unused -> part(next, period, rest).map(charge -> new PlanChange(credit(unused), charge)));
    }

    private static Either<RatingRejection, CumulativeShare> share(RecurringPlan plan, ServicePeriod period) {
        long units = plan.proration().units(period.from(), period.until());
        return units < 1
                ? Either.left(new RatingRejection.NothingToShare(
                        period, plan.proration().unit()))
                : Either.right(new CumulativeShare(plan.price(), Quantity.of(units), plan.rounding()));
    }

    private static RatedCharge charge(
            RecurringPlan plan, CumulativeShare share, ServicePeriod period, ServicePeriod part) {
        Quantity before = Quantity.of(plan.proration().units(period.from(), part.from()));
        Quantity units = Quantity.of(plan.proration().units(part.from(), part.until()));
        Money amount = share.next(before, units);
        return new RatedCharge(
                plan.sku(), part, units, amount, List.of(new ChargePart(ChargePart.Kind.PERIOD, units, amount)));
    }

    private static RatedCharge credit(RatedCharge unused) {
        Money amount = unused.amount().negated();
        return new RatedCharge(
                unused.sku(),
                unused.period(),
                unused.quantity(),
                amount,
                List.of(new ChargePart(ChargePart.Kind.PERIOD, unused.quantity(), amount)));
    }

    /**
     * From which plan to which.
     *
     * @param current the plan that was paid
     * @param next the plan that takes its place
     */
    public record Plans(RecurringPlan current, RecurringPlan next) {}
}
