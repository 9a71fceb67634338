package org.countinghouse.domain.pricing.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Window;

/** What is odd about promotions. */
final class PromotionLint {

    private final RuleSet rules;
    private final List<LintFinding> findings;

    PromotionLint(RuleSet rules, List<LintFinding> findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void run() {
        Map<String, List<Promotion>> byLane = new LinkedHashMap<>();
        rules.lanes().forEach(lane -> byLane.put(lane.name(), new ArrayList<>()));
        for (Promotion promotion : rules.promotions()) {
            barren(promotion).ifPresent(why -> add(LintFinding.Kind.NEVER_FIRES, promotion, why));
            currency(promotion);
            byLane.getOrDefault(promotion.lane(), new ArrayList<>()).add(promotion);
        }
        for (List<Promotion> lane : byLane.values()) {
            lane.sort(Comparator.comparing(Promotion::priority).reversed());
            shutOut(lane);
            ties(lane);
        }
    }

    /** Why it can never take anything off. */
    private static Optional<String> barren(Promotion promotion) {
        for (Optional<Money> cap : List.of(promotion.mostPerLine(), promotion.mostPerOrder(), promotion.budget())) {
            if (cap.isPresent() && cap.get().isZero()) {
                return Optional.of("a cap is " + cap.get());
            }
        }
        if (!canHold(promotion.condition())) {
            return Optional.of("its condition can never hold: " + promotion.condition());
        }
        return givesNothing(promotion.effect())
                ? Optional.of("it takes nothing off: " + promotion.effect())
                : Optional.empty();
    }

    private static boolean canHold(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return !(not.part() instanceof Condition.Always);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(PromotionLint::canHold);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(PromotionLint::canHold) && !contradicts(all.parts());
        }
        return true;
    }

    /** A condition and its opposite side by side, or two channels, customers or shipping methods at once. */
    private static boolean contradicts(List<Condition> parts) {
        for (Condition part : parts) {
            if (parts.contains(new Condition.Not(part)) || parts.stream().anyMatch(other -> disjoint(part, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean disjoint(Condition one, Condition other) {
        if (one instanceof Condition.OnChannel a && other instanceof Condition.OnChannel b) {
            return Collections.disjoint(a.channels(), b.channels());
        }
        if (one instanceof Condition.IsCustomer a && other instanceof Condition.IsCustomer b) {
            return Collections.disjoint(a.customers(), b.customers());
        }
        if (one instanceof Condition.ShippedBy a && other instanceof Condition.ShippedBy b) {
            return Collections.disjoint(a.methods(), b.methods());
        }
        return one instanceof Condition.WithHistory a
                && other instanceof Condition.WithHistory b
                && a.history() != b.history();
    }

    private static boolean givesNothing(Effect effect) {
        if (effect instanceof Effect.PercentOff off) {
            return off.percentage().isZero();
        }
        if (effect instanceof Effect.AmountOff off) {
            return off.amount().isZero();
        }
        if (effect instanceof Effect.AmountOffEach off) {
            return off.perUnit().isZero();
        }
        return effect instanceof Effect.BuyGet get && get.percentage().isZero();
    }

    private void currency(Promotion promotion) {
        Optional<Currency> currency = promotion.effectiveCurrency();
        boolean priced = rules.books().books().isEmpty()
                || currency.isEmpty()
                || rules.books().books().stream()
                        .anyMatch(book -> book.currency().equals(currency.get()));
        if (!priced) {
            add(LintFinding.Kind.CURRENCY_HOLE, promotion, "no price book is in " + currency.get());
        }
    }

    /** What stands before and always applies lets nothing after it through. */
    private void shutOut(List<Promotion> lane) {
        Optional<Promotion> wall = lane.stream()
                .filter(promotion -> promotion.stacking() != Stacking.STACKABLE
                        && promotion.condition() instanceof Condition.Always
                        && promotion.window().equals(Window.ALWAYS)
                        && promotion.effect().target() instanceof Selection.Everything)
                .findFirst();
        if (wall.isEmpty()) {
            return;
        }
        boolean alone = wall.get().stacking() == Stacking.ALONE_IN_LANE;
        for (int i = 0; i < lane.size(); i++) {
            Promotion promotion = lane.get(i);
            boolean after = promotion.priority() < wall.get().priority();
            boolean tolerant = alone && promotion.stacking() != Stacking.ALONE_IN_LANE;
            if (!promotion.equals(wall.get()) && (after || tolerant)) {
                add(
                        LintFinding.Kind.ALWAYS_SHUT_OUT,
                        promotion,
                        wall.get().reference() + " always applies and tolerates none "
                                + (alone ? "in its lane" : "after it"));
            }
        }
    }

    private void ties(List<Promotion> lane) {
        for (int i = 1; i < lane.size(); i++) {
            Promotion one = lane.get(i - 1);
            Promotion other = lane.get(i);
            if (one.priority() == other.priority()
                    && one.window().overlaps(other.window())
                    && one.condition().equals(other.condition())
                    && !one.effect().getClass().equals(other.effect().getClass())) {
                add(
                        LintFinding.Kind.TIE,
                        other,
                        "it has the priority, condition and time of " + one.reference()
                                + ": only their names say which comes first");
            }
        }
    }

    private void add(LintFinding.Kind kind, Promotion promotion, String message) {
        findings.add(new LintFinding(kind, "promotions[" + promotion.id() + "]", message));
    }
}
