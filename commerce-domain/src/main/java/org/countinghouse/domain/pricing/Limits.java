package org.countinghouse.domain.pricing;

import java.util.Optional;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.jspecify.annotations.Nullable;

/** Keeps what an effect asks for within what lines, caps and budgets can give. */
final class Limits {

    private Limits() {}

    /** Amounts that stand for each line, cut to what the line can give; together cut to the cap. */
    static @Nullable Trial each(Run run, CompiledPromotion promotion, long[] off) {
        long total = 0;
        for (int line : run.scope) {
            if (off[line] > 0) {
                off[line] = Math.min(off[line], room(run, promotion, line));
                total = Math.addExact(total, off[line]);
            }
        }
        if (total == 0) {
            return null;
        }
        long most = most(run, promotion);
        return total <= most ? Trial.of(total, off) : scaled(run, most, off);
    }

    /** Less than asked for: the cap is shared in the proportion of what was asked for. */
    private static @Nullable Trial scaled(Run run, long most, long[] off) {
        return most == 0 ? null : Trial.of(most, Allocation.cappedParts(most, off, off, run.rules.policy.sharing()));
    }

    /** An amount for several lines together, shared in proportion to the weights. */
    static @Nullable Trial shared(Run run, CompiledPromotion promotion, long amount, long[] weights) {
        long wanted = Math.min(amount, most(run, promotion));
        if (wanted <= 0) {
            return null;
        }
        Sharing sharing = run.rules.policy.sharing();
        long[] rooms = new long[weights.length];
        boolean any = false;
        for (int line : run.scope) {
            if (weights[line] > 0) {
                rooms[line] = room(run, promotion, line);
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        long[] parts;
        if (run.rules.policy.floorHandling() == FloorHandling.REDISTRIBUTE) {
            parts = Allocation.cappedParts(wanted, weights, rooms, sharing);
        } else {
            parts = Allocation.parts(wanted, weights, sharing);
            for (int line = 0; line < parts.length; line++) {
                parts[line] = Math.min(parts[line], rooms[line]);
            }
        }
        long total = 0;
        for (long part : parts) {
            total += part;
        }
        return total == 0 ? null : Trial.of(total, parts);
    }

    /** What the promotion may still take off a line. */
    private static long room(Run run, CompiledPromotion promotion, int line) {
        return Math.min(Math.max(0, run.amount[line] - run.floor(line)), promotion.mostPerLine);
    }

    /** What the promotion may take off the cart. */
    private static long most(Run run, CompiledPromotion promotion) {
        Optional<Money> budget = promotion.source.budget();
        if (budget.isEmpty()) {
            return promotion.mostPerOrder;
        }
        Money left = run.cart.budgets().getOrDefault(promotion.source.id(), budget.get());
        return Math.min(promotion.mostPerOrder, left.minorUnits());
    }
}
