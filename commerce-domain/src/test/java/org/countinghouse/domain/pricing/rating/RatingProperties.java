package org.countinghouse.domain.pricing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;

/** The laws of rating. */
class RatingProperties {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Sku SKU = Sku.of("CALLS");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final ServicePeriod MARCH = new ServicePeriod(START, Instant.parse("2026-04-01T00:00:00Z"));

    @Provide
    Arbitrary<Rounding> roundings() {
        return Arbitraries.of(Rounding.class).filter(rounding -> rounding != Rounding.EXACT);
    }

    private static UnitPrice price(int thousandths) {
        return new UnitPrice(BigDecimal.valueOf(thousandths, 3), GBP);
    }

    /** Tiers of random width and price. */
    private static List<UsageTier> tiers(List<Integer> widths, List<Integer> prices) {
        List<UsageTier> tiers = new ArrayList<>();
        long above = 0;
        for (int i = 0; i < widths.size(); i++) {
            tiers.add(UsageTier.between(
                    Quantity.of(above), Quantity.of(above + widths.get(i)), price(prices.get(i % prices.size()))));
            above += widths.get(i);
        }
        tiers.add(UsageTier.above(Quantity.of(above), price(prices.get(0))));
        return tiers;
    }

    @Provide
    Arbitrary<UsageScheme> rising() {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers().between(1, 300).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Integer> some = Arbitraries.integers().between(1, 300);
        return Arbitraries.oneOf(
                Combinators.combine(numbers, numbers)
                        .as((widths, prices) -> new UsageScheme.Graduated(tiers(widths, prices))),
                Combinators.combine(some, some)
                        .as((size, amount) -> new UsageScheme.Packages(Quantity.of(size), Money.ofMinor(amount, GBP))),
                Combinators.combine(some, some, some)
                        .as((flat, covered, overage) -> new UsageScheme.FlatPlusOverage(
                                Money.ofMinor(flat, GBP), Quantity.of(covered), price(overage))));
    }

    private static UsageTariff tariff(UsageScheme scheme, long included, long minimum, Rounding rounding) {
        return UsageTariff.builder()
                .sku(SKU)
                .scheme(scheme)
                .included(Quantity.of(included))
                .minimum(Money.ofMinor(minimum, GBP))
                .rounding(rounding)
                .build();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void more_never_costs_less(
            @ForAll("rising") UsageScheme scheme,
            @ForAll("roundings") Rounding rounding,
            @ForAll @LongRange(max = 2000) long units,
            @ForAll @LongRange(max = 50) long more,
            @ForAll @LongRange(max = 200) long included) {
        UsageTariff tariff = tariff(scheme, included, included, rounding);

        Money less = UsageRating.rate(tariff, MARCH, Quantity.of(units)).get().amount();
        Money atMost =
                UsageRating.rate(tariff, MARCH, Quantity.of(units + more)).get().amount();

        assertThat(less.isMoreThan(atMost)).isFalse();
        assertThat(less.minorUnits()).isGreaterThanOrEqualTo(included);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void slices_add_up_and_are_never_a_unit_off(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 300) Integer> widths,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 999) Integer> prices,
            @ForAll("roundings") Rounding rounding,
            @ForAll @LongRange(max = 2000) long units) {
        List<UsageTier> tiers = tiers(widths, prices);
        RatedCharge charge = UsageRating.rate(
                        tariff(new UsageScheme.Graduated(tiers), 0, 0, rounding), MARCH, Quantity.of(units))
                .get();

        long thousandths = 0;
        long counted = 0;
        for (int i = 0; i < charge.parts().size(); i++) {
            ChargePart part = charge.parts().get(i);
            long exact = tiers.get(i)
                    .price()
                    .amount()
                    .movePointRight(3)
                    .multiply(BigDecimal.valueOf(part.quantity().units()))
                    .longValueExact();
            assertThat(Math.abs(part.amount().minorUnits() * 10 - exact)).isLessThan(20);
            assertThat(part.amount().isNegative()).isFalse();
            thousandths += exact;
            counted += part.quantity().units();
        }
        assertThat(counted).isEqualTo(units);
        assertThat(charge.amount().minorUnits()).isEqualTo(rounding.multiplyDivide(thousandths, 1, 10));
    }

    @Provide
    Arbitrary<Proration> prorations() {
        return Arbitraries.of(
                Proration.bySecond(),
                Proration.byDay(ZoneId.of("Europe/London")),
                Proration.byDay(ZoneId.of("Pacific/Auckland")));
    }

    @Property
    void however_a_period_is_cut_its_parts_cost_the_whole(
            @ForAll @LongRange(max = 100_000) long price,
            @ForAll("prorations") Proration proration,
            @ForAll("roundings") Rounding rounding,
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 2_678_399) Long> cuts) {
        RecurringPlan plan = new RecurringPlan(SKU, Money.ofMinor(price, GBP), proration, rounding);
        TreeSet<Instant> moments = new TreeSet<>(List.of(MARCH.until()));
        cuts.forEach(cut -> moments.add(START.plusSeconds(cut)));

        Money sum = Money.zero(GBP);
        Instant from = START;
        for (Instant until : moments) {
            Money part = RecurringRating.part(plan, MARCH, new ServicePeriod(from, until))
                    .get()
                    .amount();
            assertThat(part.isNegative()).isFalse();
            sum = sum.plus(part);
            from = until;
        }

        assertThat(sum).isEqualTo(plan.price());
    }

    @Property
    void what_was_used_and_what_is_credited_are_what_was_paid(
            @ForAll @LongRange(max = 100_000) long price,
            @ForAll("prorations") Proration proration,
            @ForAll("roundings") Rounding rounding,
            @ForAll @LongRange(min = 1, max = 2_678_399) long second) {
        RecurringPlan plan = new RecurringPlan(SKU, Money.ofMinor(price, GBP), proration, rounding);
        Instant at = START.plusSeconds(second);

        PlanChange change = RecurringRating.change(new RecurringRating.Plans(plan, plan), MARCH, at)
                .get();
        Money used = RecurringRating.part(plan, MARCH, new ServicePeriod(START, at))
                .get()
                .amount();

        assertThat(used.minus(change.credit().amount())).isEqualTo(plan.price());
        assertThat(change.net()).isEqualTo(Money.zero(GBP));
    }
}
