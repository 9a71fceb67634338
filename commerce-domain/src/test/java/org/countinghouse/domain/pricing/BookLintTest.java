package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSetLinter;
import org.junit.jupiter.api.Test;

/** What the linter says of price books and margins, and what it lets pass. */
class BookLintTest {

    private static final Sku MUG = Sku.of("mug");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static PriceBook.Builder book(String id, Currency currency) {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of(id)).currency(currency);
        return book;
    }

    private static PriceBook.Builder mugs(String id) {
        PriceBook.Builder book = book(id, USD);
        book.putPrices(MUG, price("10"));
        return book;
    }

    private static PriceBookAssignment everybody(String book) {
        return PriceBookAssignment.list(PriceBookId.of(book));
    }

    private static List<LintFinding> lint(List<PriceBook> books, PriceBookAssignment... assignments) {
        return RuleSetLinter.lint(
                rules().books(new PriceBooks(books, List.of(assignments))).build());
    }

    @Test
    void tiers_that_begin_above_one_leave_a_gap_unless_a_parent_fills_it() {
        PriceBook one = book("list", USD)
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(1, price("9"))))
                .build();
        PriceBook two = book("list", USD)
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(2, price("9"))))
                .build();
        PriceBook child = book("child", USD)
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(2, price("9"))))
                .parent(PriceBookId.of("list"))
                .build();

        assertThat(lint(List.of(one), everybody("list"))).isEmpty();
        assertThat(lint(List.of(two), everybody("list")))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.TIER_GAP,
                        "books[list].tiers[mug]",
                        "fewer than 2 units have no price in this book"));
        assertThat(lint(List.of(one, child), everybody("child"))).isEmpty();
    }

    @Test
    void a_book_is_used_if_it_is_assigned_or_somebodys_parent() {
        PriceBook list = mugs("list").build();
        PriceBook child = book("child", USD).parent(PriceBookId.of("list")).build();

        assertThat(lint(List.of(list, child), everybody("child"))).isEmpty();
        assertThat(lint(List.of(list, child), everybody("list")))
                .containsExactly(
                        new LintFinding(LintFinding.Kind.UNUSED_BOOK, "books[child]", "nobody is assigned to it"));
    }

    @Test
    void two_books_overlap_if_they_price_an_item_for_the_same_shoppers_at_the_same_time() {
        PriceBook now = mugs("now").validUntil(LATER).build();
        PriceBook tiered = book("tiered", USD)
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(1, price("9"))))
                .validFrom(LATER.minusNanos(1))
                .build();

        assertThat(lint(List.of(now, tiered), everybody("now"), everybody("tiered")))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.OVERLAPPING_WINDOWS,
                        "books[tiered]",
                        "it prices mug for the same shoppers at a time when now, declared first, does"));
    }

    @Test
    void one_after_the_other_for_others_of_another_currency_or_for_other_items_they_do_not() {
        PriceBook now = mugs("now").validUntil(LATER).build();
        PriceBook then = mugs("then").validFrom(LATER).build();
        PriceBook dinars =
                book("dinars", KWD).putPrices(MUG, UnitPrice.parse("3", KWD)).build();
        PriceBook cups = book("cups", USD).putPrices(Sku.of("cup"), price("3")).build();

        assertThat(lint(List.of(now, then), everybody("now"), everybody("then")))
                .isEmpty();
        assertThat(lint(List.of(now, dinars), everybody("now"), everybody("dinars")))
                .isEmpty();
        assertThat(lint(List.of(now, cups), everybody("now"), everybody("cups")))
                .isEmpty();
        assertThat(lint(
                        List.of(now, mugs("web").build()),
                        everybody("now"),
                        PriceBookAssignment.channel(ChannelId.of("web"), PriceBookId.of("web"))))
                .isEmpty();
        assertThat(lint(
                        List.of(now, mugs("first").build()),
                        everybody("now"),
                        everybody("first").withPriority(1)))
                .isEmpty();
    }

    private static List<LintFinding> margins(String cost, Promotion.Builder... promotions) {
        return margins(price(cost), promotions);
    }

    private static List<LintFinding> margins(UnitPrice cost, Promotion.Builder... promotions) {
        List<Promotion> built =
                List.of(promotions).stream().map(Promotion.Builder::build).toList();
        return RuleSetLinter.lint(
                rules().books(PriceBooks.of(mugs("list").build()))
                        .promotions(built)
                        .build(),
                Map.of(MUG, cost));
    }

    private static LintFinding below(String message) {
        return new LintFinding(LintFinding.Kind.NEGATIVE_MARGIN, "books[list].prices[mug]", message);
    }

    @Test
    void a_price_may_be_the_cost_but_not_below_it() {
        assertThat(margins("10")).isEmpty();
        assertThat(margins("10.01")).containsExactly(below("10 USD is below its cost of 10.01 USD"));
        assertThat(margins(UnitPrice.parse("11", KWD))).isEmpty();
    }

    @Test
    void what_a_promotion_leaves_may_be_the_cost_but_not_below_it() {
        Selection all = Selection.everything();
        Promotion.Builder percent = promotion("p", Effect.percentOff(all, "40"));
        Promotion.Builder each = promotion("p", new Effect.AmountOffEach(all, usd("4"), Units.ALL));
        Promotion.Builder fixed = promotion("p", new Effect.FixedPrice(all, price("6"), Units.ALL));
        for (Promotion.Builder promotion : List.of(percent, each, fixed)) {
            assertThat(margins("6", promotion)).isEmpty();
            assertThat(margins("6.01", promotion)).hasSize(1);
        }
        assertThat(margins("6.01", percent))
                .containsExactly(below("p v1 leaves 6 of 10 USD, below its cost of 6.01 USD"));
        assertThat(margins("6.01", each))
                .containsExactly(below("p v1 leaves 6.00 of 10 USD, below its cost of 6.01 USD"));
        assertThat(margins("10", promotion("p", new Effect.FixedPrice(all, price("12"), Units.ALL))))
                .isEmpty();
    }

    @Test
    void a_promotion_of_another_currency_or_for_other_items_leaves_the_price() {
        Selection all = Selection.everything();
        assertThat(RuleSetLinter.lint(
                        rules().books(PriceBooks.of(mugs("list").build()))
                                .addPromotions(
                                        promotion("a", new Effect.AmountOffEach(all, Money.parse("4", KWD), Units.ALL))
                                                .build(),
                                        promotion("b", new Effect.FixedPrice(all, UnitPrice.parse("1", KWD), Units.ALL))
                                                .condition(Condition.coupon("X"))
                                                .build(),
                                        promotion("c", Effect.percentOff(Selection.skus("cup"), "90"))
                                                .priority(1)
                                                .build())
                                .build(),
                        Map.of(MUG, price("10"))))
                .extracting(LintFinding::kind)
                .containsExactly(LintFinding.Kind.CURRENCY_HOLE, LintFinding.Kind.CURRENCY_HOLE);
    }

    @Test
    void a_floor_at_the_cost_protects_it_and_one_below_or_in_another_currency_does_not() {
        Promotion half =
                promotion("p", Effect.percentOff(Selection.everything(), "50")).build();
        for (UnitPrice floor : List.of(price("6"), price("5.99"), UnitPrice.parse("6", KWD))) {
            List<LintFinding> found = RuleSetLinter.lint(
                    rules().books(PriceBooks.of(mugs("list").build()))
                            .addPromotions(half)
                            .putFloors(MUG, floor)
                            .build(),
                    Map.of(MUG, price("6")));
            assertThat(found).hasSize(floor.equals(price("6")) ? 0 : 1);
        }
    }
}
