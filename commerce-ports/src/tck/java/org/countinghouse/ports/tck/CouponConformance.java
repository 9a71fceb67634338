package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.coupon.CampaignManagement;
import org.countinghouse.ports.coupon.CouponRedemptions;
import org.countinghouse.ports.coupon.internal.CampaignService;
import org.countinghouse.ports.coupon.internal.RedemptionService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of coupons share. */
public abstract class CouponConformance extends Conformance {

    static final Currency GBP = Currency.getInstance("GBP");
    static final CampaignId SPRING = CampaignId.of("SPRING");
    static final CouponCode HELLO = CouponCode.of("HELLO10");
    static final CouponCode OTHER = CouponCode.of("OTHER10");
    static final CustomerReference ANN = CustomerReference.of("ann");
    static final CustomerReference BOB = CustomerReference.of("bob");
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration MOMENT = Duration.ofMillis(1);

    /** This test's tenant. */
    TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    CampaignManagement campaigns() {
        return new CampaignService(gate(), stores().campaigns(), stores().couponLedger(), publication());
    }

    CouponRedemptions coupons() {
        return new RedemptionService(gate(), stores().campaigns(), stores().couponLedger(), publication());
    }

    private CommandGate gate() {
        return new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.system());
    }

    private EventPublication publication() {
        return new EventPublication(stores().outbox(), List.of());
    }

    static CampaignTerms.Builder terms() {
        return CampaignTerms.builder().window(CampaignWindow.from(NOON));
    }

    static Money pounds(long amount) {
        return Money.ofMinor(amount * 100, GBP);
    }

    OpenCampaign campaign(String key, CampaignTerms.Builder terms, CouponCode... codes) {
        return OpenCampaign.builder()
                .header(header(tenant, key))
                .campaign(SPRING)
                .terms(terms.build())
                .codes(List.of(codes))
                .build();
    }

    Either<CouponRejection, Campaign> opening(OpenCampaign command) {
        return fixture().asHost(() -> campaigns().open(command));
    }

    /** Opens a campaign of two codes on those terms. */
    void open(CampaignTerms.Builder terms) {
        assertThat(opening(campaign("open", terms, HELLO, OTHER)).isRight()).isTrue();
    }

    /** A hold of 10.00 for Ann, named after its key. */
    HoldRedemption.Builder hold(String key, Duration ttl) {
        return HoldRedemption.builder()
                .header(header(tenant, key))
                .redemption(RedemptionId.of("R-" + key))
                .code(HELLO)
                .customer(ANN)
                .purchase(PurchaseReference.of("cart " + key))
                .discount(pounds(10))
                .ttl(ttl);
    }

    /** The stored counters of those keys. */
    List<UseCounter> counters(CounterKey... keys) {
        return inUnit(() -> stores().couponLedger().counters(tenant, List.of(keys)));
    }

    /** How many uses the counter of the first code has. */
    long usesOfHello() {
        return counters(CounterKey.of(SPRING, HELLO)).stream()
                .mapToLong(UseCounter::used)
                .sum();
    }

    /** Lets the store's own clock pass a moment, by asking it. */
    void letPass(Instant moment) {
        Optional<Instant> now = Optional.empty();
        while (now.isEmpty() || !now.get().isAfter(moment)) {
            now = Optional.of(inUnit(() -> stores().couponLedger().now(tenant)));
        }
    }

    void assertSound() {
        assertThat(fixture().asHost(() -> campaigns().verify(tenant)).discrepancies())
                .isEmpty();
    }
}
