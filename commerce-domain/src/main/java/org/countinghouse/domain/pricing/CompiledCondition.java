package org.countinghouse.domain.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.HostCondition;

/** A condition, compiled: whether it holds, and which part of it fails. */
final class CompiledCondition {

    static final CompiledCondition ALWAYS = new CompiledCondition(Condition.always(), run -> true, List.of());

    private final Condition source;
    private final Predicate<Run> test;
    private final List<CompiledCondition> conjuncts;

    private CompiledCondition(Condition source, Predicate<Run> test, List<CompiledCondition> conjuncts) {
        this.source = source;
        this.test = test;
        this.conjuncts = conjuncts;
    }

    boolean holds(Run run) {
        return this == ALWAYS || test.test(run);
    }

    /** The innermost part that fails; the condition itself if none of its parts can be blamed alone. */
    Condition failing(Run run) {
        for (CompiledCondition part : conjuncts) {
            if (!part.holds(run)) {
                return part.failing(run);
            }
        }
        return source;
    }

    static CompiledCondition of(Condition condition, RuleCompiler compiler) {
        if (condition instanceof Condition.Always) {
            return ALWAYS;
        }
        if (condition instanceof Condition.AllOf all) {
            List<CompiledCondition> parts = parts(all.parts(), compiler);
            return new CompiledCondition(condition, run -> all(parts, run), parts);
        }
        if (condition instanceof Condition.AnyOf any) {
            List<CompiledCondition> parts = parts(any.parts(), compiler);
            return new CompiledCondition(condition, run -> any(parts, run), List.of());
        }
        if (condition instanceof Condition.Not not) {
            CompiledCondition part = of(not.part(), compiler);
            return new CompiledCondition(condition, run -> !part.holds(run), List.of());
        }
        return new CompiledCondition(condition, test(condition, compiler), List.of());
    }

    private static Predicate<Run> test(Condition condition, RuleCompiler compiler) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            long least = subtotal.amount().minorUnits();
            return run -> run.speaks(subtotal.amount()) && run.measure.spend(run, LineTest.ALL) >= least;
        }
        if (condition instanceof Condition.SpendAtLeast spend) {
            long least = spend.amount().minorUnits();
            LineTest lines = SelectionCompiler.compile(spend.selection(), compiler);
            return run -> run.speaks(spend.amount()) && run.measure.spend(run, lines) >= least;
        }
        if (condition instanceof Condition.QuantityAtLeast quantity) {
            long least = quantity.quantity().units();
            LineTest lines = SelectionCompiler.compile(quantity.selection(), compiler);
            return run -> run.measure.units(run, lines) >= least;
        }
        if (condition instanceof Condition.WithinHours hours) {
            return run -> hours.contains(run.cart.pricedAt());
        }
        if (condition instanceof HostCondition host) {
            return run -> host.holds(run.facts());
        }
        return shopper(condition);
    }

    private static Predicate<Run> shopper(Condition condition) {
        if (condition instanceof Condition.OnChannel on) {
            return run -> named(run.shopper.channel(), on.channels());
        }
        if (condition instanceof Condition.IsCustomer is) {
            return run -> named(run.shopper.customer(), is.customers());
        }
        if (condition instanceof Condition.ShippedBy by) {
            return run -> named(run.shopper.shippingMethod(), by.methods());
        }
        if (condition instanceof Condition.InSegment in) {
            return run -> meets(run.shopper.segments(), in.segments());
        }
        if (condition instanceof Condition.InOrganization in) {
            return run -> meets(run.shopper.organizations(), in.organizations());
        }
        if (condition instanceof Condition.CouponEntered entered) {
            return run -> meets(run.shopper.coupons(), entered.codes());
        }
        if (condition instanceof Condition.WithHistory with) {
            return run -> run.shopper.history() == with.history();
        }
        throw new IllegalStateException("a condition that nobody compiles: " + condition);
    }

    private static <T> boolean named(Optional<T> one, Set<T> wanted) {
        return one.isPresent() && wanted.contains(one.get());
    }

    private static <T> boolean meets(Collection<T> some, Set<T> wanted) {
        for (T one : some) {
            if (wanted.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static List<CompiledCondition> parts(List<Condition> parts, RuleCompiler compiler) {
        return parts.stream().map(part -> of(part, compiler)).toList();
    }

    private static boolean all(List<CompiledCondition> parts, Run run) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).holds(run)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(List<CompiledCondition> parts, Run run) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(run)) {
                return true;
            }
        }
        return false;
    }
}
