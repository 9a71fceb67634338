package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.gbp;
import static org.countinghouse.ports.tck.ProcessShop.mugs;
import static org.countinghouse.ports.tck.ProcessShop.postage;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionState;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.QuoteState;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.domain.pricing.quote.WithdrawQuote;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderCoupons;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.CouponRefused;
import org.countinghouse.domain.process.ProcessRejection.QuoteRefused;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.ScriptedGateway.Breakage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checking out at a promised price, and with coupons, over stores that run transactions of their own. */
public abstract class CheckoutPricesConformance extends Conformance {

    private static final QuoteId QUOTE = QuoteId.of("Q-1");
    private static final CampaignId SPRING = CampaignId.of("SPRING");
    private static final CouponCode HELLO = CouponCode.of("HELLO10");

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();
    private Optional<ProcessShop> opened = Optional.empty();

    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
        opened = Optional.of(new ProcessShop(stores(), tenant, gateway));
        assertThat(shop().commerce().stock().receive(shop().delivery("d")).isRight())
                .isTrue();
    }

    @AfterEach
    void everythingAgreesWithItsFacts() {
        assertThat(shop().differences()).isEmpty();
    }

    private ProcessShop shop() {
        return opened.orElseThrow();
    }

    private Either<ProcessRejection, Order> checkOut(CheckOut command) {
        return shop().commerce().checkout().checkOut(command);
    }

    private int effects(String key) {
        return gateway.effects(TransactionKey.of(key));
    }

    private void promised(long held, long allocated) {
        assertThat(shop().stock(MUG).held()).isEqualTo(Quantity.of(held));
        assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.of(allocated));
    }

    private void nothingIsLeft(String order) {
        promised(0, 0);
        assertThat(shop().commerce().orderInquiries().find(tenant, OrderId.of(order)))
                .isEmpty();
        assertThat(uses()).isZero();
    }

    /** A campaign that issued HELLO10, on those terms. */
    private void open(UnaryOperator<CampaignTerms.Builder> terms) {
        assertThat(shop().commerce()
                        .campaigns()
                        .open(OpenCampaign.builder()
                                .header(shop().header("open"))
                                .campaign(SPRING)
                                .terms(terms.apply(CampaignTerms.builder().window(CampaignWindow.from(NOON)))
                                        .build())
                                .addCodes(HELLO)
                                .build())
                        .isRight())
                .isTrue();
    }

    private void openOneUse() {
        open(terms -> terms.limit(1L));
    }

    private long uses() {
        return inUnit(() -> stores().couponLedger().counters(tenant, List.of(CounterKey.of(SPRING)))).stream()
                .mapToLong(UseCounter::used)
                .sum();
    }

    private List<RedemptionState> redemptions(String order) {
        return shop().commerce().coupons().ofPurchase(tenant, OrderCoupons.purchase(OrderId.of(order))).stream()
                .map(Redemption::state)
                .toList();
    }

    /** 6 mugs and postage; 10 % off the mugs for who knows the word: 15.30 − 1.53 + 5.00 = 18.77, + 3.75 = 22.52. */
    private CheckOut withCoupon(String key, String order) {
        return shop().checkOutWith(key, order, "HELLO10", mugs(1, 6), postage(2));
    }

    /** Promised prices. */
    @Nested
    class Quotes {

        private IssueQuote.Builder promise(String key, String quote) {
            CheckOut cart = withCoupon(key, "unused");
            return IssueQuote.builder()
                    .header(shop().header(key))
                    .quote(QuoteId.of(quote))
                    .cart(cart.cart().orElseThrow())
                    .terms(cart.terms())
                    .validity(QuoteValidity.between(NOON, NOON.plus(Duration.ofDays(7))));
        }

        private PriceQuote issue() {
            return shop().commerce()
                    .quotation()
                    .issue(promise("q", "Q-1").build())
                    .get();
        }

        private CheckOut buy(String key, String order) {
            return CheckOut.builder()
                    .from(withCoupon(key, order))
                    .cart(Optional.empty())
                    .terms(PricingTerms.stated())
                    .quote(QUOTE)
                    .build();
        }

        private PriceQuote stored() {
            return shop().commerce().quotation().find(tenant, QUOTE).orElseThrow();
        }

        @Test
        void a_promised_price_becomes_an_order_unchanged() {
            PriceQuote promised = issue();
            assertThat(promised.cart().gross()).isEqualTo(gbp("22.52"));

            Order order = checkOut(buy("c", "A-1")).get();

            assertThat(order.lines())
                    .extracting(line -> line.placed().amounts().gross())
                    .containsExactlyElementsOf(promised.cart().lines().stream()
                            .map(line -> line.gross())
                            .toList());
            assertThat(stored().state()).isEqualTo(QuoteState.ACCEPTED);
            assertThat(stored().sale()).contains(SaleReference.of("A-1"));
            promised(0, 6);
            assertThat(checkOut(buy("c", "A-1")).get()).isEqualTo(order);
            assertThat(effects("authorization/c/authorize")).isEqualTo(1);
        }

        @Test
        void a_price_that_was_bought_is_not_to_be_had_again_and_nothing_is_held_or_asked() {
            assertThat(issue().version()).isEqualTo(1);
            assertThat(checkOut(buy("c", "A-1")).isRight()).isTrue();
            List<Object> facts = shop().facts("A-1", "A-2");
            int asked = gateway.calls().size();

            assertThat(checkOut(buy("c2", "A-2")).getLeft())
                    .isEqualTo(new QuoteRefused(new QuoteRejection.AlreadyAccepted(QUOTE, SaleReference.of("A-1"))));

            assertThat(shop().facts("A-1", "A-2")).isEqualTo(facts);
            assertThat(gateway.calls()).hasSize(asked);
        }

        @Test
        void an_unknown_or_expired_price_is_refused_before_anything_is_held() {
            List<Object> facts = shop().facts("A-1");
            assertThat(checkOut(buy("c", "A-1")).getLeft())
                    .isEqualTo(new QuoteRefused(new QuoteRejection.UnknownQuote(QUOTE)));
            PriceQuote promised = issue();
            CheckOut late = CheckOut.builder()
                    .from(buy("c", "A-1"))
                    .header(shop().header("c").at(promised.validity().until()))
                    .build();

            assertThat(checkOut(late).getLeft())
                    .isEqualTo(new QuoteRefused(new QuoteRejection.Expired(
                            QUOTE, promised.validity(), promised.validity().until())));

            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(gateway.calls()).isEmpty();
            assertThat(stored()).isEqualTo(promised);
        }

        @Test
        void a_declined_payment_leaves_the_price_open_for_another_order() {
            PriceQuote promised = issue();
            gateway.next(new GatewayOutcome.Declined("insufficient_funds"));

            assertThat(checkOut(buy("c", "A-1")).isLeft()).isTrue();

            assertThat(stored()).isEqualTo(promised);
            nothingIsLeft("A-1");
            assertThat(checkOut(buy("c2", "A-2")).isRight()).isTrue();
        }

        @Test
        void a_price_taken_back_while_the_customer_pays_gives_the_money_and_the_stock_back() {
            assertThat(issue().version()).isEqualTo(1);
            ProcessShop slow = new ProcessShop(
                    stores(),
                    tenant,
                    new Interrupting(
                            gateway,
                            request -> assertThat(shop().commerce()
                                            .quotation()
                                            .withdraw(WithdrawQuote.builder()
                                                    .header(shop().header("w"))
                                                    .quote(QUOTE)
                                                    .build())
                                            .isRight())
                                    .isTrue()));

            assertThat(slow.commerce().checkout().checkOut(buy("c", "A-1")).getLeft())
                    .isEqualTo(new QuoteRefused(new QuoteRejection.Withdrawn(QUOTE)));

            nothingIsLeft("A-1");
            assertThat(effects("void/c/void")).isEqualTo(1);
            assertThat(checkOut(buy("c", "A-1")).getLeft())
                    .isEqualTo(new QuoteRefused(new QuoteRejection.Withdrawn(QUOTE)));
            nothingIsLeft("A-1");
        }

        @Test
        void of_many_orders_one_buys_at_the_price_and_the_others_leave_nothing() {
            assertThat(issue().version()).isEqualTo(1);
            List<Callable<Either<ProcessRejection, Order>>> buyers = IntStream.range(0, 4)
                    .<Callable<Either<ProcessRejection, Order>>>mapToObj(i -> () -> checkOut(CheckOut.builder()
                            .from(buy("c" + i, "A-" + i))
                            .onShortage(CheckOut.OnShortage.BACKORDER)
                            .build()))
                    .toList();

            assertThat(together(buyers).stream().filter(Either::isRight)).hasSize(1);
            assertThat(shop().stock(MUG).held()).isEqualTo(Quantity.ZERO);
            assertThat(shop().commerce().orderInquiries().totals(tenant).orders())
                    .isEqualTo(1);
        }

        @Test
        void its_coupons_are_used_up_when_it_is_bought_not_when_it_is_promised() {
            openOneUse();
            assertThat(issue().coupons()).hasSize(1);
            assertThat(uses()).isZero();

            assertThat(checkOut(buy("c", "A-1")).isRight()).isTrue();

            assertThat(uses()).isEqualTo(1);
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.COMMITTED);
        }
    }

    /** Codes that made the cart cheaper. */
    @Nested
    class Coupons {

        @Test
        void are_used_up_with_the_order_and_only_once() {
            openOneUse();

            Order order = checkOut(withCoupon("c", "A-1")).get();

            assertThat(checkOut(withCoupon("c", "A-1")).get()).isEqualTo(order);
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.COMMITTED);
            assertThat(uses()).isEqualTo(1);
        }

        @Test
        void that_nobody_issued_are_only_words() {
            assertThat(checkOut(withCoupon("c", "A-1")).isRight()).isTrue();

            assertThat(redemptions("A-1")).isEmpty();
        }

        @Test
        void that_took_nothing_off_are_not_used() {
            openOneUse();

            assertThat(checkOut(shop().checkOutWith("c", "A-1", "HELLO10", postage(1)))
                            .isRight())
                    .isTrue();

            assertThat(redemptions("A-1")).isEmpty();
            assertThat(uses()).isZero();
        }

        @Test
        void of_which_no_use_is_left_refuse_the_order_before_money_is_asked_for() {
            openOneUse();
            assertThat(checkOut(shop().checkOutWith("c", "A-1", "HELLO10", mugs(1, 1)))
                            .isRight())
                    .isTrue();
            List<Object> facts = shop().facts("A-1", "A-2");
            int asked = gateway.calls().size();

            assertThat(checkOut(withCoupon("c2", "A-2")).getLeft())
                    .isEqualTo(new CouponRefused(new CouponRejection.LimitReached(CounterKey.of(SPRING), 1)));

            assertThat(shop().facts("A-1", "A-2")).isEqualTo(facts);
            assertThat(gateway.calls()).hasSize(asked);
            assertThat(redemptions("A-2")).isEmpty();
        }

        @Test
        void go_back_when_stock_is_short_and_the_same_command_succeeds_when_it_is_not() {
            openOneUse();
            CheckOut command = shop().checkOutWith("c", "A-1", "HELLO10", mugs(1, 12));

            assertThat(checkOut(command).getLeft().reason()).isEqualTo(ProcessRejection.Reason.STOCK_REFUSED);
            nothingIsLeft("A-1");
            assertThat(shop().commerce()
                            .stock()
                            .receive(shop().delivery("d2", MUG, 10))
                            .isRight())
                    .isTrue();

            assertThat(checkOut(command).isRight()).isTrue();
            assertThat(uses()).isEqualTo(1);
            promised(0, 12);
            assertThat(effects("authorization/c/authorize")).isEqualTo(1);
            assertThat(effects("void/c/void")).isZero();
        }

        @Test
        void go_back_when_the_payment_is_declined() {
            openOneUse();
            gateway.next(new GatewayOutcome.Declined("insufficient_funds"));

            assertThat(checkOut(withCoupon("c", "A-1")).isLeft()).isTrue();

            nothingIsLeft("A-1");
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.RELEASED);
            assertThat(checkOut(withCoupon("c", "A-1")).isLeft()).isTrue();
            nothingIsLeft("A-1");
            assertThat(checkOut(withCoupon("c2", "A-2")).isRight()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(Breakage.class)
        void stay_held_while_the_provider_says_nothing_and_are_used_once(Breakage breakage) {
            openOneUse();
            gateway.breakNext(breakage);
            CheckOut command = withCoupon("c", "A-1");

            assertThat(checkOut(command).isLeft()).isTrue();
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.HELD);
            assertThat(checkOut(withCoupon("c2", "A-2")).getLeft().reason())
                    .isEqualTo(ProcessRejection.Reason.COUPON_REFUSED);

            assertThat(checkOut(command).isRight()).isTrue();
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.COMMITTED);
            assertThat(uses()).isEqualTo(1);
        }

        @Test
        void of_many_shoppers_one_uses_the_last() {
            openOneUse();
            List<Callable<Either<ProcessRejection, Order>>> shoppers = IntStream.range(0, 6)
                    .<Callable<Either<ProcessRejection, Order>>>mapToObj(
                            i -> () -> checkOut(shop().checkOutWith("c" + i, "A-" + i, "HELLO10", mugs(1, 1))))
                    .toList();

            assertThat(together(shoppers).stream().filter(Either::isRight)).hasSize(1);
            assertThat(uses()).isEqualTo(1);
            promised(0, 1);
        }

        private void cancel(String key, LineQuantity... lines) {
            assertThat(shop().commerce()
                            .orders()
                            .cancel(CancelOrder.builder()
                                    .header(shop().header(key))
                                    .order(OrderId.of("A-1"))
                                    .reason(CancelReason.CUSTOMER_REQUEST)
                                    .addLines(lines)
                                    .build())
                            .isRight())
                    .isTrue();
        }

        @Test
        void come_back_with_the_last_unit_that_is_canceled() {
            openOneUse();
            assertThat(checkOut(withCoupon("c", "A-1")).isRight()).isTrue();

            cancel("x1", LineQuantity.of(1, 6));
            assertThat(redemptions("A-1")).containsExactly(RedemptionState.COMMITTED);
            cancel("x2", LineQuantity.of(2, 1));

            assertThat(redemptions("A-1")).containsExactly(RedemptionState.RETURNED);
            assertThat(uses()).isZero();
            assertThat(checkOut(withCoupon("c", "A-1")).isRight()).isTrue();
            assertThat(uses()).isZero();
        }

        @Test
        void stay_used_if_the_campaign_keeps_uses() {
            open(terms -> terms.limit(1L).uponCancel(CancelPolicy.KEEPS_USE));
            assertThat(checkOut(withCoupon("c", "A-1")).isRight()).isTrue();

            cancel("x", LineQuantity.of(1, 6), LineQuantity.of(2, 1));

            assertThat(redemptions("A-1")).containsExactly(RedemptionState.COMMITTED);
            assertThat(uses()).isEqualTo(1);
        }
    }
}
