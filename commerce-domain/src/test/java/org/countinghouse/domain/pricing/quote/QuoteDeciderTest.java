package org.countinghouse.domain.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.ANN;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.END;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.GBP;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.LAST;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.NOON;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.QUOTE;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.SALE;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.WEEK;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.accept;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.acceptance;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.accepted;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.cart;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.gbp;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.header;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.issue;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.open;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.shopper;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.withdraw;
import static org.countinghouse.domain.pricing.quote.QuoteFixture.withdrawn;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuoteDeciderTest {

    private static QuoteRejection refused(AcceptQuote command, PriceQuote quote) {
        return QuoteDecider.decide(command, Optional.of(quote)).getLeft();
    }

    private static QuoteRejection refused(WithdrawQuote command, PriceQuote quote) {
        return QuoteDecider.decide(command, Optional.of(quote)).getLeft();
    }

    @Nested
    class Issuing {

        @Test
        void freezes_the_price_with_its_rules_and_the_codes_that_made_it_cheaper() {
            var decision = QuoteDecider.decide(issue().customer(ANN).build(), Optional.empty())
                    .get();

            PriceQuote quote = decision.state();
            assertThat(quote.state()).isEqualTo(QuoteState.OPEN);
            assertThat(quote.version()).isEqualTo(1);
            assertThat(quote.cart().gross()).isEqualTo(gbp("6.65"));
            assertThat(quote.cart().payable()).isEqualTo(gbp("6.60"));
            assertThat(quote.cart().rules().version()).isEqualTo(4);
            assertThat(quote.coupons()).containsExactly(new CouponUse(CouponCode.of("POUND"), gbp("1.00")));
            assertThat(decision.events())
                    .containsExactly(new QuoteEvent.QuoteIssued(
                            QUOTE, quote.cart(), quote.coupons(), Optional.of(ANN), WEEK, NOON));
        }

        @Test
        void is_refused_under_a_name_that_is_taken_or_when_it_is_over_before_it_began() {
            assertThat(QuoteDecider.decide(issue().build(), Optional.of(withdrawn()))
                            .getLeft())
                    .isEqualTo(new QuoteRejection.QuoteExists(QUOTE));
            assertThat(QuoteDecider.decide(issue().header(header("i", END)).build(), Optional.empty())
                            .getLeft())
                    .isEqualTo(new QuoteRejection.Expired(QUOTE, WEEK, END));
            assertThat(QuoteDecider.decide(issue().header(header("i", LAST)).build(), Optional.empty())
                            .isRight())
                    .isTrue();
        }

        @Test
        void promises_no_price_that_nobody_knows() {
            Cart unpriced = Cart.of(GBP, NOON, CartLine.of(1, SellableItem.goods(Sku.of("MUG"), "Mug"), 3));

            assertThat(QuoteDecider.decide(issue().cart(unpriced).build(), Optional.empty())
                            .getLeft())
                    .isInstanceOfSatisfying(
                            QuoteRejection.NotPriced.class,
                            refused -> assertThat(refused.cause().reason())
                                    .isIn(EnumSet.of(
                                            PricingRejection.Reason.MISSING_PRICE,
                                            PricingRejection.Reason.UNKNOWN_SKU)));
        }
    }

    @Nested
    class Accepting {

        @Test
        void sells_at_the_price_until_the_last_moment() {
            PriceQuote open = open();

            var decision = QuoteDecider.decide(accept(LAST), Optional.of(open)).get();

            assertThat(decision.state().state()).isEqualTo(QuoteState.ACCEPTED);
            assertThat(decision.state().sale()).contains(SALE);
            assertThat(decision.state().cart()).isEqualTo(open.cart());
            assertThat(decision.events()).containsExactly(new QuoteEvent.QuoteAccepted(QUOTE, SALE, gbp("6.60"), LAST));
        }

        @Test
        void is_refused_out_of_time() {
            Instant early = NOON.minusNanos(1000);

            assertThat(refused(accept(END), open())).isEqualTo(new QuoteRejection.Expired(QUOTE, WEEK, END));
            assertThat(refused(accept(early), open())).isEqualTo(new QuoteRejection.NotYetValid(QUOTE, WEEK, early));
            assertThat(QuoteDecider.decide(accept(NOON), Optional.of(open())).isRight())
                    .isTrue();
        }

        @Test
        void happens_once_and_for_the_same_sale_again_changes_nothing_even_later() {
            AcceptQuote other = acceptance(NOON).sale(SaleReference.of("A-2")).build();

            assertThat(refused(other, accepted())).isEqualTo(new QuoteRejection.AlreadyAccepted(QUOTE, SALE));
            var again =
                    QuoteDecider.decide(accept(END), Optional.of(accepted())).get();
            assertThat(again.events()).isEmpty();
            assertThat(again.state()).isEqualTo(accepted());
        }

        @Test
        void is_refused_for_what_is_unknown_or_taken_back() {
            assertThat(QuoteDecider.decide(accept(NOON), Optional.empty()).getLeft())
                    .isEqualTo(new QuoteRejection.UnknownQuote(QUOTE));
            assertThat(refused(accept(NOON), withdrawn())).isEqualTo(new QuoteRejection.Withdrawn(QUOTE));
        }

        @Test
        void is_for_whom_it_was_made_out_to() {
            PriceQuote anns = open(issue().customer(ANN));

            assertThat(refused(accept(NOON), anns)).isEqualTo(new QuoteRejection.ForAnother(QUOTE));
            assertThat(refused(
                            acceptance(NOON)
                                    .customer(CustomerReference.of("bob"))
                                    .build(),
                            anns))
                    .isEqualTo(new QuoteRejection.ForAnother(QUOTE));
            assertThat(QuoteDecider.decide(acceptance(NOON).customer(ANN).build(), Optional.of(anns))
                            .isRight())
                    .isTrue();
            assertThat(QuoteDecider.decide(acceptance(NOON).customer(ANN).build(), Optional.of(open()))
                            .isRight())
                    .isTrue();
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void takes_an_open_quote_back_also_before_it_holds() {
            Instant early = NOON.minusSeconds(1);

            var decision =
                    QuoteDecider.decide(withdraw(early), Optional.of(open())).get();

            assertThat(decision.state().state()).isEqualTo(QuoteState.WITHDRAWN);
            assertThat(decision.events()).containsExactly(new QuoteEvent.QuoteWithdrawn(QUOTE, early));
        }

        @Test
        void is_refused_for_what_is_over() {
            assertThat(QuoteDecider.decide(withdraw(NOON), Optional.empty()).getLeft())
                    .isEqualTo(new QuoteRejection.UnknownQuote(QUOTE));
            assertThat(refused(withdraw(NOON), accepted())).isEqualTo(new QuoteRejection.AlreadyAccepted(QUOTE, SALE));
            assertThat(refused(withdraw(NOON), withdrawn())).isEqualTo(new QuoteRejection.Withdrawn(QUOTE));
            assertThat(refused(withdraw(END), open())).isEqualTo(new QuoteRejection.Expired(QUOTE, WEEK, END));
        }
    }

    @Nested
    class TheQuote {

        @Test
        void expires_by_itself_only_while_it_is_open() {
            assertThat(open().stateAt(LAST)).isEqualTo(QuoteState.OPEN);
            assertThat(open().stateAt(END)).isEqualTo(QuoteState.EXPIRED);
            assertThat(accepted().stateAt(END)).isEqualTo(QuoteState.ACCEPTED);
            assertThat(withdrawn().stateAt(END)).isEqualTo(QuoteState.WITHDRAWN);
        }

        @Test
        void remembers_how_it_was() {
            assertThat(accepted().asOf(1)).isEqualTo(open());
            assertThat(accepted().asOf(2)).isEqualTo(accepted());
            assertThatIllegalArgumentException().isThrownBy(() -> open().asOf(2));
            assertThatIllegalArgumentException().isThrownBy(() -> open().asOf(0));
        }

        @Test
        void is_never_in_a_state_that_does_not_fit() {
            PriceQuote.Builder expired = PriceQuote.builder().from(open()).state(QuoteState.EXPIRED);
            PriceQuote.Builder late = PriceQuote.builder().from(open()).version(2);
            PriceQuote.Builder unsold = PriceQuote.builder().from(accepted()).sale(Optional.empty());
            PriceQuote.Builder sold = PriceQuote.builder().from(withdrawn()).sale(SALE);

            for (PriceQuote.Builder wrong : List.of(expired, late, unsold, sold)) {
                assertThatIllegalArgumentException().isThrownBy(wrong::build);
            }
        }

        @Test
        void follows_its_events_only_in_their_order() {
            QuoteEvent bought = new QuoteEvent.QuoteAccepted(QUOTE, SALE, gbp("6.60"), NOON);
            QuoteEvent others = new QuoteEvent.QuoteWithdrawn(QuoteId.of("Q-2"), NOON);

            assertThatIllegalArgumentException().isThrownBy(() -> QuoteDecider.evolve(Optional.empty(), bought));
            assertThatIllegalArgumentException().isThrownBy(() -> QuoteDecider.evolve(Optional.of(accepted()), bought));
            assertThatIllegalArgumentException().isThrownBy(() -> QuoteDecider.evolve(Optional.of(open()), others));
        }

        @Test
        void holds_for_a_time_that_every_store_can_keep() {
            assertThatIllegalArgumentException().isThrownBy(() -> QuoteValidity.between(NOON, NOON));
            assertThatIllegalArgumentException().isThrownBy(() -> QuoteValidity.between(NOON.plusNanos(1), END));
            assertThatIllegalArgumentException().isThrownBy(() -> QuoteValidity.between(NOON, END.plusNanos(1)));
        }
    }

    @Nested
    class Commands {

        @Test
        void are_the_same_however_sets_are_ordered() {
            Cart other = cart().by(shopper("staff", "club").build());

            assertThat(issue().cart(other).build().fingerprint())
                    .isEqualTo(issue().build().fingerprint());
        }

        @Test
        void differ_by_what_the_price_depends_on() {
            IssueQuote first = issue().build();
            Cart dearer = new Cart(
                    GBP,
                    NOON,
                    List.of(cart().lines().get(0).at(UnitPrice.parse("2.56", GBP))),
                    cart().shopper(),
                    cart().budgets());
            assertThat(first.fingerprint()
                            .differingField(issue().cart(dearer).build().fingerprint()))
                    .contains("lines");
            assertThat(first.fingerprint()
                            .differingField(
                                    issue().cart(cart().by(shopper("club").build()))
                                            .build()
                                            .fingerprint()))
                    .contains("shopper");
            assertThat(first.fingerprint()
                            .differingField(issue().customer(ANN).build().fingerprint()))
                    .contains("customer");
            assertThat(accept(NOON)
                            .fingerprint()
                            .differingField(acceptance(NOON)
                                    .sale(SaleReference.of("A-2"))
                                    .build()
                                    .fingerprint()))
                    .contains("sale");
        }
    }

    @Nested
    class Refusals {

        @Test
        void have_a_reason_of_their_own_and_say_what_about() {
            List<QuoteRejection> all = List.of(
                    new QuoteRejection.UnknownQuote(QUOTE),
                    new QuoteRejection.QuoteExists(QUOTE),
                    new QuoteRejection.NotPriced(new PricingRejection.UnknownSku(1, Sku.of("Q-1"))),
                    new QuoteRejection.NotYetValid(QUOTE, WEEK, NOON),
                    new QuoteRejection.Expired(QUOTE, WEEK, END),
                    new QuoteRejection.Withdrawn(QUOTE),
                    new QuoteRejection.AlreadyAccepted(QUOTE, SALE),
                    new QuoteRejection.ForAnother(QUOTE),
                    new QuoteRejection.KeyReused(CommandId.of("Q-1"), "sale"));

            assertThat(all).extracting(QuoteRejection::reason).containsExactly(QuoteRejection.Reason.values());
            assertThat(all).allSatisfy(refusal -> assertThat(refusal.message()).contains("Q-1"));
        }
    }
}
