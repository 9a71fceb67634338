package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.ShopRules.TEA;
import static org.countinghouse.examples.snippets.ShopRules.price;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.RuleSetComparison;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetLinter;

/** From one version of the rules to the next, with nobody surprised. */
public final class RuleChangeSnippet {

    private RuleChangeSnippet() {}

    static RuleSet next() {
        RuleSet inForce = ShopRules.rules();
        // tag::next[]
        Promotion teaWeek = Promotion.builder()
                .id(PromotionId.of("tea-week"))
                .version(2)
                .lane("line")
                .condition(Condition.quantity(Selection.skus("TEA"), 3))
                .effect(Effect.percentOff(Selection.skus("TEA"), "20"))
                .build();
        List<Promotion> others = inForce.promotions().stream()
                .filter(promotion -> !promotion.id().equals(teaWeek.id()))
                .toList();
        RuleSet next = RuleSet.builder()
                .from(inForce)
                .version(inForce.version() + 1)
                .promotions(others)
                .addPromotions(teaWeek)
                .build();
        // end::next[]
        return next;
    }

    /** Prints what a colleague would say of the new rules. */
    public static void lint(PrintStream out) {
        RuleSet next = next();
        // tag::lint[]
        Map<Sku, UnitPrice> costs = Map.of(TEA.sku(), price("3.50"));
        List<LintFinding> findings = RuleSetLinter.lint(next, costs);
        findings.forEach(out::println);
        // end::lint[]
    }

    /** Prints what the new rules would have done to past carts. */
    public static void compare(PrintStream out) {
        RuleSet inForce = ShopRules.rules();
        RuleSet next = next();
        Cart large = PricingSnippet.cart();
        List<Cart> pastCarts = List.of(
                large, large.by(Shopper.builder().segments(ShopRules.trade()).build()), small());
        // tag::compare[]
        RuleSetComparison comparison =
                RuleSetComparison.of(CompiledRules.of(inForce), CompiledRules.of(next), pastCarts);
        out.println(comparison.before() + " -> " + comparison.after() + ": "
                + comparison.differences().size() + " of "
                + comparison.compared() + " carts differ, " + comparison.cheaper() + " cheaper, " + comparison.dearer()
                + " dearer, " + comparison.refused() + " without a price; together " + comparison.change());
        comparison
                .differences()
                .forEach(difference -> out.println("cart " + difference.index() + ": "
                        + difference.change().orElseThrow() + " on lines " + difference.changedLines()));
        // end::compare[]
    }

    private static Cart small() {
        Cart cart = PricingSnippet.cart();
        return Cart.of(cart.currency(), cart.pricedAt(), CartLine.of(1, TEA, 1).with(ItemTraits.in("tea")));
    }

    // tag::switch[]
    /** The rules in force. A cart reads them once, so it is never priced under two versions. */
    public static final class RulesInForce {

        private volatile PricingTerms terms;

        RulesInForce(RuleSet first) {
            terms = PricingTerms.of(CompiledRules.of(first));
        }

        PricingTerms terms() {
            return terms;
        }

        void switchTo(RuleSet next) {
            terms = PricingTerms.of(CompiledRules.of(next));
        }
    }
    // end::switch[]
}
