package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.Worked.gbp;
import static org.countinghouse.examples.snippets.Worked.price;
import static org.countinghouse.examples.snippets.Worked.promotion;
import static org.countinghouse.examples.snippets.Worked.ruleSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.DerivedPrices;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.policy.StatedPrices;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRounds;

/** Each choice of the policy with its worked number. */
final class WorkedPolicies {

    private static final Selection ALL = Selection.everything();

    private WorkedPolicies() {}

    static List<Worked> all() {
        List<Worked> rows = new ArrayList<>();
        roundings(rows);
        places(rows);
        discounts(rows);
        prices(rows);
        taxes(rows);
        limits(rows);
        return rows;
    }

    private static void roundings(List<Worked> rows) {
        Choice<Rounding> rounding = new Choice<>("rounding", PricingPolicy.Builder::rounding, PricingPolicy::rounding);
        for (Rounding value : Rounding.values()) {
            rows.add(rounding.row(
                    value, "one mug", "1 × MUG at 0.125", eighth(value), list(), UnaryOperator.identity()));
        }
    }

    private static void places(List<Worked> rows) {
        String cart = "3 × MUG at 0.05, 1 × TEA at 0.05";
        Promotion onLines = promotion("line", "p", Effect.percentOff(ALL, "10")).build();
        Choice<RoundingPlace> line = new Choice<>(
                "linePercentRounded", PricingPolicy.Builder::linePercentRounded, PricingPolicy::linePercentRounded);
        rows.add(line.off(RoundingPlace.PER_UNIT, "10 % off the lines", cart, "0.03, 0.01", onLines));
        rows.add(line.off(RoundingPlace.PER_LINE, "10 % off the lines", cart, "0.02, 0.01", onLines));
        rows.add(line.off(RoundingPlace.PER_ORDER, "10 % off the lines", cart, "0.02, 0.00", onLines));
        Promotion onOrder =
                promotion("order", "p", Effect.percentOff(ALL, "10")).build();
        Choice<RoundingPlace> order = new Choice<>(
                "orderPercentRounded", PricingPolicy.Builder::orderPercentRounded, PricingPolicy::orderPercentRounded);
        rows.add(order.off(RoundingPlace.PER_UNIT, "10 % off the order", cart, "0.03, 0.01", onOrder));
        rows.add(order.off(RoundingPlace.PER_LINE, "10 % off the order", cart, "0.02, 0.01", onOrder));
        rows.add(order.off(RoundingPlace.PER_ORDER, "10 % off the order", cart, "0.02, 0.00", onOrder));
        Promotion half = promotion("line", "p", Effect.percentOff(ALL, "50")).build();
        Choice<PercentRounds> side =
                new Choice<>("percentRounds", PricingPolicy.Builder::percentRounds, PricingPolicy::percentRounds);
        rows.add(side.off(PercentRounds.DISCOUNT, "50 % off", "1 × MUG at 83.33", "41.67", half));
        rows.add(side.off(PercentRounds.PRICE_LEFT, "50 % off", "1 × MUG at 83.33", "41.66", half));
    }

    private static void discounts(List<Worked> rows) {
        Promotion[] twice = {
            promotion("order", "a", Effect.percentOff(ALL, "10")).build(),
            promotion("order", "b", Effect.percentOff(ALL, "10")).build()
        };
        Choice<DiscountBase> base =
                new Choice<>("discountBase", PricingPolicy.Builder::discountBase, PricingPolicy::discountBase);
        rows.add(base.off(DiscountBase.REDUCED, "10 % off, twice", "1 × MUG at 100.00", "19.00", twice));
        rows.add(base.off(DiscountBase.ORIGINAL, "10 % off, twice", "1 × MUG at 100.00", "20.00", twice));
        Promotion three = promotion("order", "p", Effect.amountOff(gbp("3.00"))).build();
        String cart = "1 × MUG at 43.00, 1 × TEA at 14.00, 1 × CAKE at 23.00";
        Choice<Sharing> sharing = new Choice<>("sharing", PricingPolicy.Builder::sharing, PricingPolicy::sharing);
        rows.add(sharing.off(Sharing.LARGEST_REMAINDER, "3.00 off", cart, "1.61, 0.53, 0.86", three));
        rows.add(sharing.off(Sharing.FIRST, "3.00 off", cart, "1.62, 0.52, 0.86", three));
        rows.add(sharing.off(
                Sharing.HALF_DOWN_THEN_FIRST,
                "50.00 off",
                "1 × MUG at 120.00, 1 × TEA at 230.00, 1 × CAKE at 300.00",
                "9.23, 17.69, 23.08",
                promotion("order", "p", Effect.amountOff(gbp("50.00"))).build()));
        rows.add(sharing.off(Sharing.LAST, "3.00 off", cart, "1.61, 0.52, 0.87", three));
        rows.add(sharing.off(
                Sharing.CARRIED,
                "1.00 off",
                "1 × MUG at 5.00, 1 × TEA at 5.00, 1 × CAKE at 5.00",
                "0.33, 0.34, 0.33",
                promotion("order", "p", Effect.amountOff(gbp("1.00"))).build()));
        floors(rows);
        Promotion[] group = {
            grouped(promotion("order", "a", Effect.amountOff(gbp("5.00"))), 9),
            grouped(promotion("order", "b", Effect.percentOff(ALL, "20")), 0)
        };
        String rule = "of a group: 5.00 off at priority 9, 20 % off at 0";
        Choice<ExclusiveChoice> one =
                new Choice<>("exclusiveChoice", PricingPolicy.Builder::exclusiveChoice, PricingPolicy::exclusiveChoice);
        rows.add(one.off(ExclusiveChoice.BEST_FOR_CUSTOMER, rule, "1 × MUG at 100.00", "20.00", group));
        rows.add(one.off(ExclusiveChoice.FIRST_IN_ORDER, rule, "1 × MUG at 100.00", "5.00", group));
    }

    private static void floors(List<Worked> rows) {
        UnaryOperator<RuleSet.Builder> rules =
                start -> start.floors(Map.of(Sku.of("TEA"), price("19.00"), Sku.of("CAKE"), price("26.00")))
                        .addPromotions(promotion("order", "p", Effect.amountOff(gbp("12.00")))
                                .build());
        String rule = "12.00 off; tea not below 19.00, cake not below 26.00";
        String cart = "1 × MUG at 10.00, 1 × TEA at 20.00, 1 × CAKE at 30.00";
        Choice<FloorHandling> floor =
                new Choice<>("floorHandling", PricingPolicy.Builder::floorHandling, PricingPolicy::floorHandling);
        rows.add(floor.row(FloorHandling.REDISTRIBUTE, rule, cart, "7.00, 1.00, 4.00", PricedLine::discount, rules));
        rows.add(floor.row(FloorHandling.DROP, rule, cart, "2.00, 1.00, 4.00", PricedLine::discount, rules));
    }

    private static void prices(List<Worked> rows) {
        UnaryOperator<RuleSet.Builder> two = start -> start.books(WorkedBooks.listAndWeb());
        String books = "list 10.00; for channel WEB 12.00";
        Choice<BookChoice> book =
                new Choice<>("bookChoice", PricingPolicy.Builder::bookChoice, PricingPolicy::bookChoice);
        rows.add(book.row(BookChoice.MOST_SPECIFIC, books, "1 × MUG; channel WEB", "12.00", list(), two));
        rows.add(book.row(BookChoice.LOWEST, books, "1 × MUG; channel WEB", "10.00", list(), two));
        UnaryOperator<RuleSet.Builder> under = start -> start.books(WorkedBooks.tenPercentUnder());
        Choice<DerivedPrices> derived =
                new Choice<>("derivedPrices", PricingPolicy.Builder::derivedPrices, PricingPolicy::derivedPrices);
        rows.add(derived.row(DerivedPrices.EXACT, "10 % under 9.99", "100 × MUG", "899.10", list(), under));
        rows.add(derived.row(DerivedPrices.MINOR_UNIT, "10 % under 9.99", "100 × MUG", "899.00", list(), under));
        Choice<StatedPrices> stated =
                new Choice<>("statedPrices", PricingPolicy.Builder::statedPrices, PricingPolicy::statedPrices);
        rows.add(stated.row(StatedPrices.ACCEPTED, "list 10.00", "1 × MUG at 9.00", "9.00", list(), two));
        rows.add(
                stated.row(StatedPrices.REFUSED, "list 10.00", "1 × MUG at 9.00", "stated-price-refused", list(), two));
    }

    private static void taxes(List<Worked> rows) {
        UnaryOperator<RuleSet.Builder> tenth = start -> start.taxes(WorkedBooks.taxed(TaxMode.EXCLUSIVE, "10"));
        Choice<Rounding> rounding =
                new Choice<>("taxRounding", PricingPolicy.Builder::taxRounding, PricingPolicy::taxRounding);
        for (Rounding value : Rounding.values()) {
            rows.add(rounding.row(value, "10 % on top", "1 × MUG at 1.25", eighth(value), PricedLine::tax, tenth));
        }
        String cart = "2 × MUG at 0.05, 1 × TEA at 0.05, 1 × CAKE at 0.05";
        Choice<RoundingPlace> place =
                new Choice<>("taxRounded", PricingPolicy.Builder::taxRounded, PricingPolicy::taxRounded);
        rows.add(place.row(RoundingPlace.PER_UNIT, "10 % on top", cart, "0.02, 0.01, 0.01", PricedLine::tax, tenth));
        rows.add(place.row(RoundingPlace.PER_LINE, "10 % on top", cart, "0.01, 0.01, 0.01", PricedLine::tax, tenth));
        rows.add(place.row(RoundingPlace.PER_ORDER, "10 % on top", cart, "0.01, 0.01, 0.00", PricedLine::tax, tenth));
        UnaryOperator<RuleSet.Builder> four = start -> start.taxes(WorkedBooks.taxed(TaxMode.INCLUSIVE, "4"));
        Choice<TaxRounds> side = new Choice<>("taxRounds", PricingPolicy.Builder::taxRounds, PricingPolicy::taxRounds);
        rows.add(side.row(TaxRounds.TAX, "4 % inside", "1 × MUG at 2.99", "0.12", PricedLine::tax, four));
        rows.add(side.row(TaxRounds.COUNTERPART, "4 % inside", "1 × MUG at 2.99", "0.11", PricedLine::tax, four));
    }

    private static void limits(List<Worked> rows) {
        RuleSet coins = ruleSet()
                .policy(PricingPolicy.builder()
                        .cashRounding(new CashRounding(gbp("0.05"), Rounding.HALF_UP))
                        .build())
                .build();
        rows.add(attribute("cashRounding", "to 0.05, HALF_UP; to pay", coins, "1 × MUG at 9.98", "10.00")
                .reading(coins, priced -> amount(priced.payable())));
        RuleSet few = ruleSet()
                .policy(PricingPolicy.builder().mostUnitsPerLine(100).build())
                .build();
        rows.add(attribute("mostUnitsPerLine", "100", few, "101 × MUG at 1.00", "quantity-too-large"));
    }

    private static Worked attribute(String name, String rule, RuleSet rules, String cart, String gives) {
        return Worked.of(name, SourceComments.ofMethod(PricingPolicy.class, name), rule, rules, cart, gives);
    }

    private static Promotion grouped(Promotion.Builder promotion, int priority) {
        return promotion
                .priority(priority)
                .exclusiveGroup(ExclusiveGroup.of("one-of-these"))
                .build();
    }

    /** What the page says of 0.125. */
    private static String eighth(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP, UP, CEILING -> "0.13";
            case HALF_EVEN, HALF_DOWN, DOWN, FLOOR -> "0.12";
            case EXACT -> "amount-not-representable";
        };
    }

    private static Function<PricedLine, Money> list() {
        return PricedLine::list;
    }

    private static String amount(Money money) {
        return money.toDecimal().toPlainString();
    }

    /** An attribute of the policy and how it is set. */
    private record Choice<E extends Enum<E>>(
            String attribute,
            BiFunction<PricingPolicy.Builder, E, PricingPolicy.Builder> set,
            Function<PricingPolicy, E> get) {

        Worked off(E value, String rule, String cart, String gives, Promotion... promotions) {
            return row(value, rule, cart, gives, PricedLine::discount, start -> start.addPromotions(promotions));
        }

        Worked row(
                E value,
                String rule,
                String cart,
                String gives,
                Function<PricedLine, Money> figure,
                UnaryOperator<RuleSet.Builder> more) {
            PricingPolicy policy = set.apply(PricingPolicy.builder(), value).build();
            RuleSet rules = more.apply(ruleSet().policy(policy)).build();
            return Worked.of(
                            attribute + " = " + value.name(),
                            SourceComments.ofConstant(value) + (recommended(value) ? " **Recommended.**" : ""),
                            rule,
                            rules,
                            cart,
                            gives)
                    .reading(rules, priced -> figures(priced, figure));
        }

        private boolean recommended(E value) {
            return get.apply(PricingPolicy.recommended()) == value;
        }

        private static String figures(PricedCart priced, Function<PricedLine, Money> figure) {
            return priced.lines().stream()
                    .map(line -> amount(figure.apply(line)))
                    .collect(Collectors.joining(", "));
        }
    }
}
