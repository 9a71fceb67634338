package org.countinghouse.domain.pricing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageRatingTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Sku CALLS = Sku.of("CALLS");
    private static final ServicePeriod JUNE =
            new ServicePeriod(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
    private static final List<UsageTier> TIERS =
            List.of(UsageTier.between(q(0), q(100), price("0.10")), UsageTier.above(q(100), price("0.05")));
    private static final UsageScheme GRADUATED = new UsageScheme.Graduated(TIERS);
    private static final UsageScheme VOLUME = new UsageScheme.Volume(TIERS);
    private static final UsageScheme PACKAGES = new UsageScheme.Packages(q(100), money("9.00"));
    private static final UsageScheme OVERAGE = new UsageScheme.FlatPlusOverage(money("15.00"), q(100), price("0.05"));

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static UnitPrice price(String amount) {
        return UnitPrice.parse(amount, GBP);
    }

    private static Money money(String amount) {
        return Money.parse(amount, GBP);
    }

    private static UsageTariff.Builder tariff(UsageScheme scheme) {
        return UsageTariff.builder().sku(CALLS).scheme(scheme).rounding(Rounding.HALF_UP);
    }

    private static RatedCharge rated(UsageTariff.Builder tariff, long units) {
        return UsageRating.rate(tariff.build(), JUNE, q(units)).get();
    }

    private static RatingRejection refused(UsageTariff.Builder tariff, long units) {
        return UsageRating.rate(tariff.build(), JUNE, q(units)).getLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0.00, 0.00, 15.00",
        "1, 0.10, 0.10, 9.00, 15.00",
        "100, 10.00, 10.00, 9.00, 15.00",
        "101, 10.05, 5.05, 18.00, 15.05",
        "250, 17.50, 12.50, 27.00, 22.50"
    })
    void each_scheme_has_its_own_amount(long units, String graduated, String volume, String packages, String overage) {
        assertThat(rated(tariff(GRADUATED), units).amount()).isEqualTo(money(graduated));
        assertThat(rated(tariff(VOLUME), units).amount()).isEqualTo(money(volume));
        assertThat(rated(tariff(PACKAGES), units).amount()).isEqualTo(money(packages));
        assertThat(rated(tariff(OVERAGE), units).amount()).isEqualTo(money(overage));
    }

    @Test
    void a_charge_tells_its_reasons() {
        assertThat(rated(tariff(GRADUATED).included(q(50)).minimum(money("20.00")), 250))
                .isEqualTo(new RatedCharge(
                        CALLS,
                        JUNE,
                        q(250),
                        money("20.00"),
                        List.of(
                                new ChargePart(ChargePart.Kind.INCLUDED, q(50), money("0.00")),
                                new ChargePart(ChargePart.Kind.TIER, q(100), money("10.00")),
                                new ChargePart(ChargePart.Kind.TIER, q(100), money("5.00")),
                                new ChargePart(ChargePart.Kind.MINIMUM, q(0), money("5.00")))));
        assertThat(rated(tariff(OVERAGE), 130).parts())
                .containsExactly(
                        new ChargePart(ChargePart.Kind.FLAT, q(100), money("15.00")),
                        new ChargePart(ChargePart.Kind.OVERAGE, q(30), money("1.50")));
        assertThat(rated(tariff(PACKAGES), 130).parts())
                .containsExactly(new ChargePart(ChargePart.Kind.PACKAGE, q(2), money("18.00")));
        assertThat(rated(tariff(VOLUME), 130).parts())
                .containsExactly(new ChargePart(ChargePart.Kind.TIER, q(130), money("6.50")));
    }

    @Test
    void included_units_are_free_and_a_minimum_is_owed_even_without_usage() {
        assertThat(rated(tariff(PACKAGES).included(q(30)), 130).amount()).isEqualTo(money("9.00"));
        assertThat(rated(tariff(GRADUATED).included(q(30)), 30).amount()).isEqualTo(money("0.00"));
        assertThat(rated(tariff(GRADUATED).minimum(money("3.00")), 0).amount()).isEqualTo(money("3.00"));
        assertThat(rated(tariff(GRADUATED).minimum(money("10.00")), 100).parts())
                .hasSize(1);
    }

    @Test
    void the_exact_sum_is_rounded_once() {
        UsageScheme fine = new UsageScheme.Graduated(List.of(
                UsageTier.between(q(0), q(1), price("0.004")),
                UsageTier.between(q(1), q(2), price("0.004")),
                UsageTier.above(q(2), price("0.004"))));

        RatedCharge charge = rated(tariff(fine), 3);

        assertThat(charge.amount()).isEqualTo(money("0.01"));
        assertThat(charge.parts())
                .extracting(ChargePart::amount)
                .containsExactly(money("0.00"), money("0.01"), money("0.00"));
    }

    @Test
    void tiers_follow_each_other_from_zero_to_no_end() {
        UsageTier first = UsageTier.between(q(0), q(10), price("1"));

        assertThat(refused(tariff(new UsageScheme.Graduated(List.of(UsageTier.above(q(1), price("1"))))), 5))
                .isEqualTo(new RatingRejection.TierGap(1, q(0), q(1)));
        assertThat(refused(tariff(new UsageScheme.Volume(List.of(first, UsageTier.above(q(11), price("1"))))), 5))
                .isEqualTo(new RatingRejection.TierGap(2, q(10), q(11)));
        assertThat(refused(tariff(new UsageScheme.Graduated(List.of(first, UsageTier.above(q(9), price("1"))))), 5))
                .isEqualTo(new RatingRejection.TierGap(2, q(10), q(9)));
        assertThat(refused(tariff(new UsageScheme.Graduated(List.of(first))), 5))
                .isEqualTo(new RatingRejection.NoLastTier(1));
        assertThat(refused(
                        tariff(new UsageScheme.Graduated(
                                List.of(UsageTier.above(q(0), price("1")), UsageTier.above(q(0), price("1"))))),
                        5))
                .isEqualTo(new RatingRejection.NoLastTier(1));
    }

    @Test
    void currencies_do_not_mix() {
        UnitPrice euro = UnitPrice.parse("1", EUR);

        assertThat(refused(tariff(new UsageScheme.FlatPlusOverage(money("1.00"), q(1), euro)), 5))
                .isEqualTo(new RatingRejection.MixedCurrencies(GBP, EUR));
        assertThat(refused(tariff(GRADUATED).minimum(Money.zero(EUR)), 5))
                .isEqualTo(new RatingRejection.MixedCurrencies(GBP, EUR));
        assertThat(refused(
                        tariff(new UsageScheme.Volume(
                                List.of(UsageTier.between(q(0), q(1), price("1")), UsageTier.above(q(1), euro)))),
                        5))
                .isEqualTo(new RatingRejection.MixedCurrencies(GBP, EUR));
    }

    @Test
    void an_amount_beyond_every_bound_is_refused() {
        UsageScheme pound = new UsageScheme.Graduated(List.of(UsageTier.above(q(0), price("0.01"))));
        UsageScheme pounds = new UsageScheme.Graduated(List.of(UsageTier.above(q(0), price("0.02"))));

        assertThat(rated(tariff(pound), Long.MAX_VALUE).amount().minorUnits()).isEqualTo(Long.MAX_VALUE);
        assertThat(refused(tariff(pounds), Long.MAX_VALUE))
                .isEqualTo(new RatingRejection.AmountTooLarge(q(Long.MAX_VALUE)));
    }

    @Test
    void currencies_keep_their_own_scale() {
        Currency jpy = Currency.getInstance("JPY");
        Currency kwd = Currency.getInstance("KWD");

        assertThat(rated(
                                tariff(new UsageScheme.Graduated(
                                        List.of(UsageTier.above(q(0), UnitPrice.parse("0.5", jpy))))),
                                5)
                        .amount())
                .isEqualTo(Money.ofMinor(3, jpy));
        assertThat(rated(
                                tariff(new UsageScheme.Graduated(
                                        List.of(UsageTier.above(q(0), UnitPrice.parse("0.0005", kwd))))),
                                5)
                        .amount())
                .isEqualTo(Money.ofMinor(3, kwd));
    }

    @Test
    void what_makes_no_sense_is_refused_at_once() {
        assertThatThrownBy(() -> UsageTier.between(q(5), q(5), price("1"))).hasMessageContaining("tier");
        assertThatThrownBy(() -> new UsageScheme.Graduated(List.of())).hasMessageContaining("tiers");
        assertThatThrownBy(() -> new UsageScheme.Volume(List.of())).hasMessageContaining("tiers");
        assertThatThrownBy(() -> new UsageScheme.Packages(q(0), money("1"))).hasMessageContaining("size");
        assertThatThrownBy(() -> new UsageScheme.Packages(q(1), money("-1"))).hasMessageContaining("price");
        assertThatThrownBy(() -> new UsageScheme.FlatPlusOverage(money("-1"), q(1), price("1")))
                .hasMessageContaining("flat");
        assertThatThrownBy(() -> tariff(VOLUME).minimum(money("-1")).build()).hasMessageContaining("minimum");
        assertThatThrownBy(() -> tariff(VOLUME).rounding(Rounding.EXACT).build())
                .hasMessageContaining("rounding");
        assertThatThrownBy(() -> new RatedCharge(CALLS, JUNE, q(1), money("1"), List.of()))
                .hasMessageContaining("add up");
        assertThatThrownBy(() -> new ServicePeriod(JUNE.from(), JUNE.from())).hasMessageContaining("until");
    }

    @Test
    void every_refusal_says_what_and_why() {
        Proration day = Proration.byDay(ZoneOffset.UTC);
        List<RatingRejection> all = List.of(
                new RatingRejection.TierGap(2, q(10), q(11)),
                new RatingRejection.NoLastTier(3),
                new RatingRejection.MixedCurrencies(GBP, EUR),
                new RatingRejection.AmountTooLarge(q(7)),
                new RatingRejection.OutsidePeriod(JUNE.from(), JUNE),
                new RatingRejection.NothingToShare(JUNE, Proration.Unit.DAY),
                new RatingRejection.UnlikeProration(day, Proration.bySecond()));

        assertThat(all).extracting(RatingRejection::reason).containsExactly(RatingRejection.Reason.values());
        assertThat(all)
                .extracting(RatingRejection::message)
                .containsExactly(
                        "tier 2 must begin above 10, but begins above 11",
                        "exactly the last tier has no end, tier 3 breaks that",
                        "prices in GBP and EUR do not mix",
                        "the amount of 7 units is too large",
                        JUNE.from() + " does not lie in " + JUNE,
                        JUNE + " holds no whole DAY",
                        "a plan counted by DAY in Z cannot go on as one counted by SECOND");
    }
}
