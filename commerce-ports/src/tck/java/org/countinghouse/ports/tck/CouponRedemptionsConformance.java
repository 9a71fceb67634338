package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CloseCampaign;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.ExpireDueRedemptions;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionEvent;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionState;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.coupon.ReverseRedemption;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Uses of codes over the stores: never beyond a limit or a budget, nothing twice, deadlines by the store's clock (M6). */
public abstract class CouponRedemptionsConformance extends CouponConformance {

    private static final RedemptionId A = RedemptionId.of("R-a");

    private Either<CouponRejection, Redemption> holding(HoldRedemption.Builder command) {
        return fixture().asHost(() -> coupons().hold(command.build()));
    }

    private Either<CouponRejection, Redemption> committing(String key, RedemptionId id) {
        return fixture().asHost(() -> coupons().commit(CommitRedemption.of(header(tenant, key), id)));
    }

    private Either<CouponRejection, Redemption> releasing(String key, RedemptionId id) {
        return fixture().asHost(() -> coupons().release(ReleaseRedemption.of(header(tenant, key), id)));
    }

    private Either<CouponRejection, Redemption> reversing(String key, RedemptionId id) {
        return fixture().asHost(() -> coupons().reverse(ReverseRedemption.of(header(tenant, key), id)));
    }

    private int sweeping(String key) {
        return fixture()
                .asHost(() -> coupons().expireDue(ExpireDueRedemptions.of(header(tenant, key), 100)))
                .get();
    }

    private Redemption stored(RedemptionId id) {
        return fixture().asHost(() -> coupons().find(tenant, id)).orElseThrow();
    }

    /** One at a time. */
    @Nested
    class Story {

        @Test
        void a_use_is_held_committed_and_returned() {
            open(terms().limit(9L).budget(pounds(50)).limitPerCode(5L).limitPerCustomer(2L));

            Redemption held = holding(hold("a", HOUR)).get();
            assertThat(stored(A)).isEqualTo(held);
            assertThat(counters(CounterKey.of(SPRING), CounterKey.of(SPRING, HELLO), CounterKey.of(SPRING, HELLO, ANN)))
                    .extracting(UseCounter::used)
                    .containsExactly(1L, 1L, 1L);
            assertThat(counters(CounterKey.of(SPRING)).get(0).spent()).contains(pounds(10));

            assertThat(committing("c", A).get().state()).isEqualTo(RedemptionState.COMMITTED);
            assertThat(usesOfHello()).isEqualTo(1);

            assertThat(reversing("v", A).get().state()).isEqualTo(RedemptionState.RETURNED);
            assertThat(usesOfHello()).isZero();
            assertThat(counters(CounterKey.of(SPRING)).get(0).spent()).contains(pounds(0));
            assertSound();
        }

        @Test
        void every_step_is_published_in_sequence_with_all_its_facts() {
            open(terms().limitPerCode(5L));
            Redemption held =
                    holding(hold("a", HOUR).customer(Optional.empty())).get();
            assertThat(committing("c", A).isRight()).isTrue();
            assertThat(reversing("v", A).isRight()).isTrue();

            List<OutboxMessage> messages = inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                    .filter(message -> message.aggregate().type().equals("redemption"))
                    .toList();
            assertThat(messages).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L);
            assertThat(messages)
                    .extracting(OutboxMessage::event)
                    .containsExactly(
                            new RedemptionEvent.RedemptionHeld(A, held.terms(), held.expiresAt(), NOON),
                            new RedemptionEvent.RedemptionCommitted(A, held.terms(), NOON),
                            new RedemptionEvent.RedemptionReturned(A, held.terms(), NOON));
        }

        @Test
        void a_refusal_leaves_nothing_and_frees_its_key() {
            open(terms().limitPerCode(1L).limitPerCustomer(1L));
            assertThat(holding(hold("a", HOUR)).isRight()).isTrue();

            assertThat(holding(hold("b", HOUR).customer(BOB)).getLeft())
                    .isEqualTo(new CouponRejection.LimitReached(CounterKey.of(SPRING, HELLO), 1));
            assertThat(fixture().asHost(() -> coupons().find(tenant, RedemptionId.of("R-b"))))
                    .isEmpty();
            assertThat(counters(CounterKey.of(SPRING, HELLO, BOB))).isEmpty();

            assertThat(releasing("r", A).isRight()).isTrue();
            assertThat(holding(hold("b", HOUR).customer(BOB)).isRight()).isTrue();
            assertSound();
        }

        @Test
        void a_use_that_the_campaign_keeps_is_not_returned() {
            open(terms().limitPerCode(1L).uponCancel(CancelPolicy.KEEPS_USE));
            assertThat(holding(hold("a", HOUR)).isRight()).isTrue();
            assertThat(committing("c", A).isRight()).isTrue();

            assertThat(reversing("v", A).getLeft()).isEqualTo(new CouponRejection.UseKept(A, SPRING));
            assertThat(usesOfHello()).isEqualTo(1);
        }

        @Test
        void unknown_codes_and_names_are_refused() {
            open(terms());

            assertThat(holding(hold("a", HOUR).code(CouponCode.of("NOPE"))).getLeft())
                    .isInstanceOf(CouponRejection.UnknownCode.class);
            assertThat(committing("c", A).getLeft()).isEqualTo(new CouponRejection.UnknownRedemption(A));
            assertThat(releasing("r", A).getLeft()).isEqualTo(new CouponRejection.UnknownRedemption(A));
            assertThat(reversing("v", A).getLeft()).isEqualTo(new CouponRejection.UnknownRedemption(A));
            assertThat(holding(hold("a", HOUR)).isRight()).isTrue();
            assertThat(holding(hold("a", HOUR).header(header(tenant, "b"))).getLeft())
                    .isEqualTo(new CouponRejection.RedemptionExists(A));
        }

        @Test
        void what_was_held_in_time_is_committed_after_the_end_of_the_campaign() {
            open(terms().limitPerCode(5L));
            assertThat(holding(hold("a", HOUR)).isRight()).isTrue();
            assertThat(fixture()
                            .asHost(() -> campaigns().close(CloseCampaign.of(header(tenant, "close"), SPRING)))
                            .isRight())
                    .isTrue();

            assertThat(holding(hold("b", HOUR)).getLeft()).isEqualTo(new CouponRejection.CampaignIsClosed(SPRING));
            assertThat(committing("c", A).isRight()).isTrue();
        }

        @Test
        void without_a_limit_no_counter_comes_to_be() {
            open(terms());
            for (int i = 0; i < 5; i++) {
                assertThat(holding(hold("h" + i, HOUR)).isRight()).isTrue();
            }

            assertThat(inUnit(() -> stores().couponLedger().countCounters(tenant)))
                    .isZero();
            assertSound();
        }
    }

    /** The same key again. */
    @Nested
    class Repeats {

        @Test
        void give_each_first_answer_whatever_happened_since() {
            open(terms().limitPerCode(1L));
            Redemption held = holding(hold("a", HOUR)).get();
            Redemption committed = committing("c", A).get();
            Redemption returned = reversing("v", A).get();

            assertThat(holding(hold("a", HOUR)).get()).isEqualTo(held);
            assertThat(committing("c", A).get()).isEqualTo(committed);
            assertThat(reversing("v", A).get()).isEqualTo(returned);
            assertThat(usesOfHello()).isZero();
            assertThat(reversing("w", A).getLeft())
                    .isEqualTo(new CouponRejection.WrongState(A, RedemptionState.RETURNED, "reverse"));
            assertSound();
        }

        @Test
        void with_another_payload_are_refused_by_field() {
            open(terms().limitPerCode(5L));
            assertThat(holding(hold("a", HOUR)).isRight()).isTrue();

            assertThat(holding(hold("a", HOUR).discount(pounds(11))).getLeft())
                    .isEqualTo(new CouponRejection.KeyReused(header(tenant, "a").id(), "discount"));
            assertThat(usesOfHello()).isEqualTo(1);
        }
    }

    /** By the store's clock. */
    @Nested
    class Deadlines {

        private Redemption due(HoldRedemption.Builder command) {
            Redemption held = holding(command).get();
            letPass(held.expiresAt());
            return held;
        }

        @Test
        void a_hold_that_is_due_is_never_committed_but_counts() {
            open(terms().limitPerCode(1L));
            Redemption held = due(hold("a", MOMENT));

            assertThat(committing("c", A).getLeft()).isInstanceOfSatisfying(CouponRejection.Lapsed.class, lapsed -> {
                assertThat(lapsed.expiredAt()).isEqualTo(held.expiresAt());
                assertThat(lapsed.now()).isAfterOrEqualTo(held.expiresAt());
            });
            assertThat(usesOfHello()).isEqualTo(1);
        }

        @Test
        void a_sweep_gives_back_what_is_due_and_its_repeat_does_nothing() {
            open(terms().limitPerCode(5L).budget(pounds(99)));
            due(hold("a", MOMENT));
            assertThat(holding(hold("b", HOUR)).isRight()).isTrue();

            assertThat(sweeping("s")).isEqualTo(1);
            assertThat(sweeping("s")).isEqualTo(1);
            assertThat(sweeping("t")).isZero();

            assertThat(stored(A).state()).isEqualTo(RedemptionState.EXPIRED);
            assertThat(usesOfHello()).isEqualTo(1);
            assertSound();
        }

        @Test
        void a_hold_that_finds_no_use_takes_what_is_due_and_the_counters_above_it() {
            open(terms().limitPerCode(2L).limitPerCustomer(1L));
            due(hold("a", MOMENT));
            due(hold("b", MOMENT).customer(BOB));

            assertThat(holding(hold("c", HOUR).customer(CustomerReference.of("cid")))
                            .isRight())
                    .isTrue();

            assertThat(stored(A).state()).isEqualTo(RedemptionState.EXPIRED);
            assertThat(usesOfHello()).isEqualTo(1);
            assertThat(counters(CounterKey.of(SPRING, HELLO, ANN), CounterKey.of(SPRING, HELLO, BOB)))
                    .extracting(UseCounter::used)
                    .containsExactly(0L, 0L);
            assertSound();
        }

        @Test
        void a_customer_is_not_kept_out_by_a_hold_of_their_own_that_lapsed() {
            open(terms().limitPerCustomer(1L));
            due(hold("a", MOMENT));

            assertThat(holding(hold("b", HOUR)).isRight()).isTrue();
            assertThat(stored(A).state()).isEqualTo(RedemptionState.EXPIRED);
            assertSound();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        private static final int THREADS = 20;
        private static final int EACH = 5;

        /** How many of a hundred holds win, on twenty threads that start together. */
        private long winners(IntFunction<HoldRedemption.Builder> hold) {
            List<Callable<Long>> shoppers = IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(thread -> () -> IntStream.range(0, EACH)
                            .filter(i -> holding(hold.apply(thread * EACH + i)).isRight())
                            .count())
                    .toList();
            return together(shoppers).stream().mapToLong(Long::longValue).sum();
        }

        @Test
        void of_a_hundred_the_only_use_has_exactly_one_winner() {
            open(terms().limitPerCode(1L));

            assertThat(winners(i -> hold("h" + i, HOUR).customer(CustomerReference.of("c" + i))))
                    .isEqualTo(1);
            assertThat(usesOfHello()).isEqualTo(1);
            assertSound();
        }

        @Test
        void of_a_hundred_the_only_use_of_a_campaign_has_exactly_one_winner() {
            open(terms().limit(1L));

            assertThat(winners(i -> hold("h" + i, HOUR).code(i % 2 == 0 ? HELLO : OTHER)))
                    .isEqualTo(1);
            assertSound();
        }

        @Test
        void of_a_hundred_of_one_customer_one_wins() {
            open(terms().limitPerCustomer(1L));

            assertThat(winners(i -> hold("h" + i, HOUR))).isEqualTo(1);
            assertSound();
        }

        @Test
        void a_budget_is_spent_to_what_fits_and_no_further() {
            open(terms().budget(pounds(75)).limitPerCustomer(2L));

            assertThat(winners(i -> hold("h" + i, HOUR).customer(CustomerReference.of("c" + i % 25))))
                    .isEqualTo(7);
            assertThat(counters(CounterKey.of(SPRING)).get(0).spent()).contains(pounds(70));
            assertSound();
        }

        @Test
        void without_limits_a_hundred_of_a_hundred_win() {
            open(terms());

            assertThat(winners(i -> hold("h" + i, HOUR))).isEqualTo(100);
        }

        @Test
        void holds_that_lapse_at_once_are_taken_over_by_many_without_a_deadlock() {
            open(terms().limitPerCode(3L).limitPerCustomer(1L).budget(pounds(99)));
            List<Callable<Integer>> shoppers = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(thread -> () -> {
                        int swept = 0;
                        for (int i = 0; i < EACH; i++) {
                            String key = "h" + thread + "-" + i;
                            Either<CouponRejection, Redemption> held =
                                    holding(hold(key, MOMENT).customer(CustomerReference.of("c" + (thread + i) % 5)));
                            held.forEach(redemption -> letPass(redemption.expiresAt()));
                            swept += thread == 0 ? sweeping("s" + i) : 0;
                        }
                        return swept;
                    })
                    .toList();

            assertThat(together(shoppers)).hasSize(12);
            assertSound();
            assertThat(sweeping("last")).isLessThanOrEqualTo(3);
            assertThat(usesOfHello()).isZero();
            assertSound();
        }

        @Test
        void of_several_releases_exactly_one_gives_back() {
            open(terms().limitPerCode(9L));
            assertThat(holding(hold("other", HOUR)).isRight()).isTrue();
            for (int round = 0; round < 5; round++) {
                String key = "c" + round;
                RedemptionId id = holding(hold(key, HOUR)).get().id();

                assertThat(together(List.of(
                                () -> releasing("r1" + key, id).isRight(),
                                () -> releasing("r2" + key, id).isRight(),
                                () -> releasing("r3" + key, id).isRight())))
                        .containsOnlyOnce(true);
            }
            assertThat(usesOfHello()).isEqualTo(1);
            assertSound();
        }

        @Test
        void a_hold_is_committed_or_expired_and_never_both() {
            open(terms().limitPerCode(1L));
            for (int round = 0; round < 5; round++) {
                String key = "x" + round;
                Redemption held = holding(hold(key, Duration.ofMillis(3))).get();
                together(List.of(
                        () -> committing("c" + key, held.id()).isRight(),
                        () -> sweeping("s" + key) > 0,
                        () -> holding(hold("y" + key, MOMENT)).isRight()));
                letPass(held.expiresAt());
                fixture()
                        .asHost(() -> coupons().find(tenant, RedemptionId.of("R-y" + key)))
                        .ifPresent(other -> letPass(other.expiresAt()));
                sweeping("t" + key);

                assertThat(stored(held.id()).version()).isEqualTo(2);
                assertThat(stored(held.id()).state()).isIn(RedemptionState.COMMITTED, RedemptionState.EXPIRED);
                if (stored(held.id()).state() == RedemptionState.COMMITTED) {
                    assertThat(reversing("v" + key, held.id()).isRight()).isTrue();
                }
            }
            assertThat(usesOfHello()).isZero();
            assertSound();
        }

        @Test
        void of_sixteen_with_one_key_one_takes_effect_and_all_get_its_answer() {
            open(terms().limitPerCode(9L));
            List<Callable<Redemption>> repeats = IntStream.range(0, 16)
                    .<Callable<Redemption>>mapToObj(
                            i -> () -> holding(hold("a", HOUR)).get())
                    .toList();

            assertThat(together(repeats)).containsOnly(stored(A));
            assertThat(usesOfHello()).isEqualTo(1);
        }
    }
}
