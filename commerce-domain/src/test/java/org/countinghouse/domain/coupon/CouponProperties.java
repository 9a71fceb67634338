package org.countinghouse.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.coupon.Given.ANN;
import static org.countinghouse.domain.coupon.Given.BOB;
import static org.countinghouse.domain.coupon.Given.HELLO;
import static org.countinghouse.domain.coupon.Given.NOON;
import static org.countinghouse.domain.coupon.Given.OTHER;
import static org.countinghouse.domain.coupon.Given.SPRING;
import static org.countinghouse.domain.coupon.Given.header;
import static org.countinghouse.domain.coupon.Given.pounds;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;

/** The laws of the coupon ledger, over random stories of two codes, two customers and eight redemptions. */
class CouponProperties {

    /** One step of a story: what is asked for, and how many minutes the store's clock goes on before. */
    record Step(Verb verb, int redemption, int discount, int minutes) {

        CouponCode code() {
            return redemption % 2 == 0 ? HELLO : OTHER;
        }

        CustomerReference customer() {
            return discount % 2 == 0 ? ANN : BOB;
        }
    }

    enum Verb {
        HOLD,
        HOLD_AGAIN,
        COMMIT,
        RELEASE,
        REVERSE,
        EXPIRE
    }

    @Provide
    Arbitrary<CampaignTerms> offers() {
        Arbitrary<Optional<Long>> limits = Arbitraries.longs().between(1, 4).optional(0.6);
        return Combinators.combine(
                        limits,
                        limits,
                        limits,
                        Arbitraries.longs().between(1, 20).optional(0.6),
                        Arbitraries.of(CancelPolicy.class))
                .as((limit, perCode, perCustomer, budget, policy) -> Given.terms()
                        .limit(limit)
                        .limitPerCode(perCode)
                        .limitPerCustomer(perCustomer)
                        .budget(budget.map(Given::pounds))
                        .uponCancel(policy)
                        .build());
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_story_keeps_the_laws(@ForAll("offers") CampaignTerms terms, @ForAll("stories") List<Step> story) {
        Coupons coupons = Given.relocked(Given.coupons(terms));
        Map<String, Redemption> seen = new LinkedHashMap<>();
        Instant now = NOON;
        int number = 0;
        for (Step step : story) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            Coupons before = coupons;
            Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decided = decide(step, ++number, before, now);
            assertThat(decide(step, number, before, now)).isEqualTo(decided);
            if (decided.isLeft()) {
                continue;
            }
            Coupons folded = before;
            for (RedemptionEvent event : decided.get().events()) {
                checkStep(folded, event, now);
                folded = RedemptionDecider.evolve(folded, event);
            }
            assertThat(folded).isEqualTo(decided.get().state());
            checkVersions(before, decided.get());
            coupons = Given.relocked(folded);
            checkCounters(coupons, terms);
            checkHistory(coupons, seen);
        }
    }

    /** Final states absorb; committed before the deadline, expired from it on. */
    private static void checkStep(Coupons before, RedemptionEvent event, Instant now) {
        before.redemption(event.redemption()).ifPresent(redemption -> {
            assertThat(redemption.state().isCounted()).isTrue();
            assertThat(event.version()).isEqualTo(redemption.version() + 1);
            if (event instanceof RedemptionEvent.RedemptionCommitted) {
                assertThat(now).isBefore(redemption.expiresAt());
            }
            if (event instanceof RedemptionEvent.RedemptionExpired) {
                assertThat(now).isAfterOrEqualTo(redemption.expiresAt());
            }
        });
    }

    /** Each counter that is touched rises by one version, and none without an event. */
    private static void checkVersions(Coupons before, Decision<Coupons, RedemptionEvent> decision) {
        assertThat(before.changes()).isEmpty();
        assertThat(decision.state().changes())
                .allSatisfy(change -> assertThat(change.after().version())
                        .isEqualTo(change.before().version() + 1));
        if (decision.events().isEmpty()) {
            assertThat(decision.state().changes()).isEmpty();
        }
    }

    /** A counter is the number and the cost of the redemptions below it that are held or committed, within the terms. */
    private static void checkCounters(Coupons coupons, CampaignTerms terms) {
        for (CouponCode code : List.of(HELLO, OTHER)) {
            for (CustomerReference customer : List.of(ANN, BOB)) {
                for (UseCounter counter : coupons.counters(SPRING, code, Optional.of(customer))) {
                    List<Redemption> below = coupons.redemptions().stream()
                            .filter(redemption -> redemption.state().isCounted()
                                    && counter.key().counts(redemption.terms()))
                            .toList();
                    long cost = below.stream()
                            .mapToLong(
                                    redemption -> redemption.terms().discount().minorUnits())
                            .sum();
                    boolean budget = counter.allowance().budget().isPresent();
                    assertThat(CouponVerification.verify(new CounterFacts(
                                    counter.key(),
                                    counter.allowance().uses(),
                                    counter.allowance().budget(),
                                    counter.used(),
                                    counter.spent().map(Money::minorUnits).orElse(0L),
                                    below.size(),
                                    budget ? cost : 0)))
                            .isEmpty();
                }
            }
        }
        long all = coupons.redemptions().stream()
                .filter(redemption -> redemption.state().isCounted())
                .count();
        assertThat(all).isLessThanOrEqualTo(terms.limit().orElse(Long.MAX_VALUE));
    }

    /** Every version of every redemption can be told again. */
    private static void checkHistory(Coupons coupons, Map<String, Redemption> seen) {
        for (Redemption redemption : coupons.redemptions()) {
            seen.put(redemption.id() + "@" + redemption.version(), redemption);
            for (long version = 1; version <= redemption.version(); version++) {
                assertThat(redemption.asOf(version)).isEqualTo(seen.get(redemption.id() + "@" + version));
            }
        }
    }

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> decide(
            Step step, int number, Coupons coupons, Instant now) {
        String key = "k" + number;
        RedemptionId id = RedemptionId.of("R" + step.redemption());
        return switch (step.verb()) {
            case HOLD -> hold(step, id, key, coupons, now);
            case HOLD_AGAIN -> hold(step, RedemptionId.of(key), key, coupons, now);
            case COMMIT -> RedemptionDecider.decide(CommitRedemption.of(header(key), id), coupons, now);
            case RELEASE -> RedemptionDecider.decide(ReleaseRedemption.of(header(key), id), coupons);
            case REVERSE -> RedemptionDecider.decide(ReverseRedemption.of(header(key), id), coupons);
            case EXPIRE ->
                RedemptionDecider.decide(ExpireDueRedemptions.of(header(key), step.redemption()), coupons, now);
        };
    }

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> hold(
            Step step, RedemptionId id, String key, Coupons coupons, Instant now) {
        HoldRedemption command = HoldRedemption.builder()
                .header(header(key))
                .redemption(id)
                .code(step.code())
                .customer(step.customer())
                .purchase(PurchaseReference.of("cart"))
                .discount(pounds(step.discount()))
                .ttl(Duration.ofMinutes(10))
                .build();
        return RedemptionDecider.decide(command, coupons, now);
    }
}
