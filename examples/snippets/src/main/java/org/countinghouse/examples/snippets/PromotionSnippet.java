package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.ShopRules.MUG;
import static org.countinghouse.examples.snippets.ShopRules.TEA;
import static org.countinghouse.examples.snippets.ShopRules.gbp;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.pricing.RuleSetJsonRejection;

/** Promotions in code; the same ones lie beside it as JSON. */
public final class PromotionSnippet {

    private PromotionSnippet() {}

    static Promotion clubTea() {
        // tag::club[]
        Promotion clubTea = Promotion.builder()
                .id(PromotionId.of("club-tea"))
                .title("A tenth off tea for members, in spring")
                .lane("line")
                .window(Window.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")))
                .condition(Condition.allOf(Condition.segment("club"), new Condition.SubtotalAtLeast(gbp("20.00"))))
                .effect(Effect.percentOff(Selection.categories("tea"), "10"))
                .build();
        // end::club[]
        return clubTea;
    }

    static Promotion threeMugs() {
        // tag::mugs[]
        Selection mugs = Selection.skus("MUG");
        Promotion threeMugs = Promotion.builder()
                .id(PromotionId.of("three-mugs"))
                .title("Three mugs for two, twice at most")
                .lane("line")
                .effect(new Effect.BuyGet(
                        mugs, Quantity.of(2), mugs, Quantity.ONE, Percentage.of(100), UnitOrder.CHEAPEST))
                .mostApplications(2)
                .build();
        // end::mugs[]
        return threeMugs;
    }

    static Promotion welcome() {
        // tag::welcome[]
        Promotion welcome = Promotion.builder()
                .id(PromotionId.of("welcome"))
                .title("With the code: 3.00 off from 20.00, 8.00 from 40.00")
                .lane("order")
                .condition(Condition.coupon("WELCOME"))
                .effect(new Effect.SpendTiers(
                        Selection.everything(),
                        Selection.everything(),
                        List.of(
                                new SpendTier(gbp("20.00"), new Reward.Amount(gbp("3.00"))),
                                new SpendTier(gbp("40.00"), new Reward.Amount(gbp("8.00"))))))
                .exclusiveGroup(ExclusiveGroup.of("codes"))
                .build();
        // end::welcome[]
        return welcome;
    }

    static Promotion twoLines() {
        // tag::lines[]
        Promotion twoLines = Promotion.builder()
                .id(PromotionId.of("two-lines"))
                .condition(new LinesAtLeast(2))
                .effect(Effect.amountOff(gbp("1.00")))
                .build();
        // end::lines[]
        return twoLines;
    }

    /** The rules of the shop with these promotions instead of its own. */
    static RuleSet rules() {
        return RuleSet.builder()
                .from(ShopRules.rules())
                .promotions(List.of(clubTea(), threeMugs(), welcome(), twoLines()))
                .build();
    }

    /** Prints what they give to a cart of four packets of tea and four mugs. */
    public static void tryOut(PrintStream out) {
        RuleSet rules = rules();
        // tag::try[]
        Cart cart = Cart.of(
                        ShopRules.GBP,
                        Instant.parse("2026-03-06T12:00:00Z"),
                        CartLine.of(1, TEA, 4).with(ItemTraits.in("tea")),
                        CartLine.of(2, MUG, 4))
                .by(Shopper.builder()
                        .addSegments(Segment.of("club"))
                        .addCoupons(CouponCode.of("WELCOME"))
                        .build());
        Pricing.price(cart, CompiledRules.of(rules)).get().lines().forEach(line -> {
            out.println(line);
            line.adjustments().forEach(off -> out.println("   " + off.rule() + " takes " + off.amount()));
        });
        // end::try[]
    }

    /** Reads rules that somebody wrote, or prints what is wrong with them. */
    public static void read(String text, PrintStream out) {
        // tag::read[]
        RuleSetJson json = RuleSetJson.standard().withCondition("acme.lines", LinesAtLeast::of);
        Either<RuleSetJsonRejection, RuleSet> read = json.read(text);
        read.peek(rules -> out.println(
                        rules.reference() + " with " + rules.promotions().size() + " promotions"))
                .peekLeft(refusal -> out.println(refusal.code() + ": " + refusal.message()));
        // end::read[]
    }
}
