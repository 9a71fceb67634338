package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.item;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** In which order books are asked when several are for one shopper, and what happens when none answers. */
class BookOrderTest {

    private static final Sku MUG = Sku.of("mug");
    private static final Segment GOLD = Segment.of("gold");
    private static final Cart MUGS = cart(CartLine.of(1, item("mug"), 3));
    private static final Cart GOLDEN =
            MUGS.by(Shopper.builder().addSegments(GOLD).build());

    private static PriceBookId id(String name) {
        return PriceBookId.of(name);
    }

    private static PriceBook.Builder empty(String name) {
        PriceBook.Builder book = PriceBook.builder();
        book.id(id(name)).currency(USD);
        return book;
    }

    private static PriceBook.Builder book(String name, String price) {
        return empty(name).putPrices(MUG, price(price));
    }

    private static RuleSet.Builder set(List<PriceBook.Builder> books, PriceBookAssignment... assignments) {
        return rules().books(new PriceBooks(
                books.stream().map(PriceBook.Builder::build).toList(), Arrays.asList(assignments)));
    }

    private static CompiledRules asked(List<PriceBook.Builder> books, PriceBookAssignment... assignments) {
        return CompiledRules.of(set(books, assignments).build());
    }

    private static PriceBookAssignment everybody(String book) {
        return PriceBookAssignment.list(id(book));
    }

    @Test
    void of_lists_for_everybody_the_higher_priority_is_asked_first_then_the_declaration() {
        List<PriceBook.Builder> three = List.of(book("a", "1"), book("b", "2"), book("c", "3"));
        assertThat(priced(MUGS, asked(three, everybody("a"), everybody("b"), everybody("c")))
                        .gross())
                .isEqualTo(usd("3"));
        assertThat(priced(
                                MUGS,
                                asked(
                                        three,
                                        everybody("a"),
                                        everybody("b").withPriority(2),
                                        everybody("c").withPriority(1)))
                        .gross())
                .isEqualTo(usd("6"));
        assertThat(priced(
                                MUGS,
                                asked(
                                        three,
                                        everybody("a").withPriority(-2),
                                        everybody("b").withPriority(-1),
                                        everybody("c").withPriority(-3)))
                        .gross())
                .isEqualTo(usd("6"));
    }

    @Test
    void after_the_books_of_a_shopper_every_list_is_asked() {
        CompiledRules rules = asked(
                List.of(empty("gold"), empty("first"), empty("second"), book("third", "4")),
                PriceBookAssignment.segment(GOLD, id("gold")),
                everybody("first"),
                everybody("second"),
                everybody("third"));
        assertThat(priced(GOLDEN, rules).gross()).isEqualTo(usd("12"));
        assertThat(priced(MUGS, rules).gross()).isEqualTo(usd("12"));
    }

    @Test
    void of_equal_lowest_prices_the_more_specific_book_is_named() {
        RuleSet.Builder lowest = set(
                        List.of(book("list", "5"), book("gold", "5"), book("dear", "6")),
                        everybody("list"),
                        PriceBookAssignment.segment(GOLD, id("gold")),
                        everybody("dear"))
                .policy(PricingPolicy.builder().bookChoice(BookChoice.LOWEST).build());
        PricedLine line =
                priced(GOLDEN, CompiledRules.of(lowest.build())).lines().get(0);
        assertThat(line.source()).isEqualTo(new PriceSource.Listed(id("gold"), id("gold")));
    }

    private static PricingRejection refused(CompiledRules rules) {
        return Pricing.price(MUGS, rules).getLeft();
    }

    @Test
    void books_that_are_for_nobody_price_nothing() {
        assertThat(refused(asked(List.of(book("list", "5"))))).isEqualTo(new PricingRejection.MissingPrice(1, MUG));
        assertThat(refused(asked(List.of(book("gold", "5")), PriceBookAssignment.segment(GOLD, id("gold")))))
                .isEqualTo(new PricingRejection.MissingPrice(1, MUG));
    }

    @Test
    void only_a_book_that_would_have_priced_the_item_is_named_as_out_of_its_time() {
        PriceBook.Builder over = empty("over").validUntil(NOON);
        PriceBook.Builder child = empty("child").parent(id("list")).validUntil(NOON);
        PriceBook.Builder cups = empty("cups").putPrices(Sku.of("cup"), price("1"));
        assertThat(refused(asked(List.of(over, cups), everybody("over"), everybody("cups"))))
                .isEqualTo(new PricingRejection.UnknownSku(1, MUG));
        assertThat(refused(asked(List.of(over, book("gold", "5")), everybody("over"))))
                .isEqualTo(new PricingRejection.MissingPrice(1, MUG));
        assertThat(refused(asked(List.of(book("list", "5"), child), everybody("child"))))
                .isEqualTo(new PricingRejection.PriceBookNotValid(1, id("child"), NOON));
    }

    @Test
    void an_assignment_fits_whoever_meets_every_criterion() {
        PriceBookAssignment all = new PriceBookAssignment(
                id("b"),
                Optional.of(CustomerReference.of("ann")),
                Optional.of(OrganizationId.of("org")),
                Optional.of(GOLD),
                Optional.of(ChannelId.of("web")),
                0);
        Shopper.Builder ann = Shopper.builder();
        assertThat(all.fits(ann.build())).isFalse();
        assertThat(all.fits(ann.customer(CustomerReference.of("ann")).build())).isFalse();
        assertThat(all.fits(ann.addOrganizations(OrganizationId.of("org")).build()))
                .isFalse();
        assertThat(all.fits(ann.addSegments(GOLD).build())).isFalse();
        assertThat(all.fits(ann.channel(ChannelId.of("web")).build())).isTrue();
        assertThat(all.fits(ann.customer(CustomerReference.of("bob")).build())).isFalse();
        assertThat(PriceBookAssignment.organization(OrganizationId.of("org"), id("b"))
                        .fits(Shopper.unknown()))
                .isFalse();
        assertThat(everybody("b").fits(Shopper.unknown())).isTrue();
    }

    @Test
    void the_criteria_of_an_assignment_are_counted() {
        Optional<CustomerReference> ann = Optional.of(CustomerReference.of("ann"));
        Optional<OrganizationId> org = Optional.of(OrganizationId.of("org"));
        Optional<ChannelId> web = Optional.of(ChannelId.of("web"));
        Optional<Segment> gold = Optional.of(GOLD);
        assertThat(everybody("b").criteria()).isZero();
        assertThat(PriceBookAssignment.customer(ann.get(), id("b")).criteria()).isEqualTo(1);
        assertThat(PriceBookAssignment.organization(org.get(), id("b")).criteria())
                .isEqualTo(1);
        assertThat(PriceBookAssignment.segment(GOLD, id("b")).criteria()).isEqualTo(1);
        assertThat(PriceBookAssignment.channel(web.get(), id("b")).criteria()).isEqualTo(1);
        assertThat(new PriceBookAssignment(id("b"), ann, org, Optional.empty(), web, 0).criteria())
                .isEqualTo(3);
        assertThat(new PriceBookAssignment(id("b"), ann, org, gold, web, 0).criteria())
                .isEqualTo(4);
    }

    @Test
    void a_derived_price_has_twelve_places_at_most_rounded_half_up() {
        assertThat(Derivation.percentUnder("50").derive(price("0.000000000001")))
                .contains(price("0.000000000001"));
        assertThat(Derivation.percentUnder("51").derive(price("0.000000000001")))
                .contains(price("0"));
        assertThat(Derivation.percentOver("0.5").derive(price("0.123456789012")))
                .contains(price("0.124074072957"));
        assertThat(Derivation.percentOver("10").derive(price("9.99"))).contains(price("10.989"));
        assertThat(new Derivation.AmountUnder(price("1")).derive(price("0.99"))).isEmpty();
        assertThat(new Derivation.AmountUnder(price("1")).derive(price("1"))).contains(price("0"));
        assertThat(new Derivation.PercentOver(Percentage.of(100)).derive(price("3")))
                .contains(price("6"));
    }

    @Test
    void a_proof_tells_the_exact_amount_of_a_listed_price_before_rounding() {
        CompiledRules flat = asked(List.of(book("list", "3.3345")), everybody("list"));
        CompiledRules tiered = asked(
                List.of(empty("list")
                        .putTiers(
                                MUG,
                                PriceTiers.graduated(
                                        PriceTier.from(1, price("3.3345")), PriceTier.from(3, price("1.001"))))),
                everybody("list"));
        PriceProof.BasePrice one =
                priced(MUGS, flat).proof().orElseThrow().basePrices().get(0);
        assertThat(one.exact()).isEqualByComparingTo("10.0035");
        assertThat(one.list()).isEqualTo(usd("10"));
        assertThat(one.rounded()).isEqualByComparingTo("-0.0035");
        PriceProof.BasePrice slices =
                priced(MUGS, tiered).proof().orElseThrow().basePrices().get(0);
        assertThat(slices.exact()).isEqualByComparingTo(new BigDecimal("7.670"));
        assertThat(slices.unitPrice()).isEqualTo(price("1.001"));
    }
}
