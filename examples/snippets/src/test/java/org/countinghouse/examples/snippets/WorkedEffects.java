package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.Worked.doing;
import static org.countinghouse.examples.snippets.Worked.gbp;
import static org.countinghouse.examples.snippets.Worked.price;
import static org.countinghouse.examples.snippets.Worked.promotion;
import static org.countinghouse.examples.snippets.Worked.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;

/** Each selection, effect, reward and way of picking units with its worked number. */
final class WorkedEffects {

    private static final Selection ALL = Selection.everything();
    private static final Selection MUGS = Selection.skus("MUG");
    private static final Selection FOOD = Selection.categories("food");
    private static final String THREE = "1 × MUG at 10.00, 1 × TEA at 10.00, 1 × CAKE at 10.00";

    private WorkedEffects() {}

    static List<Worked> selections() {
        Promotion tea = promotion("line", "tea", Effect.percentOff(Selection.skus("TEA"), "20"))
                .build();
        Promotion rest = promotion("order", "rest", Effect.percentOff(new Selection.Undiscounted(), "10"))
                .build();
        return List.of(
                selected(ALL, "everything", "1.00, 1.00, 1.00"),
                selected(Selection.skus("MUG", "TEA"), "mugs and tea, by SKU", "1.00, 1.00, 0.00"),
                selected(FOOD, "category food", "0.00, 1.00, 1.00"),
                selected(Selection.attribute("brand", "Acme"), "brand = Acme", "1.00, 0.00, 0.00"),
                Worked.of(
                                Selection.Undiscounted.class,
                                "what the line promotion (20 % off tea) did not lower",
                                rules(tea, rest),
                                THREE,
                                "1.00, 2.00, 1.00")
                        .named(rules(tea, rest), "target"),
                selected(
                        new Selection.AllOf(List.of(FOOD, Selection.attribute("brand", "Leaf"))),
                        "food of the brand Leaf",
                        "0.00, 1.00, 0.00"),
                selected(
                        new Selection.AnyOf(List.of(MUGS, Selection.categories("tea"))),
                        "mugs, or category tea",
                        "1.00, 1.00, 0.00"),
                selected(new Selection.Not(FOOD), "what is not food", "1.00, 0.00, 0.00"));
    }

    private static Worked selected(Selection selection, String rule, String gives) {
        RuleSet rules = doing("line", Effect.percentOff(selection, "10"));
        return Worked.of(selection.getClass(), "10 % off " + rule, rules, THREE, gives)
                .named(rules, "target");
    }

    static List<Worked> effects() {
        return List.of(
                effect(Effect.percentOff(ALL, "15"), "15 % off everything", "1 × MUG at 10.50", "1.58"),
                effect(
                        new Effect.AmountOffEach(ALL, gbp("2.00"), Units.ALL),
                        "2.00 off each unit",
                        "3 × MUG at 9.99, 3 × TEA at 1.50",
                        "6.00, 4.50"),
                effect(
                        Effect.amountOff(gbp("10.00")),
                        "10.00 off all together",
                        "1 × MUG at 9.99, 1 × TEA at 9.99, 1 × CAKE at 9.99, 1 × PEN at 0.00",
                        "3.34, 3.33, 3.33, 0.00"),
                effect(
                        new Effect.FixedPrice(ALL, price("5.00"), Units.ALL),
                        "5.00 for a unit that costs more",
                        "1 × MUG at 7.50, 1 × TEA at 4.00",
                        "2.50, 0.00"),
                effect(
                        buyGet(UnitOrder.CHEAPEST),
                        "of any three, the cheapest free",
                        "1 × MUG at 10.00, 1 × TEA at 8.00, 1 × CAKE at 3.00",
                        "0.00, 0.00, 3.00"),
                effect(
                        new Effect.BundlePrice(
                                List.of(
                                        new BundlePart(Selection.skus("CAMERA"), Quantity.ONE),
                                        new BundlePart(Selection.skus("LENS"), Quantity.ONE)),
                                gbp("500.00")),
                        "camera and lens for 500.00",
                        "1 × CAMERA at 400.00, 3 × LENS at 200.00",
                        "66.67, 33.33"),
                effect(
                        new Effect.SpendTiers(
                                ALL, ALL, List.of(spend("0.00", "10"), spend("20.00", "15"), spend("30.00", "20"))),
                        "10 %, from 20.00 on 15 %, from 30.00 on 20 %",
                        "3 × MUG at 10.00",
                        "6.00"),
                effect(
                        new Effect.QuantityTiers(ALL, ALL, List.of(units(2, "5"), units(10, "15"))),
                        "from 2 units on 5 %, from 10 on 15 %",
                        "10 × MUG at 1.00",
                        "1.50"),
                effect(
                        new Effect.Gift(Sku.of("MUG"), Quantity.of(2)),
                        "2 mugs free",
                        "1 × TEA at 10.00, 3 × MUG at 4.00",
                        "0.00, 8.00"),
                Worked.of(
                                "HostEffect",
                                "A host's own pure function of the cart, named by type and parameters.",
                                "the host's `acme.off-first`, 3.00",
                                doing("line", new OffFirst("3.00")),
                                "1 × TEA at 10.00, 3 × MUG at 4.00",
                                "3.00, 0.00")
                        .named(doing("line", new OffFirst("3.00")), "effect"));
    }

    private static Worked effect(Effect effect, String rule, String cart, String gives) {
        RuleSet rules = doing("line", effect);
        return Worked.of(effect.getClass(), rule, rules, cart, gives).named(rules, "effect");
    }

    static List<Worked> rewards() {
        return List.of(
                reward(new Reward.Percent(Percentage.of(10)), "10 % from 20.00", "1.50, 0.50"),
                reward(new Reward.Amount(gbp("5.00")), "5.00 from 20.00", "3.75, 1.25"));
    }

    private static Worked reward(Reward reward, String rule, String gives) {
        RuleSet rules = doing("line", new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(gbp("20.00"), reward))));
        return Worked.of(reward.getClass(), rule, rules, "1 × MUG at 15.00, 1 × TEA at 5.00", gives)
                .named(rules, "reward");
    }

    static List<Worked> unitOrders() {
        String cart = "1 × MUG at 10.00, 1 × TEA at 8.00, 1 × CAKE at 3.00, 1 × PEN at 2.00";
        Effect cheapest = onFood(UnitOrder.CHEAPEST);
        Effect dearest = onFood(UnitOrder.DEAREST);
        return List.of(
                Worked.of(
                        UnitOrder.CHEAPEST,
                        "buy a mug, get one of food free",
                        doing("line", cheapest),
                        cart,
                        "0.00, 0.00, 3.00, 0.00"),
                Worked.of(
                        UnitOrder.DEAREST,
                        "buy a mug, get one of food free",
                        doing("line", dearest),
                        cart,
                        "0.00, 8.00, 0.00, 0.00"));
    }

    static List<Worked> units() {
        return List.of(
                counted("ALL", "Every unit.", Units.ALL, "2 × MUG at 10.00, 2 × TEA at 10.00", "2.00, 2.00"),
                counted(
                        "groupSize",
                        "Only whole groups of so many units, all selected lines together.",
                        Units.groupsOf(3),
                        "2 × MUG at 10.00, 2 × TEA at 10.00",
                        "2.00, 1.00"),
                counted(
                        "mostPerLine",
                        "At most so many units of each line.",
                        Units.atMostPerLine(1),
                        "1 × MUG at 10.00, 5 × TEA at 10.00",
                        "1.00, 1.00"),
                counted(
                        "mostPerOrder",
                        "At most so many units of all lines together, in the order of the cart.",
                        new Units(1, OptionalLong.empty(), OptionalLong.of(3)),
                        "1 × MUG at 10.00, 5 × TEA at 10.00",
                        "1.00, 2.00"));
    }

    private static Worked counted(String name, String meaning, Units units, String cart, String gives) {
        String rule = Stream.of("1.00 off each", units.equals(Units.ALL) ? "" : "; " + number(units))
                .reduce("", String::concat);
        return Worked.of(
                name, meaning, rule, doing("line", new Effect.AmountOffEach(ALL, gbp("1.00"), units)), cart, gives);
    }

    private static String number(Units units) {
        if (units.mostPerLine().isPresent()) {
            return "most per line " + units.mostPerLine().getAsLong();
        }
        return units.mostPerOrder().isPresent()
                ? "most per order " + units.mostPerOrder().getAsLong()
                : "groups of " + units.groupSize();
    }

    static Effect buyGet(UnitOrder order) {
        return new Effect.BuyGet(ALL, Quantity.of(2), ALL, Quantity.ONE, Percentage.of(100), order);
    }

    private static Effect onFood(UnitOrder order) {
        return new Effect.BuyGet(MUGS, Quantity.ONE, FOOD, Quantity.ONE, Percentage.of(100), order);
    }

    private static SpendTier spend(String from, String percent) {
        return new SpendTier(gbp(from), new Reward.Percent(Percentage.parse(percent)));
    }

    private static QuantityTier units(long from, String percent) {
        return new QuantityTier(Quantity.of(from), new Reward.Percent(Percentage.parse(percent)));
    }

    /** A host's own effect. */
    private record OffFirst(String amount) implements HostEffect {

        @Override
        public String type() {
            return "acme.off-first";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of("amount", amount);
        }

        @Override
        public Selection target() {
            return Selection.everything();
        }

        @Override
        public Map<Integer, Money> discounts(CartFacts cart) {
            Map<Integer, Money> off = new HashMap<>();
            off.put(cart.lines().get(0).lineNumber(), gbp(amount));
            return off;
        }
    }
}
