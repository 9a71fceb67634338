package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.order.OrderFixture.CHANNEL;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.gbp;
import static org.countinghouse.domain.order.OrderFixture.header;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReturnId;
import org.junit.jupiter.api.Test;

class ProcessCommandsTest {

    private static final Cart CART = new Cart(
            GBP,
            T0,
            List.of(new CartLine(
                    1,
                    SellableItem.goods(Sku.of("MUG"), "Mug"),
                    Quantity.of(6),
                    Optional.of(UnitPrice.parse("2.55", GBP)))));

    private static CheckOut.Builder checkOut() {
        return CheckOut.builder()
                .header(header("k"))
                .order(ORDER)
                .channel(CHANNEL)
                .location(MAIN);
    }

    private static TakeBack.Builder takeBack() {
        return TakeBack.builder()
                .header(header("k"))
                .returnId(ReturnId.of("R-1"))
                .order(ORDER)
                .location(MAIN);
    }

    @Test
    void a_checkout_has_a_cart_or_a_quote_and_never_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkOut().build())
                .withMessageContaining("quote");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkOut().cart(CART).quote(QuoteId.of("Q-1")).build())
                .withMessageContaining("quote");
        assertThat(checkOut().quote(QuoteId.of("Q-1")).build().cart()).isEmpty();
    }

    @Test
    void terms_are_for_a_cart_alone() {
        PricingTerms terms = PricingTerms.channelPrices(Rounding.DOWN);
        assertThat(checkOut().cart(CART).terms(terms).build().terms()).isEqualTo(terms);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> checkOut().quote(QuoteId.of("Q-1")).terms(terms).build())
                .withMessageContaining("terms");
    }

    @Test
    void a_checkout_that_says_no_more_is_priced_as_stated_and_named_as_its_order() {
        CheckOut command = checkOut().cart(CART).build();
        assertThat(command.terms()).isEqualTo(PricingTerms.stated());
        assertThat(command.externalReference()).isEqualTo(ExternalReference.of("O-1"));
    }

    @Test
    void another_checkout_under_the_same_key_is_told_by_the_field_that_differs() {
        CheckOut command = checkOut().cart(CART).build();
        CheckOut elsewhere =
                checkOut().cart(CART).location(LocationId.of("ANNEX")).build();
        assertThat(command.fingerprint())
                .isEqualTo(checkOut().cart(CART).build().fingerprint())
                .isNotEqualTo(elsewhere.fingerprint());
    }

    @Test
    void a_quote_is_accepted_for_the_order_to_be() {
        assertThat(OrderToCash.accept(checkOut().cart(CART).build())).isEmpty();
        var accept =
                OrderToCash.accept(checkOut().quote(QuoteId.of("Q-1")).build()).orElseThrow();
        assertThat(accept.header().id()).isEqualTo(CommandId.of("k/accept"));
        assertThat(accept.quote()).isEqualTo(QuoteId.of("Q-1"));
        assertThat(accept.sale().value()).isEqualTo("O-1");
        assertThat(accept.customer()).isEmpty();
    }

    @Test
    void one_parcel_of_all_is_named_as_its_command() {
        ShipGoods all = ShipGoods.all(header("k"), ORDER, MAIN);
        assertThat(all.shipment()).isEqualTo(ShipmentReference.of("k"));
        assertThat(all.lines()).isEmpty();
        assertThat(all.fingerprint())
                .isEqualTo(ShipGoods.all(header("k"), ORDER, MAIN).fingerprint())
                .isNotEqualTo(
                        ShipGoods.all(header("k"), OrderId.of("O-2"), MAIN).fingerprint());
    }

    @Test
    void what_left_is_captured_gross() {
        ShipGoods all = ShipGoods.all(header("k"), ORDER, MAIN);
        Shipment shipment = shipped(all);

        var capture = OrderToCash.capture(all, shipment).orElseThrow();

        assertThat(capture.header().id()).isEqualTo(CommandId.of("k/capture"));
        assertThat(capture.amount()).isEqualTo(shipment.amounts().gross()).isEqualTo(gbp("33.36"));
        assertThat(capture.payment().value()).isEqualTo("O-1");
    }

    @Test
    void something_must_be_taken_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> takeBack().build())
                .withMessageContaining("lines");
        TakeBack one =
                takeBack().addLines(ArrivedLine.of(1, 2, Disposition.SELLABLE)).build();
        assertThat(one.fingerprint())
                .isNotEqualTo(takeBack()
                        .addLines(ArrivedLine.of(1, 3, Disposition.SELLABLE))
                        .build()
                        .fingerprint());
    }

    private static Shipment shipped(ShipGoods command) {
        var order = OrderFixture.allocated();
        var ship =
                OrderToCash.ship(command, List.of(LineQuantity.of(1, 6), LineQuantity.of(2, 3), LineQuantity.of(3, 1)));
        return Shipment.of((OrderEvent.LinesShipped)
                OrderDecider.decide(ship, order).get().events().get(0));
    }
}
