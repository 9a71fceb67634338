package org.countinghouse.domain.coupon;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;

/** Shared beginnings of the stories. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration QUARTER = Duration.ofMinutes(15);
    static final Currency GBP = Currency.getInstance("GBP");
    static final CampaignId SPRING = CampaignId.of("SPRING");
    static final CouponCode HELLO = CouponCode.of("HELLO10");
    static final CouponCode OTHER = CouponCode.of("OTHER10");
    static final CustomerReference ANN = CustomerReference.of("ann");
    static final CustomerReference BOB = CustomerReference.of("bob");
    static final RedemptionId R1 = RedemptionId.of("R1");
    static final RedemptionId R2 = RedemptionId.of("R2");

    private Given() {}

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    static Money pounds(long amount) {
        return Money.ofMinor(amount * 100, GBP);
    }

    static CampaignTerms.Builder terms() {
        return CampaignTerms.builder().window(CampaignWindow.from(NOON));
    }

    static Campaign campaign(CampaignTerms terms) {
        return Campaign.builder()
                .id(SPRING)
                .terms(terms)
                .state(CampaignState.OPEN)
                .version(1)
                .build();
    }

    /** Two codes of one campaign, nothing used. */
    static Coupons coupons(CampaignTerms terms) {
        return Coupons.NONE.withCode(HELLO, campaign(terms)).withCode(OTHER, campaign(terms));
    }

    static HoldRedemption.Builder hold(RedemptionId id) {
        return HoldRedemption.builder()
                .header(header("hold-" + id))
                .redemption(id)
                .code(HELLO)
                .customer(ANN)
                .purchase(PurchaseReference.of("cart " + id))
                .discount(pounds(10))
                .ttl(QUARTER);
    }

    static RedemptionTerms termsOf(HoldRedemption command) {
        return new RedemptionTerms(SPRING, command.code(), command.customer(), command.purchase(), command.discount());
    }

    /** The coupons after an accepted decision, as the next command would lock them. */
    static Coupons accepted(Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decision) {
        return relocked(decision.get().state());
    }

    static Coupons relocked(Coupons coupons) {
        List<UseCounter> counters = new ArrayList<>();
        for (CouponCode code : List.of(HELLO, OTHER)) {
            for (CustomerReference customer : List.of(ANN, BOB)) {
                counters.addAll(coupons.counters(SPRING, code, Optional.of(customer)));
            }
        }
        return coupons.withCounters(counters);
    }

    /** R1 is held for Ann on those terms until a quarter past noon. */
    static Coupons held(CampaignTerms terms) {
        return accepted(RedemptionDecider.decide(hold(R1).build(), coupons(terms), NOON));
    }

    /** R1 is committed for Ann on those terms. */
    static Coupons committed(CampaignTerms terms) {
        return accepted(
                RedemptionDecider.decide(CommitRedemption.of(header("commit"), R1), held(terms), NOON.plusSeconds(1)));
    }
}
