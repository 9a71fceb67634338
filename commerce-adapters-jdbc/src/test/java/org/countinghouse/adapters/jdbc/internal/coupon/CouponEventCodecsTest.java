package org.countinghouse.adapters.jdbc.internal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponEventCodecsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.000001Z");
    private static final CampaignId SPRING = CampaignId.of("SPRING");
    private static final RedemptionId R = RedemptionId.of("R \"1\"\u00e9");
    private static final List<CouponCode> CODES = List.of(CouponCode.of("A"), CouponCode.of("\"B\"\\"));
    private static final Money YEN = Money.ofMinor(Long.MAX_VALUE, Currency.getInstance("JPY"));

    private final EventCodecs codecs = new EventCodecs(CouponEventCodecs.all());

    static Stream<CouponEvent> events() {
        CampaignTerms bare =
                CampaignTerms.builder().window(CampaignWindow.from(NOW)).build();
        CampaignTerms full = CampaignTerms.builder()
                .window(CampaignWindow.between(NOW, NOW.plusSeconds(1)))
                .limit(1_000_000_000L)
                .limitPerCode(2L)
                .limitPerCustomer(3L)
                .budget(YEN)
                .uponCancel(CancelPolicy.KEEPS_USE)
                .build();
        RedemptionTerms anns = new RedemptionTerms(
                SPRING, CODES.get(1), Optional.of(CustomerReference.of("ann")), PurchaseReference.of("cart"), YEN);
        RedemptionTerms guests = new RedemptionTerms(
                SPRING,
                CODES.get(0),
                Optional.empty(),
                PurchaseReference.of("cart"),
                Money.zero(Currency.getInstance("GBP")));
        return Stream.of(
                new CampaignEvent.CampaignOpened(SPRING, bare, CODES, NOW),
                new CampaignEvent.CampaignOpened(SPRING, full, CODES, NOW),
                new CampaignEvent.CodesIssued(SPRING, 7, CODES, NOW),
                new CampaignEvent.CampaignClosed(SPRING, 8, NOW),
                new RedemptionEvent.RedemptionHeld(R, anns, NOW.plusMillis(1), NOW),
                new RedemptionEvent.RedemptionHeld(R, guests, NOW.plusMillis(1), NOW),
                new RedemptionEvent.RedemptionCommitted(R, anns, NOW),
                new RedemptionEvent.RedemptionReleased(R, anns, NOW),
                new RedemptionEvent.RedemptionExpired(R, guests, NOW),
                new RedemptionEvent.RedemptionReturned(R, guests, NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_comes_back_as_it_was(CouponEvent event) {
        assertThat(codecs.decode(codecs.nameOf(event), codecs.encode(event))).isEqualTo(event);
    }

    @Test
    void every_event_has_a_codec() {
        assertThat(events().map(Object::getClass).distinct()).hasSameSizeAs(CouponEventCodecs.all());
    }
}
