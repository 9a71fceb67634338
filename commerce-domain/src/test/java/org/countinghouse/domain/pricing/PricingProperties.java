package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;

class PricingProperties {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final PricingTerms TERMS = PricingTerms.channelPrices(Rounding.HALF_UP);

    @Property
    void totals_are_the_sums_of_lines_that_are_each_rounded_once(@ForAll("carts") Cart cart) {
        PricedCart priced = Pricing.price(cart, TERMS).get();

        Money sum = Money.zero(GBP);
        for (CartLine line : cart.lines()) {
            BigDecimal exact = line.channelPrice()
                    .orElseThrow()
                    .amount()
                    .multiply(BigDecimal.valueOf(line.quantity().units()));
            sum = sum.plus(Money.parse(exact.setScale(2, RoundingMode.HALF_UP).toPlainString(), GBP));
        }
        assertThat(priced.gross()).isEqualTo(sum);
        assertThat(priced.net().plus(priced.tax())).isEqualTo(priced.gross());
    }

    @Property
    void same_cart_same_price(@ForAll("carts") Cart cart) {
        assertThat(Pricing.price(cart, TERMS)).isEqualTo(Pricing.price(cart, TERMS));
    }

    @Provide
    Arbitrary<Cart> carts() {
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(10_000))
                .ofScale(4);
        Arbitrary<Long> quantities = Arbitraries.longs().between(1, 100_000);
        return Combinators.combine(prices, quantities)
                .as(PricingProperties::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(lines -> {
                    List<CartLine> numbered = new ArrayList<>();
                    lines.forEach(line -> numbered.add(
                            new CartLine(numbered.size() + 1, line.item(), line.quantity(), line.channelPrice())));
                    return new Cart(GBP, Instant.EPOCH, numbered);
                });
    }

    private static CartLine line(BigDecimal price, long quantity) {
        return new CartLine(
                1, SellableItem.goods(Sku.of("A"), ""), Quantity.of(quantity), Optional.of(new UnitPrice(price, GBP)));
    }
}
