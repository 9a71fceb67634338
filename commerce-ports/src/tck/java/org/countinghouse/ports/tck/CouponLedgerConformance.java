package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.coupon.Allowance;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterFacts;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponVerification;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionState;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every coupon ledger must do. */
public abstract class CouponLedgerConformance extends CouponConformance {

    private static final Instant DEADLINE = Instant.parse("2026-03-02T12:15:00.000001Z");
    private static final CounterKey CAMPAIGN = CounterKey.of(SPRING);
    private static final CounterKey CODE = CounterKey.of(SPRING, HELLO);
    private static final CounterKey ANNS = CounterKey.of(SPRING, HELLO, ANN);
    private static final Allowance BOTH = new Allowance(Optional.of(3L), Optional.of(pounds(25)));

    private CouponLedger ledger() {
        return stores().couponLedger();
    }

    private static Redemption held(String id, Instant expiresAt, Optional<CustomerReference> customer) {
        return Redemption.builder()
                .id(RedemptionId.of(id))
                .terms(new RedemptionTerms(SPRING, HELLO, customer, PurchaseReference.of("cart"), pounds(10)))
                .state(RedemptionState.HELD)
                .expiresAt(expiresAt)
                .version(1)
                .build();
    }

    private static Redemption next(Redemption before, RedemptionState state, long version) {
        return Redemption.builder().from(before).state(state).version(version).build();
    }

    private static UseCounter counter(CounterKey key, Allowance allowance, long used, long spent, long version) {
        return new UseCounter(key, allowance, used, allowance.budget().map(it -> pounds(spent)), version);
    }

    private List<UseCounter> create(UseCounter... empty) {
        return inUnit(() -> ledger().createCounters(tenant, List.of(empty)));
    }

    private void append(List<CounterChange> changes, Redemption... next) {
        doInUnit(() -> ledger().append(tenant, changes, List.of(next)));
    }

    private List<Redemption> find(String... ids) {
        return inUnit(() -> ledger().find(
                        tenant, List.of(ids).stream().map(RedemptionId::of).toList()));
    }

    /** Redemptions, one by one. */
    @Nested
    class Uses {

        private final Redemption anns = held("A", DEADLINE, Optional.of(ANN));
        private final Redemption guests = held("B", DEADLINE, Optional.empty());

        @Test
        void come_back_as_they_were_in_the_order_of_their_ids() {
            append(List.of(), guests, anns);

            assertThat(find("B", "X", "A")).containsExactly(anns, guests);
            assertThat(find()).isEmpty();
            assertThat(inUnit(() -> ledger().lock(tenant, List.of(guests.id(), anns.id()))))
                    .containsExactly(anns, guests);
            assertThat(inUnit(() -> ledger().lock(tenant, List.of()))).isEmpty();
            assertThat(inUnit(() -> ledger().find(fixture().freshTenant(), List.of(anns.id()))))
                    .isEmpty();
            assertThatThrownBy(() -> ledger().lock(tenant, List.of(anns.id())))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void are_found_by_what_they_were_used_for() {
            Redemption others = Redemption.builder()
                    .from(anns)
                    .id(RedemptionId.of("C"))
                    .terms(new RedemptionTerms(
                            SPRING, HELLO, Optional.of(ANN), PurchaseReference.of("cart 2"), pounds(10)))
                    .build();
            append(List.of(), guests, others, anns);

            PurchaseReference cart = PurchaseReference.of("cart");
            assertThat(inUnit(() -> ledger().ofPurchase(tenant, cart))).containsExactly(anns, guests);
            assertThat(inUnit(() -> ledger().ofPurchase(tenant, PurchaseReference.of("car"))))
                    .isEmpty();
            assertThat(inUnit(() -> ledger().ofPurchase(fixture().freshTenant(), cart)))
                    .isEmpty();
        }

        @Test
        void go_from_version_to_version() {
            append(List.of(), anns, guests);
            Redemption committed = next(anns, RedemptionState.COMMITTED, 2);
            Redemption returned = next(anns, RedemptionState.RETURNED, 3);

            assertThatThrownBy(() -> append(List.of(), anns)).isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append(List.of(), returned)).isInstanceOf(StaleStateException.class);
            append(List.of(), committed, next(guests, RedemptionState.RELEASED, 2));
            assertThatThrownBy(() -> append(List.of(), next(anns, RedemptionState.EXPIRED, 2)))
                    .isInstanceOf(StaleStateException.class);
            append(List.of(), returned);

            assertThat(find("A", "B")).containsExactly(returned, next(guests, RedemptionState.RELEASED, 2));
        }

        @Test
        void are_due_at_their_deadline_soonest_first() {
            Redemption early = held("Z", DEADLINE.minusMillis(1), Optional.of(BOB));
            Redemption gone = held("G", DEADLINE.minusSeconds(9), Optional.of(ANN));
            append(List.of(), anns, guests, early, gone);
            append(List.of(), next(gone, RedemptionState.COMMITTED, 2));

            assertThat(inUnit(() -> ledger().due(tenant, DEADLINE, 9)))
                    .containsExactly(early.id(), anns.id(), guests.id());
            assertThat(inUnit(() -> ledger().due(tenant, DEADLINE.minusNanos(1000), 9)))
                    .containsExactly(early.id());
            assertThat(inUnit(() -> ledger().due(tenant, DEADLINE, 2))).containsExactly(early.id(), anns.id());
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(CAMPAIGN), DEADLINE, 9)))
                    .containsExactly(early.id(), anns.id(), guests.id());
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(CODE), DEADLINE, 2)))
                    .containsExactly(early.id(), anns.id());
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(ANNS), DEADLINE, 9)))
                    .containsExactly(anns.id());
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(CAMPAIGN, CODE, ANNS), DEADLINE, 9)))
                    .containsExactly(early.id(), anns.id(), guests.id());
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(CounterKey.of(SPRING, OTHER)), DEADLINE, 9)))
                    .isEmpty();
            assertThat(inUnit(() -> ledger().dueUnder(tenant, List.of(), DEADLINE, 9)))
                    .isEmpty();
            assertThat(inUnit(() -> ledger().dueUnder(fixture().freshTenant(), List.of(CODE), DEADLINE, 9)))
                    .isEmpty();
        }

        @Test
        void have_a_clock_that_goes_on_within_a_unit() {
            doInUnit(() -> {
                Instant start = ledger().now(tenant);
                letPass(start);
                assertThat(ledger().now(tenant)).isAfter(start);
            });
        }
    }

    /** Counters. */
    @Nested
    class Counters {

        private final UseCounter campaign = UseCounter.empty(CAMPAIGN, BOTH);
        private final UseCounter code = UseCounter.empty(CODE, Allowance.uses(2));
        private final UseCounter anns = UseCounter.empty(ANNS, Allowance.uses(1));

        @Test
        void are_created_empty_once_and_come_back_from_the_top_down() {
            assertThat(create(anns, campaign)).containsExactly(campaign, anns);
            append(List.of(new CounterChange(campaign, counter(CAMPAIGN, BOTH, 1, 10, 1))));

            assertThat(create(anns, code, campaign)).containsExactly(counter(CAMPAIGN, BOTH, 1, 10, 1), code, anns);
            assertThat(inUnit(() -> ledger().lockCounters(tenant, List.of(ANNS, CODE))))
                    .containsExactly(code, anns);
            assertThat(inUnit(() -> ledger().lockCounters(tenant, List.of()))).isEmpty();
            assertThat(counters(CounterKey.of(SPRING, OTHER))).isEmpty();
            assertThat(inUnit(() -> ledger().countCounters(tenant))).isEqualTo(3);
            assertThat(inUnit(() -> ledger().counters(fixture().freshTenant(), List.of(CODE))))
                    .isEmpty();
            assertThatThrownBy(() -> ledger().lockCounters(tenant, List.of(CODE)))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void change_only_from_the_version_that_was_decided_on() {
            create(campaign);
            UseCounter one = counter(CAMPAIGN, BOTH, 1, 10, 1);
            append(List.of(new CounterChange(campaign, one)));

            assertThatThrownBy(() -> append(List.of(new CounterChange(campaign, one))))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append(List.of(new CounterChange(code, counter(CODE, code.allowance(), 1, 0, 1)))))
                    .isInstanceOf(StaleStateException.class);
            append(List.of(new CounterChange(one, counter(CAMPAIGN, BOTH, 0, 0, 2))));
            assertThat(counters(CAMPAIGN)).containsExactly(counter(CAMPAIGN, BOTH, 0, 0, 2));
        }

        @Test
        void and_redemptions_change_together_or_not_at_all() {
            create(campaign);
            Redemption held = held("A", DEADLINE, Optional.of(ANN));
            UseCounter one = counter(CAMPAIGN, BOTH, 1, 10, 1);
            append(List.of(new CounterChange(campaign, one)), held);

            assertThatThrownBy(() -> append(List.of(new CounterChange(one, counter(CAMPAIGN, BOTH, 2, 20, 2))), held))
                    .isInstanceOf(StaleStateException.class);
            assertThat(counters(CAMPAIGN)).containsExactly(one);
        }

        @Test
        void created_by_many_at_once_are_one() {
            for (int round = 0; round < 5; round++) {
                UseCounter empty = UseCounter.empty(
                        CounterKey.of(SPRING, HELLO, CustomerReference.of("c" + round)), Allowance.uses(1));
                List<Callable<Boolean>> shoppers = IntStream.range(0, 12)
                        .<Callable<Boolean>>mapToObj(i -> () -> inUnit(() -> {
                            UseCounter locked = ledger().createCounters(tenant, List.of(empty))
                                    .get(0);
                            if (locked.used() == 1) {
                                return false;
                            }
                            ledger().append(
                                            tenant,
                                            List.of(new CounterChange(
                                                    locked, counter(empty.key(), empty.allowance(), 1, 0, 1))),
                                            List.of());
                            return true;
                        }))
                        .toList();

                assertThat(together(shoppers)).containsOnlyOnce(true);
            }
        }
    }

    /** The proof. */
    @Nested
    class Proof {

        private List<String> wrong() {
            List<String> found = new ArrayList<>();
            for (CounterFacts facts : inUnit(() -> ledger().differing(tenant))) {
                CouponVerification.verify(facts).stream()
                        .map(Discrepancy::toString)
                        .forEach(found::add);
            }
            return found;
        }

        @Test
        void finds_nothing_where_counters_are_their_redemptions() {
            open(terms().limit(3L).budget(pounds(25)).limitPerCustomer(9L));
            UseCounter campaign = UseCounter.empty(CAMPAIGN, BOTH);
            UseCounter anns = UseCounter.empty(ANNS, Allowance.uses(9));
            create(campaign, anns);
            Redemption first = held("A", DEADLINE, Optional.of(ANN));
            append(
                    List.of(
                            new CounterChange(campaign, counter(CAMPAIGN, BOTH, 2, 20, 1)),
                            new CounterChange(anns, counter(ANNS, anns.allowance(), 2, 0, 1))),
                    first,
                    held("B", DEADLINE, Optional.of(ANN)),
                    held("C", DEADLINE, Optional.of(ANN)));
            append(
                    List.of(),
                    next(first, RedemptionState.COMMITTED, 2),
                    next(held("C", DEADLINE, Optional.of(ANN)), RedemptionState.EXPIRED, 2));

            assertThat(wrong()).isEmpty();
        }

        @Test
        void names_a_counter_that_is_off_and_one_that_is_missing() {
            open(terms().limit(3L).budget(pounds(25)).limitPerCode(9L));
            UseCounter campaign = UseCounter.empty(CAMPAIGN, BOTH);
            create(campaign);
            append(
                    List.of(new CounterChange(campaign, counter(CAMPAIGN, BOTH, 3, 20, 1))),
                    held("A", DEADLINE, Optional.of(ANN)));

            assertThat(wrong())
                    .containsExactly(
                            "M6 uses of SPRING: the facts say 1, stored is 3",
                            "M6 cost of SPRING: the facts say 1000, stored is 2000",
                            "M6 uses of SPRING/HELLO10: the facts say 1, stored is 0");
            assertThat(inUnit(() -> ledger().differing(fixture().freshTenant())))
                    .isEmpty();
        }

        @Test
        void names_terms_that_were_overrun() {
            open(terms().limit(1L));
            UseCounter wide = UseCounter.empty(CAMPAIGN, Allowance.uses(5));
            create(wide);
            append(
                    List.of(new CounterChange(wide, counter(CAMPAIGN, wide.allowance(), 2, 0, 1))),
                    held("A", DEADLINE, Optional.of(ANN)),
                    held("B", DEADLINE, Optional.of(BOB)));

            assertThat(wrong()).containsExactly("M6 uses of SPRING: the facts say at most 1, stored is 2");
        }
    }
}
