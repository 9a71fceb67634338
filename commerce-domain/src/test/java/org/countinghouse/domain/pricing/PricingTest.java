package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SellableItem MUG = SellableItem.goods(Sku.of("MUG"), "Mug");
    private static final SellableItem SCREW = SellableItem.goods(Sku.of("SCREW"), "Screw");

    @Test
    void a_line_is_its_unit_price_times_its_quantity_rounded_once() {
        PricedCart priced = priced(cart(line(1, MUG, 6, "2.55"), line(2, SCREW, 1, "0.125")), taxed());

        assertThat(priced.lines()).extracting(line -> line.net().toString()).containsExactly("15.30 GBP", "0.13 GBP");
        assertThat(priced.lines()).extracting(line -> line.tax().toString()).containsExactly("3.06 GBP", "0.03 GBP");
        assertThat(priced.lines()).extracting(line -> line.gross().toString()).containsExactly("18.36 GBP", "0.16 GBP");
        assertThat(priced.net()).hasToString("15.43 GBP");
        assertThat(priced.tax()).hasToString("3.09 GBP");
        assertThat(priced.gross()).hasToString("18.52 GBP");
    }

    @Test
    void a_price_finer_than_a_penny_is_not_rounded_per_unit() {
        PricedCart priced = priced(cart(line(1, SCREW, 1000, "0.0125")), PricingTerms.channelPrices(Rounding.HALF_UP));

        assertThat(priced.gross()).hasToString("12.50 GBP");
        assertThat(priced.lines().get(0).unitPrice()).hasToString("0.0125 GBP");
    }

    @Test
    void a_cart_is_written_down_line_by_line() {
        UnitPrice stated = UnitPrice.parse("2.55", GBP);

        assertThat(Cart.of(
                        GBP,
                        NOON,
                        CartLine.of(1, MUG, 6),
                        CartLine.of(2, SCREW, 1).at(stated)))
                .isEqualTo(new Cart(
                        GBP,
                        NOON,
                        List.of(
                                new CartLine(1, MUG, Quantity.of(6), Optional.empty()),
                                new CartLine(2, SCREW, Quantity.of(1), Optional.of(stated)))));
    }

    @Test
    void inclusive_prices_hold_their_tax() {
        PricingTerms terms = PricingTerms.builder()
                .taxes(TaxTable.builder()
                        .mode(TaxMode.INCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("GB VAT", "20")))
                        .build())
                .rounding(Rounding.HALF_UP)
                .build();

        PricedCart priced = priced(cart(line(1, MUG, 1, "12.00")), terms);

        assertThat(priced.gross()).hasToString("12.00 GBP");
        assertThat(priced.net()).hasToString("10.00 GBP");
    }

    @Test
    void the_book_prices_what_the_channel_does_not() {
        PricedCart priced = priced(cart(unpriced(1, MUG, 2), line(2, MUG, 2, "1.00")), listed(book().build()));

        assertThat(priced.lines()).extracting(line -> line.gross().toString()).containsExactly("5.10 GBP", "2.00 GBP");
    }

    @Test
    void a_price_that_nobody_knows_is_a_rejection_and_never_zero() {
        PricingRejection rejection = refused(cart(line(1, MUG, 1, "1"), unpriced(7, SCREW, 1)), listed(book().build()));

        assertThat(rejection).isEqualTo(new PricingRejection.UnknownSku(7, SCREW.sku()));
        assertThat(rejection.code()).isEqualTo("unknown-sku");
        assertThat(rejection.message()).contains("line 7", "SCREW");
        PricingRejection missing = refused(cart(unpriced(1, MUG, 1)), PricingTerms.channelPrices(Rounding.HALF_UP));
        assertThat(missing).isEqualTo(new PricingRejection.MissingPrice(1, MUG.sku()));
        assertThat(missing.code()).isEqualTo("missing-price");
        assertThat(missing.message()).contains("line 1", "MUG");
    }

    @Test
    void a_free_item_has_the_price_zero_said_by_somebody() {
        assertThat(priced(cart(line(1, MUG, 3, "0")), taxed()).gross()).hasToString("0.00 GBP");
    }

    @Test
    void a_price_in_another_currency_is_refused() {
        CartLine euros = new CartLine(1, MUG, Quantity.ONE, Optional.of(UnitPrice.parse("1", EUR)));

        PricingRejection rejection = refused(cart(euros), taxed());

        assertThat(rejection).isEqualTo(new PricingRejection.CurrencyMismatch(1, MUG.sku(), GBP, EUR));
        assertThat(rejection.code()).isEqualTo("currency-mismatch");
        assertThat(rejection.message()).contains("MUG", "EUR", "GBP");
    }

    @Test
    void a_book_holds_from_its_first_instant_until_before_its_last() {
        PriceBook book = book().validFrom(NOON).validUntil(NOON.plusSeconds(60)).build();

        assertThat(book.holdsAt(NOON.minusNanos(1))).isFalse();
        assertThat(book.holdsAt(NOON)).isTrue();
        assertThat(book.holdsAt(NOON.plusSeconds(59))).isTrue();
        assertThat(book.holdsAt(NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void a_book_out_of_its_time_is_refused() {
        PricingTerms terms = listed(book().validUntil(NOON).build());

        PricingRejection rejection = refused(cart(unpriced(1, MUG, 1)), terms);

        assertThat(rejection).isEqualTo(new PricingRejection.PriceBookNotValid(1, PriceBookId.of("list"), NOON));
        assertThat(rejection.code()).isEqualTo("price-book-not-valid");
        assertThat(rejection.message()).contains("list", NOON.toString());
        assertThat(Pricing.price(cart(line(1, MUG, 1, "1")), terms).isRight()).isTrue();
    }

    @Test
    void an_amount_that_does_not_fit_is_refused() {
        PricingRejection huge = refused(cart(line(3, MUG, 1_000_000_000, "99999999999999")), taxed());

        assertThat(huge).isInstanceOf(PricingRejection.AmountNotRepresentable.class);
        assertThat(huge.code()).isEqualTo("amount-not-representable");
        assertThat(huge.message()).contains("line 3", "MUG");
        assertThat(refused(cart(line(1, SCREW, 1, "0.125")), PricingTerms.channelPrices(Rounding.EXACT)))
                .isInstanceOf(PricingRejection.AmountNotRepresentable.class);
    }

    @Test
    void totals_that_do_not_fit_are_refused() {
        CartLine large = line(1, MUG, 1, "92233720368547758");
        CartLine more = line(2, SCREW, 1, "92233720368547758");

        assertThat(refused(cart(large, more), PricingTerms.channelPrices(Rounding.HALF_UP)))
                .isInstanceOfSatisfying(
                        PricingRejection.AmountNotRepresentable.class,
                        rejection -> assertThat(rejection.lineNumber()).isEqualTo(2));
    }

    @Test
    void what_must_never_be_passed_throws_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> cart()).withMessageContaining("lines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cart(line(1, MUG, 1, "1"), line(1, MUG, 1, "1")))
                .withMessageContaining("line number");
        assertThatIllegalArgumentException().isThrownBy(() -> line(0, MUG, 1, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, MUG, 0, "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        book().putPrices(SCREW.sku(), UnitPrice.parse("1", EUR)).build())
                .withMessageContaining("SCREW");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book().validFrom(NOON).validUntil(NOON).build())
                .withMessageContaining("validUntil");
    }

    private static PriceBook.Builder book() {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of("list")).currency(GBP).putPrices(MUG.sku(), UnitPrice.parse("2.55", GBP));
        return book;
    }

    private static PricingTerms listed(PriceBook book) {
        return PricingTerms.builder()
                .book(book)
                .taxes(TaxTable.untaxed())
                .rounding(Rounding.HALF_UP)
                .build();
    }

    private static PricingTerms taxed() {
        return PricingTerms.builder()
                .taxes(TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("GB VAT", "20")))
                        .build())
                .rounding(Rounding.HALF_UP)
                .build();
    }

    private static CartLine line(int number, SellableItem item, long quantity, String price) {
        return new CartLine(number, item, Quantity.of(quantity), Optional.of(UnitPrice.parse(price, GBP)));
    }

    private static CartLine unpriced(int number, SellableItem item, long quantity) {
        return new CartLine(number, item, Quantity.of(quantity), Optional.empty());
    }

    private static Cart cart(CartLine... lines) {
        return new Cart(GBP, NOON, List.of(lines));
    }

    private static PricedCart priced(Cart cart, PricingTerms terms) {
        return Pricing.price(cart, terms).get();
    }

    private static PricingRejection refused(Cart cart, PricingTerms terms) {
        Either<PricingRejection, PricedCart> result = Pricing.price(cart, terms);
        assertThat(result.isLeft()).isTrue();
        return result.getLeft();
    }
}
