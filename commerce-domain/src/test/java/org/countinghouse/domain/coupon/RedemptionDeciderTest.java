package org.countinghouse.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.coupon.Given.ANN;
import static org.countinghouse.domain.coupon.Given.BOB;
import static org.countinghouse.domain.coupon.Given.GBP;
import static org.countinghouse.domain.coupon.Given.HELLO;
import static org.countinghouse.domain.coupon.Given.NOON;
import static org.countinghouse.domain.coupon.Given.OTHER;
import static org.countinghouse.domain.coupon.Given.QUARTER;
import static org.countinghouse.domain.coupon.Given.R1;
import static org.countinghouse.domain.coupon.Given.R2;
import static org.countinghouse.domain.coupon.Given.SPRING;
import static org.countinghouse.domain.coupon.Given.accepted;
import static org.countinghouse.domain.coupon.Given.campaign;
import static org.countinghouse.domain.coupon.Given.committed;
import static org.countinghouse.domain.coupon.Given.coupons;
import static org.countinghouse.domain.coupon.Given.header;
import static org.countinghouse.domain.coupon.Given.held;
import static org.countinghouse.domain.coupon.Given.hold;
import static org.countinghouse.domain.coupon.Given.pounds;
import static org.countinghouse.domain.coupon.Given.termsOf;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedemptionDeciderTest {

    private static final Instant DEADLINE = NOON.plus(QUARTER);
    private static final CampaignTerms ONE_USE = Given.terms().limitPerCode(1L).build();

    private static Either<CouponRejection, Decision<Coupons, RedemptionEvent>> holding(
            HoldRedemption.Builder command, Coupons coupons, Instant now) {
        return RedemptionDecider.decide(command.build(), coupons, now);
    }

    private static List<UseCounter> counters(Coupons coupons) {
        return coupons.counters(SPRING, HELLO, Optional.of(ANN));
    }

    @Nested
    class Holding {

        @Test
        void takes_a_use_of_every_counter_until_the_deadline() {
            CampaignTerms terms = Given.terms()
                    .limit(100L)
                    .limitPerCode(10L)
                    .limitPerCustomer(2L)
                    .budget(pounds(50))
                    .build();

            Decision<Coupons, RedemptionEvent> decision =
                    holding(hold(R1), coupons(terms), NOON.plusSeconds(3)).get();

            RedemptionTerms expected = termsOf(hold(R1).build());
            assertThat(decision.events())
                    .containsExactly(new RedemptionEvent.RedemptionHeld(R1, expected, DEADLINE.plusSeconds(3), NOON));
            assertThat(decision.state().redemption(R1))
                    .contains(Redemption.builder()
                            .id(R1)
                            .terms(expected)
                            .state(RedemptionState.HELD)
                            .expiresAt(DEADLINE.plusSeconds(3))
                            .version(1)
                            .build());
            assertThat(counters(decision.state()))
                    .containsExactly(
                            new UseCounter(
                                    CounterKey.of(SPRING),
                                    new Allowance(Optional.of(100L), Optional.of(pounds(50))),
                                    1,
                                    Optional.of(pounds(10)),
                                    1),
                            new UseCounter(CounterKey.of(SPRING, HELLO), Allowance.uses(10), 1, Optional.empty(), 1),
                            new UseCounter(
                                    CounterKey.of(SPRING, HELLO, ANN), Allowance.uses(2), 1, Optional.empty(), 1));
            assertThat(decision.state().changes()).hasSize(3);
        }

        @Test
        void touches_no_counter_where_nothing_is_limited() {
            Decision<Coupons, RedemptionEvent> decision =
                    holding(hold(R1), coupons(Given.terms().build()), NOON).get();

            assertThat(decision.state().changes()).isEmpty();
            assertThat(decision.events()).hasSize(1);
        }

        @Test
        void is_refused_when_the_last_use_is_held_or_committed() {
            CouponRejection reached = new CouponRejection.LimitReached(CounterKey.of(SPRING, HELLO), 1);

            assertThat(holding(hold(R2), held(ONE_USE), NOON.plusSeconds(1)).getLeft())
                    .isEqualTo(reached);
            assertThat(holding(hold(R2), committed(ONE_USE), DEADLINE.plusSeconds(1))
                            .getLeft())
                    .isEqualTo(reached);
            assertThat(reached.message()).isEqualTo("SPRING/HELLO10 is limited to 1 use, none is left");
            assertThat(reached.code()).isEqualTo("limit-reached");
        }

        @Test
        void counts_each_code_and_each_customer_apart() {
            CampaignTerms perCustomer = Given.terms().limitPerCustomer(1L).build();

            assertThat(holding(hold(R2).code(OTHER), held(ONE_USE), NOON).isRight())
                    .isTrue();
            assertThat(holding(hold(R2).customer(BOB), held(perCustomer), NOON).isRight())
                    .isTrue();
            assertThat(holding(hold(R2).code(OTHER), held(perCustomer), NOON).isRight())
                    .isTrue();
            assertThat(holding(hold(R2), held(perCustomer), NOON).getLeft())
                    .isEqualTo(new CouponRejection.LimitReached(CounterKey.of(SPRING, HELLO, ANN), 1));
        }

        @Test
        void names_the_uppermost_counter_in_the_way() {
            CampaignTerms both = Given.terms().limit(1L).limitPerCode(1L).build();

            assertThat(holding(hold(R2), held(both), NOON).getLeft())
                    .isEqualTo(new CouponRejection.LimitReached(CounterKey.of(SPRING), 1));
            assertThat(RedemptionDecider.inTheWay(hold(R2).build(), held(both)))
                    .containsExactly(CounterKey.of(SPRING), CounterKey.of(SPRING, HELLO));
            assertThat(RedemptionDecider.inTheWay(hold(R1).build(), held(both))).isEmpty();
            assertThat(RedemptionDecider.inTheWay(hold(R1).build(), Coupons.NONE))
                    .isEmpty();
        }

        @Test
        void takes_the_budget_to_the_last_penny_and_no_further() {
            CampaignTerms budget = Given.terms().budget(pounds(15)).build();

            assertThat(holding(hold(R2).discount(pounds(5)), held(budget), NOON).isRight())
                    .isTrue();
            CouponRejection refused = holding(hold(R2).discount(Money.ofMinor(501, GBP)), held(budget), NOON)
                    .getLeft();
            assertThat(refused)
                    .isEqualTo(new CouponRejection.BudgetExhausted(SPRING, Money.ofMinor(501, GBP), pounds(5)));
            assertThat(refused.message()).contains("5.00 GBP left").contains("5.01 GBP");
        }

        @Test
        void expires_a_due_hold_that_stands_in_its_way_from_its_deadline_on() {
            assertThat(holding(hold(R2), held(ONE_USE), DEADLINE.minusNanos(1000))
                            .isLeft())
                    .isTrue();

            Decision<Coupons, RedemptionEvent> decision =
                    holding(hold(R2), held(ONE_USE), DEADLINE).get();

            assertThat(decision.events())
                    .hasSize(2)
                    .first()
                    .isEqualTo(new RedemptionEvent.RedemptionExpired(R1, termsOf(hold(R1).build()), NOON));
            assertThat(decision.state().redemption(R1).orElseThrow().state()).isEqualTo(RedemptionState.EXPIRED);
            assertThat(decision.state().changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.after())
                            .isEqualTo(new UseCounter(
                                    CounterKey.of(SPRING, HELLO), Allowance.uses(1), 1, Optional.empty(), 2)));
        }

        @Test
        void leaves_due_holds_alone_that_are_not_in_its_way() {
            CampaignTerms two = Given.terms().limitPerCode(2L).build();
            CampaignTerms perCustomer =
                    Given.terms().limitPerCode(9L).limitPerCustomer(1L).build();

            assertThat(holding(hold(R2), held(two), DEADLINE).get().events()).hasSize(1);
            Coupons bobToo = accepted(holding(hold(R2).customer(BOB), held(perCustomer), NOON));
            Decision<Coupons, RedemptionEvent> decision =
                    holding(hold(RedemptionId.of("R3")), bobToo, DEADLINE).get();
            assertThat(decision.state().redemption(R1).orElseThrow().state()).isEqualTo(RedemptionState.EXPIRED);
            assertThat(decision.state().redemption(R2).orElseThrow().state()).isEqualTo(RedemptionState.HELD);
        }

        @Test
        void needs_a_code_that_was_issued_and_a_new_name() {
            assertThat(holding(hold(R1).code(CouponCode.of("NOPE")), coupons(ONE_USE), NOON)
                            .getLeft())
                    .isEqualTo(new CouponRejection.UnknownCode(CouponCode.of("NOPE")));
            assertThat(holding(hold(R1), held(ONE_USE), NOON).getLeft())
                    .isEqualTo(new CouponRejection.RedemptionExists(R1));
        }

        @Test
        void needs_an_open_campaign_within_its_window() {
            Campaign closed = Campaign.builder()
                    .from(campaign(ONE_USE))
                    .state(CampaignState.CLOSED)
                    .build();
            CampaignTerms tomorrow = CampaignTerms.builder()
                    .window(CampaignWindow.between(NOON.plusSeconds(1), NOON.plusSeconds(9)))
                    .build();

            assertThat(holding(hold(R1), Coupons.NONE.withCode(HELLO, closed), NOON)
                            .getLeft())
                    .isEqualTo(new CouponRejection.CampaignIsClosed(SPRING));
            assertThat(holding(hold(R1), coupons(tomorrow), NOON.plusSeconds(5)).getLeft())
                    .isEqualTo(new CouponRejection.OutsideWindow(SPRING, tomorrow.window(), NOON));
            assertThat(holding(hold(R1).header(header("x").at(NOON.plusSeconds(1))), coupons(tomorrow), NOON)
                            .isRight())
                    .isTrue();
        }

        @Test
        void needs_a_customer_where_customers_are_limited_and_the_currency_of_the_budget() {
            Currency eur = Currency.getInstance("EUR");

            assertThat(holding(
                                    hold(R1).customer(Optional.empty()),
                                    coupons(Given.terms().limitPerCustomer(1L).build()),
                                    NOON)
                            .getLeft())
                    .isEqualTo(new CouponRejection.CustomerRequired(SPRING));
            assertThat(holding(hold(R1).customer(Optional.empty()), coupons(ONE_USE), NOON)
                            .isRight())
                    .isTrue();
            assertThat(holding(
                                    hold(R1).discount(Money.ofMinor(1, eur)),
                                    coupons(Given.terms().budget(pounds(9)).build()),
                                    NOON)
                            .getLeft())
                    .isEqualTo(new CouponRejection.WrongCurrency(SPRING, GBP, Money.ofMinor(1, eur)));
            assertThat(holding(hold(R1).discount(Money.ofMinor(1, eur)), coupons(ONE_USE), NOON)
                            .isRight())
                    .isTrue();
        }
    }

    @Nested
    class Committing {

        private final CommitRedemption command = CommitRedemption.of(header("commit"), R1);

        @Test
        void uses_up_what_was_held_in_time_and_touches_no_counter() {
            Decision<Coupons, RedemptionEvent> decision = RedemptionDecider.decide(
                            command, held(ONE_USE), DEADLINE.minusNanos(1000))
                    .get();

            assertThat(decision.events())
                    .containsExactly(new RedemptionEvent.RedemptionCommitted(R1, termsOf(hold(R1).build()), NOON));
            assertThat(decision.state().redemption(R1).orElseThrow().version()).isEqualTo(2);
            assertThat(decision.state().changes()).isEmpty();
        }

        @Test
        void is_refused_from_the_deadline_on_expired_or_not() {
            CouponRejection lapsed = new CouponRejection.Lapsed(R1, DEADLINE, DEADLINE);
            Coupons expired = accepted(
                    RedemptionDecider.decide(ExpireDueRedemptions.of(header("sweep"), 1), held(ONE_USE), DEADLINE));

            assertThat(RedemptionDecider.decide(command, held(ONE_USE), DEADLINE)
                            .getLeft())
                    .isEqualTo(lapsed);
            assertThat(RedemptionDecider.decide(command, expired, DEADLINE).getLeft())
                    .isEqualTo(lapsed);
        }

        @Test
        void needs_a_hold() {
            assertThat(RedemptionDecider.decide(command, coupons(ONE_USE), NOON).getLeft())
                    .isEqualTo(new CouponRejection.UnknownRedemption(R1));
            assertThat(RedemptionDecider.decide(command, committed(ONE_USE), NOON)
                            .getLeft())
                    .isEqualTo(new CouponRejection.WrongState(R1, RedemptionState.COMMITTED, "commit"));
        }
    }

    @Nested
    class GivingBack {

        private final ReleaseRedemption release = ReleaseRedemption.of(header("release"), R1);
        private final ReverseRedemption reverse = ReverseRedemption.of(header("reverse"), R1);

        @Test
        void a_released_hold_frees_its_use_and_its_budget() {
            Coupons released = accepted(RedemptionDecider.decide(
                    release, held(Given.terms().limit(1L).budget(pounds(10)).build())));

            assertThat(counters(released))
                    .singleElement()
                    .satisfies(counter -> assertThat(counter.used()).isZero())
                    .satisfies(counter -> assertThat(counter.spent()).contains(pounds(0)))
                    .satisfies(counter -> assertThat(counter.version()).isEqualTo(2));
            assertThat(holding(hold(R2), released, NOON).isRight()).isTrue();
            assertThat(RedemptionDecider.decide(release, released).getLeft())
                    .isEqualTo(new CouponRejection.WrongState(R1, RedemptionState.RELEASED, "release"));
            assertThat(RedemptionDecider.decide(release, committed(ONE_USE)).getLeft())
                    .isEqualTo(new CouponRejection.WrongState(R1, RedemptionState.COMMITTED, "release"));
            assertThat(RedemptionDecider.decide(release, Coupons.NONE).getLeft())
                    .isEqualTo(new CouponRejection.UnknownRedemption(R1));
        }

        @Test
        void a_canceled_purchase_returns_the_use_if_the_campaign_says_so() {
            Coupons returned = accepted(RedemptionDecider.decide(reverse, committed(ONE_USE)));
            CampaignTerms keeping =
                    Given.terms().uponCancel(CancelPolicy.KEEPS_USE).build();

            assertThat(returned.redemption(R1).orElseThrow().state()).isEqualTo(RedemptionState.RETURNED);
            assertThat(holding(hold(R2), returned, NOON).isRight()).isTrue();
            assertThat(RedemptionDecider.decide(reverse, returned).getLeft())
                    .isEqualTo(new CouponRejection.WrongState(R1, RedemptionState.RETURNED, "reverse"));
            assertThat(RedemptionDecider.decide(reverse, committed(keeping)).getLeft())
                    .isEqualTo(new CouponRejection.UseKept(R1, SPRING));
            assertThat(RedemptionDecider.decide(reverse, held(ONE_USE)).getLeft())
                    .isEqualTo(new CouponRejection.WrongState(R1, RedemptionState.HELD, "reverse"));
            assertThat(RedemptionDecider.decide(reverse, Coupons.NONE).getLeft())
                    .isEqualTo(new CouponRejection.UnknownRedemption(R1));
        }

        @Test
        void a_sweep_expires_what_is_due_soonest_first_and_no_more_than_asked() {
            CampaignTerms terms = Given.terms().limit(9L).build();
            Coupons two = accepted(holding(hold(R2), held(terms), NOON.minusSeconds(1)));

            Decision<Coupons, RedemptionEvent> one = RedemptionDecider.decide(
                            ExpireDueRedemptions.of(header("sweep"), 1), two, DEADLINE)
                    .get();
            Decision<Coupons, RedemptionEvent> both = RedemptionDecider.decide(
                            ExpireDueRedemptions.of(header("sweep"), 10), two, DEADLINE)
                    .get();
            Decision<Coupons, RedemptionEvent> none = RedemptionDecider.decide(
                            ExpireDueRedemptions.of(header("sweep"), 10), two, NOON)
                    .get();

            assertThat(one.events()).extracting(RedemptionEvent::redemption).containsExactly(R2);
            assertThat(both.events()).extracting(RedemptionEvent::redemption).containsExactly(R2, R1);
            assertThat(both.state().changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.after().used()).isZero())
                    .satisfies(change -> assertThat(change.after().version()).isEqualTo(3));
            assertThat(none.events()).isEmpty();
            assertThat(none.state()).isEqualTo(two);
        }
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        RedemptionTerms terms = termsOf(hold(R1).build());
        RedemptionEvent expired = new RedemptionEvent.RedemptionExpired(R1, terms, NOON);
        RedemptionEvent again = new RedemptionEvent.RedemptionHeld(R1, terms, NOON, NOON);

        assertThatThrownBy(() -> RedemptionDecider.evolve(coupons(ONE_USE), expired))
                .hasMessageContaining("R1 must exist");
        assertThatThrownBy(() -> RedemptionDecider.evolve(committed(ONE_USE), expired))
                .hasMessageContaining("must let it be EXPIRED");
        assertThatThrownBy(() -> RedemptionDecider.evolve(held(ONE_USE), again)).hasMessageContaining("must be new");
        assertThatThrownBy(() -> RedemptionDecider.evolve(Coupons.NONE, again)).hasMessageContaining("must be known");
    }
}
