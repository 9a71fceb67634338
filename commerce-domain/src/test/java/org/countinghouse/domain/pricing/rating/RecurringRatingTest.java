package org.countinghouse.domain.pricing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class RecurringRatingTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Proration DAYS = Proration.byDay(ZoneOffset.UTC);
    private static final ServicePeriod JUNE = period("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
    private static final RecurringPlan SMALL = plan("SMALL", "30.00", DAYS);
    private static final RecurringPlan LARGE = plan("LARGE", "60.00", DAYS);

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(Instant.parse(from), Instant.parse(until));
    }

    private static Money money(String amount) {
        return Money.parse(amount, GBP);
    }

    private static RecurringPlan plan(String sku, String price, Proration proration) {
        return new RecurringPlan(Sku.of(sku), money(price), proration, Rounding.HALF_UP);
    }

    private static Either<RatingRejection, PlanChange> change(RecurringPlan current, RecurringPlan next, String at) {
        return RecurringRating.change(new RecurringRating.Plans(current, next), JUNE, Instant.parse(at));
    }

    @Test
    void a_whole_period_costs_its_price() {
        assertThat(RecurringRating.whole(SMALL, JUNE).get())
                .isEqualTo(new RatedCharge(
                        Sku.of("SMALL"),
                        JUNE,
                        Quantity.of(30),
                        money("30.00"),
                        List.of(new ChargePart(ChargePart.Kind.PERIOD, Quantity.of(30), money("30.00")))));
    }

    @Test
    void a_period_of_one_day_is_the_shortest_that_can_be_shared_by_days() {
        assertThat(RecurringRating.whole(SMALL, period("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"))
                        .get()
                        .quantity())
                .isEqualTo(Quantity.ONE);
        assertThat(RecurringRating.whole(SMALL, period("2026-06-01T00:00:00Z", "2026-06-01T23:59:59Z"))
                        .getLeft())
                .isInstanceOf(RatingRejection.NothingToShare.class);
    }

    @Test
    void a_change_credits_the_rest_of_the_one_and_charges_it_under_the_other() {
        PlanChange change = change(SMALL, LARGE, "2026-06-11T15:00:00Z").get();

        ServicePeriod rest = period("2026-06-11T15:00:00Z", "2026-07-01T00:00:00Z");
        assertThat(change.credit())
                .isEqualTo(new RatedCharge(
                        Sku.of("SMALL"),
                        rest,
                        Quantity.of(20),
                        money("-20.00"),
                        List.of(new ChargePart(ChargePart.Kind.PERIOD, Quantity.of(20), money("-20.00")))));
        assertThat(change.credit().isCredit()).isTrue();
        assertThat(change.charge().amount()).isEqualTo(money("40.00"));
        assertThat(change.charge().isCredit()).isFalse();
        assertThat(change.net()).isEqualTo(money("20.00"));
        assertThat(change(LARGE, SMALL, "2026-06-30T23:59:59Z").get().net()).isEqualTo(money("-1.00"));
    }

    @Test
    void days_are_those_of_the_zone_whatever_their_length() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ServicePeriod march = period("2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z");
        RecurringPlan plan = plan("P", "31.00", Proration.byDay(berlin));

        assertThat(RecurringRating.part(plan, march, period("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"))
                        .get()
                        .amount())
                .isEqualTo(money("1.00"));
        assertThat(RecurringRating.part(plan, march, period("2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z"))
                        .get()
                        .amount())
                .isEqualTo(money("1.00"));
    }

    @Test
    void seconds_are_seconds() {
        RecurringPlan plan = plan("P", "25.92", Proration.bySecond());

        assertThat(RecurringRating.part(plan, JUNE, period("2026-06-01T00:00:00Z", "2026-06-01T00:16:40Z"))
                        .get())
                .satisfies(part -> assertThat(part.amount()).isEqualTo(money("0.01")))
                .satisfies(part -> assertThat(part.quantity()).isEqualTo(Quantity.of(1000)));
        assertThat(RecurringRating.part(plan, JUNE, period("2026-06-01T00:00:00.1Z", "2026-06-01T00:00:00.9Z"))
                        .get()
                        .quantity())
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void a_change_lies_in_its_period() {
        Instant end = JUNE.until();

        assertThat(change(SMALL, LARGE, "2026-05-31T23:59:59Z").getLeft())
                .isInstanceOf(RatingRejection.OutsidePeriod.class);
        assertThat(change(SMALL, LARGE, "2026-07-01T00:00:00Z").getLeft())
                .isEqualTo(new RatingRejection.OutsidePeriod(end, JUNE));
        assertThat(change(SMALL, LARGE, "2026-06-01T00:00:00Z").get().net()).isEqualTo(money("30.00"));
        assertThat(RecurringRating.part(SMALL, JUNE, period("2026-05-31T00:00:00Z", "2026-06-02T00:00:00Z"))
                        .getLeft())
                .isEqualTo(new RatingRejection.OutsidePeriod(Instant.parse("2026-05-31T00:00:00Z"), JUNE));
        assertThat(RecurringRating.part(SMALL, JUNE, period("2026-06-01T00:00:00Z", "2026-07-02T00:00:00Z"))
                        .getLeft())
                .isEqualTo(new RatingRejection.OutsidePeriod(Instant.parse("2026-07-02T00:00:00Z"), JUNE));
    }

    @Test
    void plans_that_do_not_fit_are_refused() {
        Currency eur = Currency.getInstance("EUR");
        RecurringPlan euro = new RecurringPlan(Sku.of("E"), Money.ofMinor(1, eur), DAYS, Rounding.HALF_UP);
        RecurringPlan bySecond = plan("S", "1.00", Proration.bySecond());
        ServicePeriod morning = period("2026-06-01T00:00:00Z", "2026-06-01T12:00:00Z");

        assertThat(change(SMALL, euro, "2026-06-02T00:00:00Z").getLeft())
                .isEqualTo(new RatingRejection.MixedCurrencies(GBP, eur));
        assertThat(change(SMALL, bySecond, "2026-06-02T00:00:00Z").getLeft())
                .isEqualTo(new RatingRejection.UnlikeProration(DAYS, Proration.bySecond()));
        assertThat(RecurringRating.whole(SMALL, morning).getLeft())
                .isEqualTo(new RatingRejection.NothingToShare(morning, Proration.Unit.DAY));
        assertThat(RecurringRating.whole(bySecond, morning).get().amount()).isEqualTo(money("1.00"));
        assertThatThrownBy(() -> plan("P", "-1", DAYS)).hasMessageContaining("price");
        assertThatThrownBy(() -> new RecurringPlan(Sku.of("E"), money("1"), DAYS, Rounding.EXACT))
                .hasMessageContaining("rounding");
    }
}
