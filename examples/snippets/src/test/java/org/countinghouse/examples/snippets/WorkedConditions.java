package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.Worked.gbp;
import static org.countinghouse.examples.snippets.Worked.promotion;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;

/** Each condition with a cart for which it holds and one for which it does not. */
final class WorkedConditions {

    private static final String MUG = "1 × MUG at 10.00";

    private WorkedConditions() {}

    /**
     * A condition, tried twice.
     *
     * @param condition what must hold
     * @param rule the same in words
     * @param holds a cart for which it holds
     * @param not one for which it does not; empty if there is none
     */
    record Tried(Condition condition, String rule, String holds, String not) {

        /** As a row of a table. */
        List<String> row() {
            Class<?> type = condition instanceof HostCondition ? HostCondition.class : condition.getClass();
            String meaning = condition instanceof HostCondition
                    ? "A host's own pure function of the cart, named by type and parameters."
                    : SourceComments.ofRecord(type);
            String name = "`" + type.getSimpleName() + "`, `" + Worked.jsonName(rules(), "condition") + "`";
            return List.of(name, meaning, rule, holds, not.isEmpty() ? "-" : not);
        }

        private RuleSet rules() {
            Promotion.Builder one = promotion("order", "p", Effect.amountOff(gbp("1.00")));
            return Worked.rules(one.condition(condition).build());
        }

        /** What each cart gets from a promotion of 1.00 that asks for the condition. */
        Stream<Worked> checks() {
            RuleSet rules = rules();
            return Stream.of(holds, not)
                    .filter(cart -> !cart.isEmpty())
                    .map(cart -> new Worked(
                            condition.getClass().getSimpleName(),
                            "",
                            "",
                            rule,
                            cart,
                            cart.equals(holds) ? "true" : "false",
                            () -> String.valueOf(!Worked.off(rules, cart).matches("(0\\.00(, )?)+"))));
        }
    }

    static List<Tried> all() {
        Condition web = Condition.channel("WEB");
        Condition gold = Condition.segment("gold");
        return List.of(
                new Tried(Condition.always(), "always", MUG, ""),
                new Tried(
                        Condition.allOf(web, gold),
                        "channel WEB, and segment gold",
                        MUG + "; channel WEB; segment gold",
                        MUG + "; channel WEB"),
                new Tried(Condition.anyOf(web, gold), "channel WEB, or segment gold", MUG + "; segment gold", MUG),
                new Tried(Condition.not(web), "not channel WEB", MUG + "; channel SHOP", MUG + "; channel WEB"),
                new Tried(
                        new Condition.SubtotalAtLeast(gbp("50.00")),
                        "goods of 50.00",
                        "2 × MUG at 25.00",
                        "2 × MUG at 24.99, 1 × POST at 9.00"),
                new Tried(
                        Condition.quantity(Selection.skus("MUG"), 3),
                        "3 mugs",
                        "3 × MUG at 1.00",
                        "2 × MUG at 1.00, 5 × TEA at 1.00"),
                new Tried(
                        new Condition.SpendAtLeast(Selection.categories("tea"), gbp("20.00")),
                        "tea of 20.00",
                        "4 × TEA at 5.00",
                        "1 × TEA at 5.00, 1 × MUG at 15.00"),
                new Tried(web, "channel WEB", MUG + "; channel WEB", MUG + "; channel SHOP"),
                new Tried(gold, "segment gold", MUG + "; segment gold", MUG),
                new Tried(
                        new Condition.IsCustomer(Set.of(CustomerReference.of("ann"))),
                        "customer ann",
                        MUG + "; customer ann",
                        MUG + "; customer bob"),
                new Tried(
                        new Condition.InOrganization(Set.of(OrganizationId.of("group"))),
                        "organization group, or one below it",
                        MUG + "; organization branch of group",
                        MUG + "; organization other"),
                new Tried(
                        new Condition.WithHistory(BuyingHistory.FIRST_ORDER),
                        "first order",
                        MUG + "; history FIRST_ORDER",
                        MUG),
                new Tried(Condition.coupon("SPRING"), "code SPRING", MUG + "; coupon SPRING", MUG + "; coupon spring"),
                new Tried(
                        new Condition.WithinHours(
                                Set.of(DayOfWeek.FRIDAY),
                                LocalTime.of(17, 0),
                                Optional.of(LocalTime.of(20, 0)),
                                ZoneId.of("Europe/London")),
                        "Fridays, 17:00 to 20:00 in London",
                        MUG + "; time 2026-07-03T16:00:00Z",
                        MUG + "; time 2026-07-03T19:00:00Z"),
                new Tried(
                        new Condition.ShippedBy(Set.of(ShippingMethod.of("express"))),
                        "shipping express",
                        MUG + "; shipping express",
                        MUG + "; shipping post"),
                new Tried(new LinesAtLeast(2), "the host's `acme.lines`, 2", "1 × MUG at 9.00, 1 × TEA at 1.00", MUG));
    }
}
