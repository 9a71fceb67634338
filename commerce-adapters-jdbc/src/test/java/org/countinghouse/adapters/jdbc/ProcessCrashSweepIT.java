package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.CrashPoint.Moment;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderCoupons;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.tck.ProcessShop;
import org.countinghouse.ports.tck.ScriptedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every process dies at every call to the database, before and after it takes effect, and is run again: then everything
 * is as after one undisturbed run, and money moved once.
 */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class ProcessCrashSweepIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final QuoteId QUOTE = QuoteId.of("Q-1");

    private static final List<Step> STORY = List.of(
            shop -> shop.commerce().stock().receive(shop.delivery("d")),
            shop -> shop.commerce()
                    .checkout()
                    .checkOut(shop.checkOut(
                            "c", "A-1", ProcessShop.mugs(1, 6), ProcessShop.plates(2, 2), ProcessShop.postage(3))),
            shop -> shop.commerce().dispatch().ship(shop.ship("s", "A-1", "S-1")),
            shop -> shop.commerce()
                    .returnsDesk()
                    .takeBack(shop.takeBack(
                            "t",
                            "A-1",
                            "R-1",
                            ArrivedLine.of(1, 2, Disposition.SELLABLE),
                            ArrivedLine.of(2, 1, Disposition.DAMAGED))));

    /** The last step buys at a promised price with the only use of a code. */
    private static final List<Step> PROMISED = List.of(
            STORY.get(0),
            shop -> shop.commerce()
                    .campaigns()
                    .open(OpenCampaign.builder()
                            .header(shop.header("o"))
                            .campaign(CampaignId.of("SPRING"))
                            .terms(CampaignTerms.builder()
                                    .window(CampaignWindow.from(NOON))
                                    .limit(1L)
                                    .build())
                            .addCodes(CouponCode.of("HELLO10"))
                            .build()),
            shop -> shop.commerce()
                    .quotation()
                    .issue(IssueQuote.builder()
                            .header(shop.header("q"))
                            .quote(QUOTE)
                            .cart(withCoupon(shop).cart().orElseThrow())
                            .terms(withCoupon(shop).terms())
                            .validity(QuoteValidity.between(NOON, NOON.plusSeconds(3600)))
                            .build()),
            shop -> shop.commerce()
                    .checkout()
                    .checkOut(CheckOut.builder()
                            .from(withCoupon(shop))
                            .cart(Optional.empty())
                            .terms(PricingTerms.stated())
                            .quote(QUOTE)
                            .build()));

    private static CheckOut withCoupon(ProcessShop shop) {
        return shop.checkOutWith("c", "A-1", "HELLO10", ProcessShop.mugs(1, 6), ProcessShop.postage(2));
    }

    /** What the provider was asked to do by the end of each step. */
    private static final List<String> KEYS =
            List.of("authorization/c/authorize", "capture/s/capture", "refund/t/refund");

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final CrashPoint line = new CrashPoint();

    private Stores stores() {
        line.mend();
        return JdbcStores.using(
                JdbcUnitOfWork.local(InterceptedConnections.withStatements(database.dataSource(), line)),
                database.dialect());
    }

    @Test
    void a_delivery_survives_every_crash() {
        sweep("receive", 0);
    }

    @Test
    void a_checkout_survives_every_crash() {
        sweep("check out", 1);
    }

    @Test
    void a_shipment_survives_every_crash() {
        sweep("ship", 2);
    }

    @Test
    void a_return_survives_every_crash() {
        sweep("take back", 3);
    }

    @Test
    void a_promised_price_and_a_coupon_survive_every_crash_of_their_checkout() {
        sweep("check out a quote", PROMISED, 3, List.of(1, 0, 0));
    }

    private void sweep(String name, int step) {
        sweep(name, STORY, step, List.of(step > 0 ? 1 : 0, step > 1 ? 1 : 0, step > 2 ? 1 : 0));
    }

    private void sweep(String name, List<Step> story, int step, List<Integer> effects) {
        Stores stores = stores();
        Run undisturbed = new Run(stores, story, step);
        line.mend();
        Object answer = undisturbed.go();
        int calls = line.calls();
        List<Object> expected = undisturbed.outcome();
        assertThat(calls).isGreaterThan(5);
        assertThat(undisturbed.shop.differences()).isEmpty();
        assertThat(undisturbed.effects().values()).containsExactlyElementsOf(effects);

        int tried = 0;
        for (int call = 1; call <= calls; call += HeavyShare.stride()) {
            for (Moment moment : Moment.values()) {
                Run run = new Run(stores, story, step);
                line.cut(call, moment);
                assertThatThrownBy(run::go).isInstanceOf(StorageException.class);
                line.mend();

                String where = name + ", " + moment + " call " + call;
                assertThat(run.go()).as(where).isEqualTo(answer);
                assertThat(run.outcome()).as(where).isEqualTo(expected);
                tried++;
            }
        }
        System.out.println(database + ", " + name + ": " + tried + " of " + 2 * calls + " crash points, 0 violations");
    }

    /** A fresh shop that has come to a step of the story. */
    private static final class Run {

        private final TenantId tenant = TestTenants.fresh();
        private final ScriptedGateway gateway = new ScriptedGateway();
        private final ProcessShop shop;
        private final List<Step> story;
        private final int step;

        Run(Stores stores, List<Step> story, int step) {
            this.shop = new ProcessShop(stores, tenant, gateway);
            this.story = story;
            this.step = step;
            for (Step before : story.subList(0, step)) {
                assertThat(before.run(shop).isRight()).isTrue();
            }
        }

        /** The step's answer, which must be right. */
        Object go() {
            return story.get(step).run(shop).get();
        }

        /** All that must be as after an undisturbed run. */
        List<Object> outcome() {
            List<Object> outcome = new ArrayList<>();
            outcome.add(shop.differences());
            outcome.add(shop.stock(ProcessShop.MUG));
            outcome.add(shop.stock(ProcessShop.PLATE));
            outcome.add(shop.books());
            outcome.add(shop.commerce().orderInquiries().totals(tenant));
            outcome.add(shop.commerce().bookkeeping().entries(tenant, 0, 100).size());
            outcome.add(effects());
            outcome.add(shop.commerce().quotation().find(tenant, QUOTE).map(PriceQuote::state));
            outcome.add(shop.commerce().coupons().ofPurchase(tenant, OrderCoupons.purchase(OrderId.of("A-1"))).stream()
                    .map(Redemption::state)
                    .toList());
            return outcome;
        }

        private Map<String, Integer> effects() {
            Map<String, Integer> effects = new TreeMap<>();
            KEYS.forEach(key -> effects.put(key, gateway.effects(TransactionKey.of(key))));
            return effects;
        }
    }

    /** A step of the story, the same command every time. */
    private interface Step {
        Either<?, ?> run(ProcessShop shop);
    }
}
