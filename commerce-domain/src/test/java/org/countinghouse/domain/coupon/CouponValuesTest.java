package org.countinghouse.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.coupon.Given.ANN;
import static org.countinghouse.domain.coupon.Given.BOB;
import static org.countinghouse.domain.coupon.Given.HELLO;
import static org.countinghouse.domain.coupon.Given.NOON;
import static org.countinghouse.domain.coupon.Given.OTHER;
import static org.countinghouse.domain.coupon.Given.QUARTER;
import static org.countinghouse.domain.coupon.Given.R1;
import static org.countinghouse.domain.coupon.Given.R2;
import static org.countinghouse.domain.coupon.Given.SPRING;
import static org.countinghouse.domain.coupon.Given.header;
import static org.countinghouse.domain.coupon.Given.hold;
import static org.countinghouse.domain.coupon.Given.pounds;
import static org.countinghouse.domain.coupon.Given.terms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouponValuesTest {

    @Test
    void a_window_holds_its_first_moment_and_not_its_last() {
        CampaignWindow window = CampaignWindow.between(NOON, NOON.plusSeconds(60));

        assertThat(window.contains(NOON.minusNanos(1))).isFalse();
        assertThat(window.contains(NOON)).isTrue();
        assertThat(window.contains(NOON.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(window.contains(NOON.plusSeconds(60))).isFalse();
        assertThat(CampaignWindow.from(NOON).contains(NOON.plus(Duration.ofDays(9999))))
                .isTrue();
        assertThat(window).hasToString(NOON + " to " + NOON.plusSeconds(60));
        assertThat(CampaignWindow.from(NOON)).hasToString(NOON + " to no end");
        assertThatThrownBy(() -> CampaignWindow.between(NOON, NOON)).hasMessageContaining("must be after");
        assertThatThrownBy(() -> CampaignWindow.from(NOON.plusNanos(1))).hasMessageContaining("microsecond");
        assertThatThrownBy(() -> CampaignWindow.between(NOON, NOON.plusNanos(1001)))
                .hasMessageContaining("microsecond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A B", "A\u00a0B", "A\tB", "A\u2003"})
    void a_code_can_be_seen(String code) {
        assertThatThrownBy(() -> CouponCode.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_are_compared_as_they_are_written() {
        assertThat(CouponCode.of("hello10")).isNotEqualTo(HELLO).isGreaterThan(HELLO);
        assertThat(HELLO).hasToString("HELLO10");
        assertThatThrownBy(() -> CouponCode.of("x".repeat(65))).hasMessageContaining("code");
        assertThatThrownBy(() -> CampaignId.of("x".repeat(101))).hasMessageContaining("campaign");
        assertThatThrownBy(() -> RedemptionId.of("x".repeat(151))).hasMessageContaining("redemption");
        assertThatThrownBy(() -> CustomerReference.of("")).hasMessageContaining("customer");
        assertThatThrownBy(() -> PurchaseReference.of("")).hasMessageContaining("purchase");
    }

    @Test
    void counters_are_sorted_from_the_top_down() {
        CounterKey campaign = CounterKey.of(SPRING);
        CounterKey code = CounterKey.of(SPRING, HELLO);
        CounterKey ann = CounterKey.of(SPRING, HELLO, ANN);
        CounterKey bob = CounterKey.of(SPRING, HELLO, BOB);
        CounterKey other = CounterKey.of(SPRING, OTHER);
        CounterKey later = CounterKey.of(CampaignId.of("SUMMER"));

        assertThat(new TreeSet<>(List.of(later, other, bob, ann, code, campaign)))
                .containsExactly(campaign, code, ann, bob, other, later);
        assertThat(ann).hasToString("SPRING/HELLO10/ann");
        assertThatThrownBy(() -> new CounterKey(SPRING, Optional.empty(), Optional.of(ANN)))
                .hasMessageContaining("needs a code");
    }

    @Test
    void a_counter_counts_what_lies_below_it() {
        RedemptionTerms anns = Given.termsOf(hold(R1).build());
        RedemptionTerms nobodys =
                Given.termsOf(hold(R1).customer(Optional.empty()).build());

        assertThat(Stream.of(CounterKey.of(SPRING), CounterKey.of(SPRING, HELLO), CounterKey.of(SPRING, HELLO, ANN))
                        .allMatch(key -> key.counts(anns)))
                .isTrue();
        assertThat(CounterKey.of(CampaignId.of("SUMMER")).counts(anns)).isFalse();
        assertThat(CounterKey.of(SPRING, OTHER).counts(anns)).isFalse();
        assertThat(CounterKey.of(SPRING, HELLO, BOB).counts(anns)).isFalse();
        assertThat(CounterKey.of(SPRING, HELLO, ANN).counts(nobodys)).isFalse();
        assertThat(CounterKey.of(SPRING, HELLO).counts(nobodys)).isTrue();
    }

    @Test
    void only_limits_that_are_set_are_counted() {
        assertThat(Given.campaign(terms().build()).counters(HELLO, Optional.of(ANN)))
                .isEmpty();
        assertThat(terms().build().isUnlimited()).isTrue();
        assertThat(Stream.of(
                                terms().limit(1L),
                                terms().limitPerCode(1L),
                                terms().limitPerCustomer(1L),
                                terms().budget(pounds(1)))
                        .map(CampaignTerms.Builder::build)
                        .peek(some -> assertThat(some.isUnlimited()).isFalse())
                        .map(some -> Given.campaign(some)
                                .counters(HELLO, Optional.of(ANN))
                                .get(0)
                                .key()))
                .containsExactly(
                        CounterKey.of(SPRING),
                        CounterKey.of(SPRING, HELLO),
                        CounterKey.of(SPRING, HELLO, ANN),
                        CounterKey.of(SPRING));
        assertThat(Given.campaign(terms().limitPerCustomer(1L).build()).counters(HELLO, Optional.empty()))
                .isEmpty();
        assertThat(terms().build().uponCancel()).isEqualTo(CancelPolicy.RETURNS_USE);
    }

    @Test
    void a_counter_stays_within_its_allowance() {
        CounterKey key = CounterKey.of(SPRING);
        Allowance both = new Allowance(Optional.of(2L), Optional.of(pounds(10)));

        assertThatThrownBy(() -> new UseCounter(key, both, 3, Optional.of(pounds(1)), 1))
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> new UseCounter(key, both, -1, Optional.of(pounds(1)), 1))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new UseCounter(key, both, 1, Optional.of(pounds(11)), 1))
                .hasMessageContaining("budget");
        assertThatThrownBy(() -> new UseCounter(key, both, 1, Optional.of(pounds(-1)), 1))
                .hasMessageContaining("budget");
        assertThatThrownBy(() -> new UseCounter(key, both, 1, Optional.empty(), 1))
                .hasMessageContaining("needs a budget");
        assertThatThrownBy(() -> new UseCounter(key, both, 1, Optional.of(pounds(1)), -1))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> new Allowance(Optional.empty(), Optional.empty()))
                .hasMessageContaining("limit something");
        UseCounter empty = UseCounter.empty(key, both);
        assertThat(empty.lets(pounds(10))).isTrue();
        assertThat(empty.lets(pounds(11))).isFalse();
        assertThat(new UseCounter(key, both, 2, Optional.of(pounds(1)), 1).lets(pounds(0)))
                .isFalse();
        assertThatThrownBy(() -> new CounterChange(empty, empty)).hasMessageContaining("next version");
        assertThatThrownBy(() -> new CounterChange(empty, UseCounter.empty(CounterKey.of(SPRING, HELLO), both)))
                .hasMessageContaining("next version");
    }

    @Test
    void limits_are_one_or_more() {
        assertThatThrownBy(() -> terms().limit(0L).build()).hasMessageContaining("limit must be 1");
        assertThatThrownBy(() -> terms().limitPerCode(1_000_000_001L).build()).hasMessageContaining("per code");
        assertThatThrownBy(() -> terms().limitPerCustomer(-1L).build()).hasMessageContaining("per customer");
        assertThatThrownBy(() -> terms().budget(pounds(0)).build()).hasMessageContaining("budget");
        assertThat(terms().limit(1_000_000_000L).build().limit()).contains(1_000_000_000L);
    }

    @Test
    void a_redemption_remembers_what_it_was() {
        Redemption held = Given.held(terms().build()).redemption(R1).orElseThrow();
        Redemption committed = Given.committed(terms().build()).redemption(R1).orElseThrow();
        Redemption returned = Redemption.builder()
                .from(committed)
                .state(RedemptionState.RETURNED)
                .version(3)
                .build();

        assertThat(returned.asOf(3)).isEqualTo(returned);
        assertThat(returned.asOf(2)).isEqualTo(committed);
        assertThat(returned.asOf(1)).isEqualTo(held);
        assertThatThrownBy(() -> held.asOf(2)).hasMessageContaining("must be 1 to 1");
        assertThatThrownBy(() -> held.asOf(0)).hasMessageContaining("must be 1 to 1");
        assertThatThrownBy(() -> Redemption.builder().from(held).version(2).build())
                .hasMessageContaining("HELD");
        assertThat(held.isDue(NOON.plus(QUARTER))).isTrue();
        assertThat(held.isDue(NOON.plus(QUARTER).minusNanos(1))).isFalse();
        assertThat(committed.isDue(NOON.plus(QUARTER))).isFalse();
    }

    @Test
    void commands_refuse_what_is_out_of_bounds() {
        assertThatThrownBy(() -> hold(R1).discount(pounds(-1)).build()).hasMessageContaining("discount");
        assertThatThrownBy(() -> hold(R1).ttl(Duration.ZERO).build()).hasMessageContaining("ttl");
        assertThatThrownBy(() -> hold(R1).ttl(Duration.ofDays(367)).build()).hasMessageContaining("ttl");
        assertThatThrownBy(() -> hold(R1).ttl(Duration.ofNanos(1_500_000)).build())
                .hasMessageContaining("ttl");
        assertThatThrownBy(() -> ExpireDueRedemptions.of(header("x"), 0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> ExpireDueRedemptions.of(header("x"), 10_001)).hasMessageContaining("limit");
        assertThatThrownBy(() -> issue(List.of())).hasMessageContaining("codes");
        assertThatThrownBy(() -> issue(List.of(HELLO, HELLO))).hasMessageContaining("must not repeat");
        assertThatThrownBy(() -> issue(IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> CouponCode.of("C" + i))
                        .toList()))
                .hasMessageContaining("codes");
        assertThatThrownBy(() ->
                        new RedemptionTerms(SPRING, HELLO, Optional.empty(), PurchaseReference.of("c"), pounds(-1)))
                .hasMessageContaining("discount");
    }

    private static IssueCodes issue(List<CouponCode> codes) {
        return IssueCodes.builder()
                .header(header("i"))
                .campaign(SPRING)
                .codes(codes)
                .build();
    }

    private static OpenCampaign open(CampaignTerms.Builder terms, CouponCode... codes) {
        return OpenCampaign.builder()
                .header(header("o"))
                .campaign(SPRING)
                .terms(terms.build())
                .codes(List.of(codes))
                .build();
    }

    /** A command, another that differs in one field, and the field. */
    static Stream<List<Object>> differing() {
        HoldRedemption hold = hold(R1).build();
        OpenCampaign open = open(terms(), HELLO);
        return Stream.of(
                List.of(hold, hold(R1).redemption(R2).build(), "redemption"),
                List.of(hold, hold(R1).code(OTHER).build(), "code"),
                List.of(hold, hold(R1).customer(BOB).build(), "customer"),
                List.of(hold, hold(R1).purchase(PurchaseReference.of("x")).build(), "purchase"),
                List.of(hold, hold(R1).discount(Money.zero(Given.GBP)).build(), "discount"),
                List.of(hold, hold(R1).ttl(Duration.ofDays(1)).build(), "ttl"),
                List.of(open, open(terms().window(CampaignWindow.from(NOON.plusSeconds(1))), HELLO), "window"),
                List.of(open, open(terms().limit(1L), HELLO), "limit"),
                List.of(open, open(terms().limitPerCode(1L), HELLO), "limitPerCode"),
                List.of(open, open(terms().limitPerCustomer(1L), HELLO), "limitPerCustomer"),
                List.of(open, open(terms().budget(pounds(1)), HELLO), "budget"),
                List.of(open, open(terms().uponCancel(CancelPolicy.KEEPS_USE), HELLO), "uponCancel"),
                List.of(open, open(terms(), HELLO, OTHER), "codes"),
                List.of(issue(List.of(HELLO)), issue(List.of(OTHER)), "codes"),
                List.of(CommitRedemption.of(header("x"), R1), CommitRedemption.of(header("x"), R2), "redemption"),
                List.of(ReleaseRedemption.of(header("x"), R1), ReleaseRedemption.of(header("x"), R2), "redemption"),
                List.of(ReverseRedemption.of(header("x"), R1), ReverseRedemption.of(header("x"), R2), "redemption"),
                List.of(
                        CloseCampaign.of(header("x"), SPRING),
                        CloseCampaign.of(header("x"), CampaignId.of("SUMMER")),
                        "campaign"),
                List.of(ExpireDueRedemptions.of(header("x"), 1), ExpireDueRedemptions.of(header("x"), 2), "limit"));
    }

    @ParameterizedTest
    @MethodSource("differing")
    void a_fingerprint_names_the_field_that_differs(List<Object> pair) {
        Command one = (Command) pair.get(0);
        Command other = (Command) pair.get(1);

        assertThat(one.fingerprint().differingField(other.fingerprint())).contains((String) pair.get(2));
        assertThat(one.fingerprint().differingField(one.fingerprint())).isEmpty();
    }

    @Test
    void the_order_of_codes_does_not_matter() {
        assertThat(issue(List.of(HELLO, OTHER)).fingerprint())
                .isEqualTo(issue(List.of(OTHER, HELLO)).fingerprint());
    }

    @Test
    void verification_names_what_differs() {
        CounterKey key = CounterKey.of(SPRING, HELLO);
        CounterFacts sound = new CounterFacts(key, Optional.of(3L), Optional.of(pounds(3)), 3, 300, 3, 300);

        assertThat(CouponVerification.verify(sound)).isEmpty();
        assertThat(CouponVerification.verify(
                        new CounterFacts(key, Optional.of(3L), Optional.of(pounds(3)), 2, 300, 3, 299)))
                .extracting(Object::toString)
                .containsExactly(
                        "M6 uses of SPRING/HELLO10: the facts say 3, stored is 2",
                        "M6 cost of SPRING/HELLO10: the facts say 299, stored is 300");
        assertThat(CouponVerification.verify(
                        new CounterFacts(key, Optional.of(3L), Optional.of(pounds(3)), 4, 301, 4, 301)))
                .extracting(Object::toString)
                .containsExactly(
                        "M6 uses of SPRING/HELLO10: the facts say at most 3, stored is 4",
                        "M6 cost of SPRING/HELLO10: the facts say at most 300, stored is 301");
        assertThat(CouponVerification.verify(new CounterFacts(key, Optional.empty(), Optional.empty(), 4, 0, 4, 0)))
                .isEmpty();
    }

    @Test
    void every_refusal_says_what_and_why() {
        List<CouponRejection> all = List.of(
                new CouponRejection.UnknownCampaign(SPRING),
                new CouponRejection.CampaignExists(SPRING),
                new CouponRejection.CodeTaken(HELLO),
                new CouponRejection.CampaignIsClosed(SPRING),
                new CouponRejection.UnknownCode(HELLO),
                new CouponRejection.OutsideWindow(SPRING, CampaignWindow.from(NOON), NOON),
                new CouponRejection.CustomerRequired(SPRING),
                new CouponRejection.WrongCurrency(SPRING, Given.GBP, pounds(1)),
                new CouponRejection.LimitReached(CounterKey.of(SPRING), 2),
                new CouponRejection.BudgetExhausted(SPRING, pounds(2), pounds(1)),
                new CouponRejection.UnknownRedemption(R1),
                new CouponRejection.RedemptionExists(R1),
                new CouponRejection.Lapsed(R1, NOON, NOON),
                new CouponRejection.WrongState(R1, RedemptionState.EXPIRED, "commit"),
                new CouponRejection.UseKept(R1, SPRING),
                new CouponRejection.KeyReused(header("k").id(), "code"));

        assertThat(all).extracting(CouponRejection::reason).containsExactly(CouponRejection.Reason.values());
        assertThat(all)
                .extracting(CouponRejection::message)
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).matches(".*(SPRING|HELLO10|R1|id k).*"));
        assertThat(all.get(8).message()).contains("2 uses");
    }
}
