package org.countinghouse.adapters.jdbc.internal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.coupon.CampaignEvent;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponEvent;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionEvent;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.domain.money.Money;

class CouponEventCodecsProperties {

    private static final EventCodecs CODECS = new EventCodecs(CouponEventCodecs.all());

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_back(@ForAll("events") CouponEvent event) {
        assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event))).isEqualTo(event);
    }

    @Example
    void every_type_has_a_codec() {
        List<Class<?>> types = new ArrayList<>(List.of(CampaignEvent.class.getPermittedSubclasses()));
        types.addAll(List.of(RedemptionEvent.class.getPermittedSubclasses()));

        assertThat(CouponEventCodecs.all().stream()
                        .<Class<?>>map(EventCodec::eventType)
                        .toList())
                .hasSameElementsAs(types);
    }

    @Provide
    Arbitrary<CouponEvent> events() {
        Arbitrary<Long> versions = Arbitraries.longs().between(2, Long.MAX_VALUE);
        Arbitrary<List<CouponCode>> codes =
                texts().map(CouponCode::of).list().ofMinSize(1).ofMaxSize(5);
        Arbitrary<CampaignId> campaigns = texts().map(CampaignId::of);
        Arbitrary<RedemptionId> redemptions = texts().map(RedemptionId::of);
        return Arbitraries.oneOf(
                Combinators.combine(campaigns, offers(), codes, times()).as(CampaignEvent.CampaignOpened::new),
                Combinators.combine(campaigns, versions, codes, times()).as(CampaignEvent.CodesIssued::new),
                Combinators.combine(campaigns, versions, times()).as(CampaignEvent.CampaignClosed::new),
                Combinators.combine(redemptions, uses(), times(), times()).as(RedemptionEvent.RedemptionHeld::new),
                Combinators.combine(redemptions, uses(), times()).as(RedemptionEvent.RedemptionCommitted::new),
                Combinators.combine(redemptions, uses(), times()).as(RedemptionEvent.RedemptionReleased::new),
                Combinators.combine(redemptions, uses(), times()).as(RedemptionEvent.RedemptionExpired::new),
                Combinators.combine(redemptions, uses(), times()).as(RedemptionEvent.RedemptionReturned::new));
    }

    private static Arbitrary<CampaignTerms> offers() {
        Arbitrary<Optional<Long>> limits =
                Arbitraries.longs().between(1, 1_000_000_000L).optional();
        Arbitrary<CampaignWindow> windows = Combinators.combine(
                        times(), Arbitraries.longs().between(1, 1_000_000).optional())
                .as((from, seconds) -> new CampaignWindow(from, seconds.map(from::plusSeconds)));
        return Combinators.combine(
                        windows, limits, limits, limits, money(1).optional(), Arbitraries.of(CancelPolicy.class))
                .as((window, limit, perCode, perCustomer, budget, policy) -> CampaignTerms.builder()
                        .window(window)
                        .limit(limit)
                        .limitPerCode(perCode)
                        .limitPerCustomer(perCustomer)
                        .budget(budget)
                        .uponCancel(policy)
                        .build());
    }

    private static Arbitrary<RedemptionTerms> uses() {
        return Combinators.combine(texts(), texts(), texts().optional(), texts(), money(0))
                .as((campaign, code, customer, purchase, discount) -> new RedemptionTerms(
                        CampaignId.of(campaign),
                        CouponCode.of(code),
                        customer.map(CustomerReference::of),
                        PurchaseReference.of(purchase),
                        discount));
    }

    private static Arbitrary<Money> money(long least) {
        return Combinators.combine(
                        Arbitraries.longs().between(least, Long.MAX_VALUE),
                        Arbitraries.of("GBP", "JPY", "KWD").map(Currency::getInstance))
                .as(Money::ofMinor);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1000));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('\u00e9', '\u4e2d')
                .ofMinLength(1)
                .ofMaxLength(20);
    }
}
