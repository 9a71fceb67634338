package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.gbp;
import static org.countinghouse.ports.tck.ProcessShop.mugs;
import static org.countinghouse.ports.tck.ProcessShop.postage;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.pricing.PricingRejection.NotTaxed;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.PriceRefused;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.ports.pricing.TaxCalculator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices whose taxes somebody else knows, over stores that run transactions of their own: asked once, frozen for good. */
public abstract class CheckoutTaxesConformance extends Conformance {

    private static final TaxRate FIVE = TaxRate.of("reduced", "5");

    private final List<TaxRequest> asked = new ArrayList<>();

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();
    private Optional<ProcessShop> opened = Optional.empty();
    private TaxCalculator calculator = CheckoutTaxesConformance::atFivePercent;

    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
        opened = Optional.of(new ProcessShop(stores(), tenant, gateway, choices -> choices.taxes(this::answer)));
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

    private Either<TaxRejection, TaxAssessment> answer(TenantId whose, TaxRequest request) {
        assertThat(whose).isEqualTo(tenant);
        assertThat(stores().unitOfWork().isActive()).isFalse();
        asked.add(request);
        return calculator.assess(whose, request);
    }

    /** Five hundredths, cut off. */
    private static Either<TaxRejection, TaxAssessment> atFivePercent(TenantId whose, TaxRequest request) {
        return Either.right(new TaxAssessment(request.lines().stream()
                .map(line -> new AssessedLine(
                        line.number(),
                        List.of(FIVE),
                        Money.ofMinor(
                                line.amount().minorUnits() / 20, line.amount().currency())))
                .toList()));
    }

    /** 6 mugs and postage, the code takes 10 % off the mugs: 13.77 and 5.00. */
    private CheckOut cart(String key, String order) {
        return shop().checkOutWith(key, order, "HELLO10", mugs(1, 6), postage(2));
    }

    private Either<ProcessRejection, Order> checkOut(CheckOut command) {
        return shop().commerce().checkout().checkOut(command);
    }

    private static ProcessRejection refusedBy(TaxRejection cause) {
        return new PriceRefused(new NotTaxed(1, cause));
    }

    private void nothingHappened() {
        assertThat(gateway.calls()).isEmpty();
        assertThat(shop().stock(MUG).held()).isEqualTo(Quantity.ZERO);
        assertThat(shop().commerce().orderInquiries().totals(tenant).orders()).isZero();
    }

    @Test
    void the_calculator_is_told_what_is_really_paid_and_its_taxes_are_those_of_the_order() {
        Order order = checkOut(cart("c", "A-1")).get();

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.document()).startsWith("A-1#");
            assertThat(request.at()).isEqualTo(NOON);
            assertThat(request.lines()).extracting(line -> line.amount()).containsExactly(gbp("13.77"), gbp("5.00"));
            assertThat(request.lines()).extracting(line -> line.mode()).containsOnly(TaxMode.EXCLUSIVE);
        });
        assertThat(order.lines())
                .extracting(line -> line.placed().amounts().tax())
                .containsExactly(gbp("0.68"), gbp("0.25"));
        assertThat(order.lines())
                .extracting(line -> line.placed().amounts().gross())
                .containsExactly(gbp("14.45"), gbp("5.25"));
    }

    @Test
    void a_repeat_asks_nobody_and_costs_the_same_whatever_the_calculator_would_say_now() {
        Order order = checkOut(cart("c", "A-1")).get();
        calculator = (whose, request) -> {
            throw new IllegalStateException("down");
        };

        assertThat(checkOut(cart("c", "A-1")).get()).isEqualTo(order);
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_attempt_that_was_declined_is_taken_up_at_the_same_price() {
        gateway.next(new GatewayOutcome.Declined("insufficient_funds"));
        assertThat(checkOut(cart("c", "A-1")).isLeft()).isTrue();

        assertThat(checkOut(cart("c2", "A-2"))
                        .get()
                        .lines()
                        .get(0)
                        .placed()
                        .amounts()
                        .tax())
                .isEqualTo(gbp("0.68"));
        assertThat(asked)
                .extracting(TaxRequest::document)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_calculator_that_fails_refuses_the_checkout_and_nothing_is_held_or_charged() {
        calculator = (whose, request) -> {
            throw new IllegalStateException("password=secret");
        };

        assertThat(checkOut(cart("c", "A-1")).getLeft())
                .isEqualTo(refusedBy(new TaxRejection.NotAnswered("IllegalStateException")));
        nothingHappened();

        calculator = CheckoutTaxesConformance::atFivePercent;
        assertThat(checkOut(cart("c", "A-1")).isRight()).isTrue();
    }

    @Test
    void a_calculator_that_refuses_is_quoted() {
        calculator = (whose, request) -> Either.left(new TaxRejection.NotTaxable("no such address"));

        assertThat(checkOut(cart("c", "A-1")).getLeft())
                .isEqualTo(refusedBy(new TaxRejection.NotTaxable("no such address")));
        nothingHappened();
    }

    @Test
    void an_answer_that_cannot_be_true_refuses_the_checkout_with_the_line() {
        calculator = (whose, request) ->
                Either.right(new TaxAssessment(List.of(new AssessedLine(1, List.of(), gbp("0.00")))));

        assertThat(checkOut(cart("c", "A-1")).getLeft())
                .isEqualTo(new PriceRefused(new NotTaxed(2, new TaxRejection.NotPlausible(2, "is not answered"))));
        nothingHappened();
    }

    @Test
    void nobody_is_asked_about_a_shopper_who_is_exempt() {
        CheckOut plain = shop().checkOut("c", "A-1", mugs(1, 6));
        Shopper exempt = Shopper.builder().taxStatus(TaxStatus.EXEMPT).build();
        CheckOut free = CheckOut.builder()
                .from(plain)
                .cart(plain.cart().orElseThrow().by(exempt))
                .build();

        assertThat(checkOut(free).get().lines().get(0).placed().amounts().tax()).isEqualTo(gbp("0.00"));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_promised_price_holds_the_calculators_taxes_and_is_not_asked_about_again() {
        CheckOut cart = cart("unused", "unused");
        Shopper ann = Shopper.builder()
                .from(cart.cart().orElseThrow().shopper())
                .customer(CustomerReference.of("ann"))
                .channel(ChannelId.of("shop"))
                .build();
        IssueQuote promise = IssueQuote.builder()
                .header(shop().header("q"))
                .quote(QuoteId.of("Q-1"))
                .cart(cart.cart().orElseThrow().by(ann))
                .terms(cart.terms())
                .validity(QuoteValidity.between(NOON, NOON.plus(Duration.ofDays(7))))
                .build();

        PriceQuote quote = shop().commerce().quotation().issue(promise).get();

        assertThat(quote.cart().tax()).isEqualTo(gbp("0.93"));
        assertThat(quote.cart().lines().get(0).breakdown().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.rate()).isEqualTo(FIVE));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.document()).isEqualTo("Q-1");
            assertThat(request.buyer()).contains("ann");
            assertThat(request.channel()).contains(ChannelId.of("shop"));
        });
        assertThat(shop().commerce().quotation().issue(promise).get()).isEqualTo(quote);
        IssueQuote other =
                IssueQuote.builder().from(promise).header(shop().header("q2")).build();
        assertThat(shop().commerce().quotation().issue(other).getLeft())
                .isEqualTo(new QuoteRejection.QuoteExists(QuoteId.of("Q-1")));
        assertThat(asked).hasSize(1);
        assertThatThrownBy(() -> stores().unitOfWork()
                        .execute(() -> shop().commerce()
                                .quotation()
                                .issue(IssueQuote.builder()
                                        .from(other)
                                        .quote(QuoteId.of("Q-2"))
                                        .build())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("asking for taxes must not be called inside a unit of work");
    }
}
