package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.Worked.gbp;
import static org.countinghouse.examples.snippets.Worked.promotion;
import static org.countinghouse.examples.snippets.Worked.ruleSet;
import static org.countinghouse.examples.snippets.Worked.rules;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.RuleSet;

/** Each control of a promotion with its worked number. */
final class WorkedControls {

    private static final Selection ALL = Selection.everything();
    private static final String HUNDRED = "1 × MUG at 100.00";
    private static final String TWO = "1 × MUG at 100.00, 1 × TEA at 10.00";

    private WorkedControls() {}

    static List<Worked> phases() {
        String cart = "1 × MUG at 1.06, 1 × TEA at 2.06, 1 × POST at 4.06";
        return List.of(
                phase(Phase.LINE, "line", cart, "0.11, 0.21, 0.00"),
                phase(Phase.ORDER, "order", cart, "0.11, 0.20, 0.00"),
                phase(Phase.SHIPPING, "shipping", cart, "0.00, 0.00, 0.41"));
    }

    private static Worked phase(Phase phase, String lane, String cart, String gives) {
        return Worked.of(phase, "10 % off", Worked.doing(lane, Effect.percentOff(ALL, "10")), cart, gives);
    }

    static List<Worked> laneModes() {
        String rule = "5.50 off, and 20 % off";
        return List.of(
                Worked.of(LaneMode.ALL, rule, lane(LaneMode.ALL), "1 × MUG at 30.00", "10.40"),
                Worked.of(LaneMode.BEST, rule, lane(LaneMode.BEST), "1 × MUG at 30.00", "6.00"));
    }

    private static RuleSet lane(LaneMode mode) {
        return ruleSet()
                .lanes(List.of(new Lane("order", Phase.ORDER, mode)))
                .addPromotions(
                        promotion("order", "a", Effect.amountOff(gbp("5.50"))).build(),
                        promotion("order", "b", Effect.percentOff(ALL, "20")).build())
                .build();
    }

    static List<Worked> stackings() {
        return List.of(
                stacking(Stacking.STACKABLE, "24.00"),
                stacking(Stacking.ALONE_IN_LANE, "21.00"),
                stacking(Stacking.LAST, "20.00"));
    }

    private static Worked stacking(Stacking stacking, String gives) {
        Promotion.Builder first = promotion("line", "first", Effect.percentOff(ALL, "20"));
        first.priority(1).stacking(stacking);
        RuleSet rules = rules(
                first.build(),
                promotion("line", "second", Effect.amountOff(gbp("3.00"))).build(),
                promotion("order", "third", Effect.amountOff(gbp("1.00"))).build());
        return Worked.of(stacking, "20 % off so; then 3.00 in its lane, 1.00 in a later one", rules, HUNDRED, gives);
    }

    static List<Worked> controls() {
        Promotion.Builder ten = promotion("order", "ten", Effect.amountOff(gbp("10.00")));
        Promotion.Builder fifth = promotion("order", "fifth", Effect.percentOff(ALL, "20"));
        Promotion.Builder groups =
                promotion("line", "p", new Effect.AmountOffEach(ALL, gbp("5.00"), Units.groupsOf(2)));
        Window march = Window.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        return List.of(
                control(
                        "priority",
                        "10.00 off at 5, then 20 % off at 2",
                        rules(ten.priority(5).build(), fifth.priority(2).build()),
                        HUNDRED,
                        "28.00"),
                control(
                        "window",
                        "10 % off in March 2026",
                        rules(tenth().window(march).build()),
                        HUNDRED + "; time 2026-04-01T00:00:00Z",
                        "0.00"),
                control(
                        "currency",
                        "10 % off, for EUR",
                        rules(tenth().currency(Currency.getInstance("EUR")).build()),
                        HUNDRED,
                        "0.00"),
                control(
                        "exclusiveGroup",
                        "10.00 off and 20 % off, both of one group",
                        rules(grouped(ten), grouped(fifth)),
                        HUNDRED,
                        "20.00"),
                control(
                        "mostPerLine",
                        "50 % off, 20.00 a line",
                        rules(half().mostPerLine(gbp("20.00")).build()),
                        TWO,
                        "20.00, 5.00"),
                control(
                        "mostPerOrder",
                        "50 % off, 5.00 a cart",
                        rules(half().mostPerOrder(gbp("5.00")).build()),
                        TWO,
                        "4.55, 0.45"),
                control(
                        "budget",
                        "50 % off, 3.00 left for all carts",
                        rules(half().budget(gbp("3.00")).build()),
                        TWO,
                        "2.73, 0.27"),
                control(
                        "mostApplications",
                        "5.00 off each of 2, once",
                        rules(groups.mostApplications(1).build()),
                        "4 × MUG at 10.00",
                        "10.00"));
    }

    private static Worked control(String attribute, String rule, RuleSet rules, String cart, String gives) {
        return Worked.of(attribute, SourceComments.ofMethod(Promotion.class, attribute), rule, rules, cart, gives);
    }

    private static Promotion grouped(Promotion.Builder promotion) {
        return promotion.exclusiveGroup(ExclusiveGroup.of("one-of-these")).build();
    }

    private static Promotion.Builder tenth() {
        return promotion("order", "p", Effect.percentOff(ALL, "10"));
    }

    private static Promotion.Builder half() {
        return promotion("line", "p", Effect.percentOff(ALL, "50"));
    }
}
