package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.JPY;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.item;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBookRejection;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.DerivedPrices;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Which book decides, inheritance and tiers. */
class BooksTest {

    private static final Sku MUG = Sku.of("mug");

    @Test
    void contract_before_segment_before_channel_before_list() {
        PriceBooks books = new PriceBooks(
                List.of(
                        book("list", "10").build(),
                        book("web", "9").build(),
                        book("gold", "8").build(),
                        book("group", "7").build(),
                        book("branch", "6").build(),
                        book("ann", "5").build()),
                List.of(
                        PriceBookAssignment.list(PriceBookId.of("list")),
                        PriceBookAssignment.channel(ChannelId.of("web"), PriceBookId.of("web")),
                        PriceBookAssignment.segment(Segment.of("gold"), PriceBookId.of("gold")),
                        PriceBookAssignment.organization(OrganizationId.of("group"), PriceBookId.of("group")),
                        PriceBookAssignment.organization(OrganizationId.of("branch"), PriceBookId.of("branch")),
                        PriceBookAssignment.customer(CustomerReference.of("ann"), PriceBookId.of("ann"))));
        CompiledRules rules = CompiledRules.of(rules().books(books).build());
        Shopper.Builder shopper = Shopper.builder();
        assertThat(unit(rules, shopper.build())).isEqualTo("10.00 USD list");
        assertThat(unit(rules, shopper.channel(ChannelId.of("web")).build())).isEqualTo("9.00 USD web");
        assertThat(unit(rules, shopper.addSegments(Segment.of("gold")).build())).isEqualTo("8.00 USD gold");
        assertThat(unit(
                        rules,
                        shopper.addOrganizations(OrganizationId.of("group")).build()))
                .isEqualTo("7.00 USD group");
        assertThat(unit(
                        rules,
                        Shopper.builder()
                                .addOrganizations(OrganizationId.of("branch"), OrganizationId.of("group"))
                                .build()))
                .isEqualTo("6.00 USD branch");
        assertThat(unit(rules, shopper.customer(CustomerReference.of("ann")).build()))
                .isEqualTo("5.00 USD ann");
    }

    @Test
    void more_criteria_then_priority_then_declaration_decide() {
        PriceBookAssignment gold = PriceBookAssignment.segment(Segment.of("gold"), PriceBookId.of("a"));
        PriceBookAssignment goldOnWeb = new PriceBookAssignment(
                PriceBookId.of("b"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Segment.of("gold")),
                Optional.of(ChannelId.of("web")),
                0);
        Shopper onWeb = Shopper.builder()
                .channel(ChannelId.of("web"))
                .addSegments(Segment.of("gold"))
                .build();
        Shopper inShop = Shopper.builder().addSegments(Segment.of("gold")).build();
        CompiledRules rules = assigned(gold.withPriority(9), goldOnWeb);
        assertThat(unit(rules, onWeb)).isEqualTo("8.00 USD b");
        assertThat(unit(rules, inShop)).isEqualTo("9.00 USD a");
        PriceBookAssignment other = PriceBookAssignment.segment(Segment.of("gold"), PriceBookId.of("b"));
        assertThat(unit(assigned(gold, other), inShop)).isEqualTo("9.00 USD a");
        assertThat(unit(assigned(gold, other.withPriority(1)), inShop)).isEqualTo("8.00 USD b");
    }

    @Test
    void the_lowest_price_may_win() {
        PriceBooks books = new PriceBooks(
                List.of(book("list", "10").build(), book("web", "12").build()),
                List.of(
                        PriceBookAssignment.channel(ChannelId.of("web"), PriceBookId.of("web")),
                        PriceBookAssignment.list(PriceBookId.of("list"))));
        Shopper web = Shopper.builder().channel(ChannelId.of("web")).build();
        assertThat(unit(CompiledRules.of(rules().books(books).build()), web)).isEqualTo("12.00 USD web");
        assertThat(unit(
                        CompiledRules.of(rules().books(books)
                                .policy(PricingPolicy.builder()
                                        .bookChoice(BookChoice.LOWEST)
                                        .build())
                                .build()),
                        web))
                .isEqualTo("10.00 USD list");
    }

    @Test
    void what_a_book_does_not_price_it_derives_from_its_parent() {
        assertThat(derived(Derivation.same())).isEqualTo("9.99 USD");
        assertThat(derived(Derivation.percentUnder("10"))).isEqualTo("8.99 USD");
        assertThat(derived(Derivation.percentOver("10"))).isEqualTo("10.99 USD");
        assertThat(derived(new Derivation.AmountOver(price("1")))).isEqualTo("10.99 USD");
        assertThat(derived(new Derivation.AmountUnder(price("1")))).isEqualTo("8.99 USD");
        assertThat(derived(Derivation.percentUnder("100"))).isEqualTo("0.00 USD");
    }

    @Test
    void what_would_be_below_zero_is_no_price() {
        CompiledRules rules = family(new Derivation.AmountUnder(price("10")), PricingPolicy.recommended());
        assertThat(Pricing.price(cart(CartLine.of(1, item("mug"), 1)), rules).getLeft())
                .isEqualTo(new PricingRejection.MissingPrice(1, MUG));
    }

    @Test
    void a_derived_price_says_where_it_stands_and_own_prices_override() {
        CompiledRules rules = family(Derivation.percentUnder("10"), PricingPolicy.recommended());
        PricedLine inherited =
                priced(cart(CartLine.of(1, item("mug"), 3)), rules).lines().get(0);
        assertThat(inherited.source())
                .isEqualTo(new PriceSource.Listed(PriceBookId.of("child"), PriceBookId.of("parent")));
        assertThat(inherited.source()).hasToString("price book child (derived from parent)");
        // 3 × 8.991, rounded once
        assertThat(inherited.list()).isEqualTo(usd("26.97"));
        PricedLine own =
                priced(cart(CartLine.of(1, item("cup"), 1)), rules).lines().get(0);
        assertThat(own.list()).isEqualTo(usd("3"));
        assertThat(own.source()).hasToString("price book child");
        PricingPolicy printed =
                PricingPolicy.builder().derivedPrices(DerivedPrices.MINOR_UNIT).build();
        assertThat(priced(cart(CartLine.of(1, item("mug"), 100)), family(Derivation.percentUnder("10"), printed))
                        .list())
                .isEqualTo(usd("899"));
    }

    @Test
    void circles_strangers_twins_and_mixed_currencies_are_refused_by_name() {
        PriceBook a = child("a", "b").build();
        PriceBook b = child("b", "c").build();
        PriceBook c = child("c", "a").build();
        assertThat(PriceBooks.parse(List.of(a, b, c), List.of()).getLeft())
                .isEqualTo(new PriceBookRejection.CyclicParents(
                        List.of(PriceBookId.of("a"), PriceBookId.of("b"), PriceBookId.of("c"), PriceBookId.of("a"))));
        assertThat(PriceBooks.parse(List.of(a, b, c), List.of()).getLeft().message())
                .contains("a > b > c > a");
        assertThat(PriceBooks.parse(List.of(a), List.of()).getLeft())
                .isEqualTo(new PriceBookRejection.UnknownBook("books[a].parent", PriceBookId.of("b")));
        PriceBook list = book("list", "1").build();
        assertThat(PriceBooks.parse(List.of(list, list), List.of()).getLeft())
                .isEqualTo(new PriceBookRejection.DuplicateBook(PriceBookId.of("list")));
        assertThat(PriceBooks.parse(List.of(list), List.of(PriceBookAssignment.list(PriceBookId.of("x"))))
                        .getLeft()
                        .message())
                .contains("assignments[0].book", "x");
        PriceBook.Builder yen = PriceBook.builder();
        yen.id(PriceBookId.of("yen")).currency(JPY).parent(PriceBookId.of("list"));
        PriceBookRejection mix =
                PriceBooks.parse(List.of(list, yen.build()), List.of()).getLeft();
        assertThat(mix.code()).isEqualTo("currency-mix");
        assertThat(mix.message()).contains("books[yen].parent", "JPY", "USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceBooks(List.of(a, b, c), List.of()))
                .withMessageContaining("circle");
        assertThat(PriceBooks.parse(List.of(list), List.of()).isRight()).isTrue();
    }

    @Test
    void tiers_make_amounts_in_two_modes() {
        PriceTiers volume = PriceTiers.volume(PriceTier.from(1, price("10")), PriceTier.from(10, price("8")));
        PriceTiers graduated = PriceTiers.graduated(PriceTier.from(1, price("10")), PriceTier.from(10, price("8")));
        assertThat(amount(volume, 9)).isEqualTo("90.00 USD");
        assertThat(amount(volume, 12)).isEqualTo("96.00 USD");
        assertThat(amount(graduated, 9)).isEqualTo("90.00 USD");
        assertThat(amount(graduated, 10)).isEqualTo("98.00 USD");
        assertThat(amount(graduated, 12)).isEqualTo("114.00 USD");
        assertThat(amount(graduated, 0)).isEqualTo("0.00 USD");
        PriceTiers first = PriceTiers.graduated(PriceTier.from(1, price("1.13")), PriceTier.from(2, price("2.11")));
        assertThat(amount(first, 10)).isEqualTo("20.12 USD");
    }

    @Test
    void tiers_with_an_end_price_no_more_units_than_it_says() {
        PriceTiers few = PriceTiers.volume(PriceTier.from(2, price("8"))).upTo(4);

        assertThat(few.reach(Quantity.of(1))).isFalse();
        assertThat(few.reach(Quantity.of(2))).isTrue();
        assertThat(few.reach(Quantity.of(4))).isTrue();
        assertThat(few.reach(Quantity.of(5))).isFalse();
        assertThat(few.map(unit -> unit)).isEqualTo(few);
        assertThatIllegalArgumentException().isThrownBy(() -> few.upTo(1)).withMessageContaining("up to");
    }

    @Test
    void a_cart_is_priced_by_tiers_and_below_the_first_falls_back() {
        PriceBook.Builder tiered = PriceBook.builder();
        tiered.id(PriceBookId.of("child"))
                .currency(USD)
                .parent(PriceBookId.of("parent"))
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(5, price("8")), PriceTier.from(10, price("7"))));
        PriceBooks books = new PriceBooks(
                List.of(book("parent", "9.99").build(), tiered.build()),
                List.of(PriceBookAssignment.list(PriceBookId.of("child"))));
        CompiledRules rules = CompiledRules.of(rules().books(books).build());
        assertThat(priced(cart(CartLine.of(1, item("mug"), 4)), rules).gross()).isEqualTo(usd("39.96"));
        PricedLine ten =
                priced(cart(CartLine.of(1, item("mug"), 10)), rules).lines().get(0);
        assertThat(ten.gross()).isEqualTo(usd("70"));
        assertThat(ten.unitPrice()).isEqualTo(price("7"));
    }

    @Test
    void more_units_than_the_tiers_end_at_are_priced_by_the_next_book() {
        PriceBook.Builder few = PriceBook.builder();
        few.id(PriceBookId.of("few"))
                .currency(USD)
                .putTiers(MUG, PriceTiers.volume(PriceTier.from(1, price("8"))).upTo(4));
        PriceBooks books = new PriceBooks(
                List.of(few.build(), book("list", "9.99").build()),
                List.of(
                        PriceBookAssignment.list(PriceBookId.of("few")),
                        PriceBookAssignment.list(PriceBookId.of("list"))));
        CompiledRules rules = CompiledRules.of(rules().books(books).build());

        assertThat(priced(cart(CartLine.of(1, item("mug"), 4)), rules).gross()).isEqualTo(usd("32.00"));
        assertThat(priced(cart(CartLine.of(1, item("mug"), 5)), rules).gross()).isEqualTo(usd("49.95"));
    }

    @Test
    void a_book_of_another_currency_is_passed_over() {
        PriceBook.Builder yen = PriceBook.builder();
        yen.id(PriceBookId.of("yen")).currency(JPY).putPrices(MUG, UnitPrice.parse("500", JPY));
        PriceBooks both = new PriceBooks(
                List.of(yen.build(), book("list", "10").build()),
                List.of(
                        PriceBookAssignment.list(PriceBookId.of("yen")),
                        PriceBookAssignment.list(PriceBookId.of("list"))));
        assertThat(unit(CompiledRules.of(rules().books(both).build()), Shopper.unknown()))
                .isEqualTo("10.00 USD list");
        assertThat(Pricing.price(
                                cart(CartLine.of(1, item("mug"), 1)),
                                CompiledRules.of(rules().books(PriceBooks.of(yen.build()))
                                        .build()))
                        .getLeft())
                .isEqualTo(new PricingRejection.CurrencyMismatch(1, MUG, USD, JPY));
    }

    @Test
    void too_many_units_are_refused() {
        CompiledRules rules = CompiledRules.of(
                rules().policy(PricingPolicy.builder().mostUnitsPerLine(5).build())
                        .build());
        assertThat(Pricing.price(cart(line(1, "mug", 5, "1")), rules).isRight()).isTrue();
        PricingRejection refused =
                Pricing.price(cart(line(1, "mug", 6, "1")), rules).getLeft();
        assertThat(refused).isEqualTo(new PricingRejection.QuantityTooLarge(1, MUG, Quantity.of(6), 5));
        assertThat(refused.message()).contains("line 1", "6", "mug", "5");
    }

    private static String amount(PriceTiers tiers, long units) {
        return tiers.amount(Quantity.of(units), Rounding.HALF_UP).toString();
    }

    private static String derived(Derivation derivation) {
        return priced(cart(CartLine.of(1, item("mug"), 1)), family(derivation, PricingPolicy.recommended()))
                .gross()
                .toString();
    }

    private static CompiledRules family(Derivation derivation, PricingPolicy policy) {
        PriceBook.Builder child = child("child", "parent");
        child.derivation(derivation).putPrices(Sku.of("cup"), price("3"));
        return CompiledRules.of(rules().policy(policy)
                .books(new PriceBooks(
                        List.of(child.build(), book("parent", "9.99").build()),
                        List.of(PriceBookAssignment.list(PriceBookId.of("child")))))
                .build());
    }

    private static CompiledRules assigned(PriceBookAssignment... assignments) {
        return CompiledRules.of(rules().books(new PriceBooks(
                        List.of(book("a", "9").build(), book("b", "8").build()), List.of(assignments)))
                .build());
    }

    private static PriceBook.Builder book(String id, String mug) {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of(id)).currency(USD).putPrices(MUG, price(mug));
        return book;
    }

    private static PriceBook.Builder child(String id, String parent) {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of(id)).currency(USD).parent(PriceBookId.of(parent));
        return book;
    }

    private static String unit(CompiledRules rules, Shopper shopper) {
        PricedLine line = priced(cart(CartLine.of(1, item("mug"), 1)).by(shopper), rules)
                .lines()
                .get(0);
        return line.gross() + " " + ((PriceSource.Listed) line.source()).book();
    }
}
