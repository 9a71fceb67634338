package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.ShopRules.GBP;
import static org.countinghouse.examples.snippets.ShopRules.MUG;
import static org.countinghouse.examples.snippets.ShopRules.POST;
import static org.countinghouse.examples.snippets.ShopRules.TEA;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.rules.RuleSet;

/** A cart, its price, and what each of its units is worth. */
public final class PricingSnippet {

    private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");

    private PricingSnippet() {}

    /** Three packets of tea, two mugs and the carriage, with a coupon. */
    public static Cart cart() {
        return new Cart(GBP, NOON, ShopRules.wishes())
                .by(Shopper.builder().addCoupons(CouponCode.of("PARCEL")).build());
    }

    /** Prices a cart and prints it. */
    public static void price(PrintStream out) {
        RuleSet rules = ShopRules.rules();
        // tag::price[]
        CompiledRules compiled = CompiledRules.of(rules);
        Shopper shopper = Shopper.builder().addCoupons(CouponCode.of("PARCEL")).build();
        Cart cart = Cart.of(
                        GBP,
                        NOON,
                        CartLine.of(1, TEA, 3).with(ItemTraits.in("tea")),
                        CartLine.of(2, MUG, 2),
                        CartLine.of(3, POST, 1))
                .by(shopper);
        Either<PricingRejection, PricedCart> priced = Pricing.price(cart, compiled);
        priced.peek(answer -> {
            answer.lines().forEach(out::println);
            out.println(answer.rules() + ": off " + answer.discount() + ", to pay " + answer.payable());
        });
        // end::price[]
    }

    /** Prints what each packet of tea is worth when it comes back. */
    public static void units(PrintStream out) {
        List<PricedLine> lines =
                Pricing.price(cart(), CompiledRules.of(ShopRules.rules())).get().lines();
        // tag::units[]
        PricedLine tea = lines.get(0);
        for (long unit = 1; unit <= tea.quantity().units(); unit++) {
            out.println(unit + ": " + tea.unitShare(unit).gross());
        }
        out.println("together " + tea.gross());
        // end::units[]
    }
}
