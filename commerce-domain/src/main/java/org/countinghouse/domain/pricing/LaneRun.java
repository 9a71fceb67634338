package org.countinghouse.domain.pricing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.jspecify.annotations.Nullable;

/** Runs the candidates of one lane. */
final class LaneRun {

    private final Run run;
    private final Lane lane;
    private final List<CompiledPromotion> open = new ArrayList<>();

    LaneRun(Run run, Lane lane) {
        this.run = run;
        this.lane = lane;
    }

    /** Offers a candidate, in the order of evaluation. */
    void offer(CompiledPromotion promotion) {
        if (promotion.currency != null && promotion.currency != run.cart.currency()) {
            skip(promotion, RuleOutcome.Reason.OTHER_CURRENCY, null);
        } else if (!promotion.holdsAt(run.cart.pricedAt())) {
            skip(promotion, RuleOutcome.Reason.OUT_OF_WINDOW, null);
        } else if (promotion.condition.holds(run)) {
            open.add(promotion);
        } else if (run.notes != null) {
            run.notes.failed(promotion, promotion.condition.failing(run));
        }
    }

    /** Applies what the lane's mode lets through. */
    void finish() {
        CompiledPromotion alone = alone();
        if (alone != null) {
            skipAll(RuleOutcome.Reason.LANE_TAKEN, alone);
        } else if (lane.mode() == LaneMode.BEST) {
            best(open);
        } else {
            all();
        }
    }

    /** The first promotion that stands alone and gives something, applied. */
    private @Nullable CompiledPromotion alone() {
        for (CompiledPromotion promotion : new ArrayList<>(open)) {
            if (promotion.source.stacking() == Stacking.ALONE_IN_LANE) {
                open.remove(promotion);
                if (!blocked(promotion) && tried(promotion)) {
                    return promotion;
                }
            }
        }
        return null;
    }

    /** Every promotion in order; a group's members meet when the first of them comes up. */
    private void all() {
        Set<Integer> met = new HashSet<>(2);
        boolean choose = run.rules.policy.exclusiveChoice() == ExclusiveChoice.BEST_FOR_CUSTOMER;
        for (int i = 0; i < open.size(); i++) {
            CompiledPromotion promotion = open.get(i);
            if (met.contains(promotion.group) || blocked(promotion)) {
                continue;
            }
            if (choose && promotion.group >= 0) {
                met.add(promotion.group);
                best(open.subList(i, open.size()).stream()
                        .filter(other -> other.group == promotion.group)
                        .toList());
            } else {
                tried(promotion);
            }
        }
    }

    /** The one that gives most; of equals the first. */
    private void best(List<CompiledPromotion> rivals) {
        CompiledPromotion winner = null;
        Trial most = null;
        List<CompiledPromotion> losers = new ArrayList<>();
        for (CompiledPromotion promotion : rivals) {
            if (blocked(promotion)) {
                continue;
            }
            Trial trial = promotion.effect.on(run, promotion);
            if (trial == null) {
                skip(promotion, RuleOutcome.Reason.NOTHING_TO_TAKE, null);
            } else if (most == null || trial.total > most.total) {
                if (winner != null) {
                    losers.add(winner);
                }
                winner = promotion;
                most = trial;
            } else {
                losers.add(promotion);
            }
        }
        if (winner != null && most != null) {
            run.apply(winner, most);
            RuleOutcome.Reason reason =
                    lane.mode() == LaneMode.BEST ? RuleOutcome.Reason.LESS_THAN_BEST : RuleOutcome.Reason.GROUP_TAKEN;
            for (CompiledPromotion loser : losers) {
                skip(loser, reason, winner);
            }
        }
    }

    /** Applies it if it gives something. */
    private boolean tried(CompiledPromotion promotion) {
        Trial trial = promotion.effect.on(run, promotion);
        if (trial == null) {
            skip(promotion, RuleOutcome.Reason.NOTHING_TO_TAKE, null);
            return false;
        }
        run.apply(promotion, trial);
        return true;
    }

    /** Whether another promotion that was applied shuts it out. */
    private boolean blocked(CompiledPromotion promotion) {
        if (run.last != null) {
            skip(promotion, RuleOutcome.Reason.STOPPED, run.last);
            return true;
        }
        CompiledPromotion taken = promotion.group < 0 ? null : run.takenBy(promotion.group);
        if (taken != null) {
            skip(promotion, RuleOutcome.Reason.GROUP_TAKEN, taken);
        }
        return taken != null;
    }

    private void skipAll(RuleOutcome.Reason reason, CompiledPromotion because) {
        for (CompiledPromotion promotion : open) {
            skip(promotion, reason, because);
        }
    }

    private void skip(CompiledPromotion promotion, RuleOutcome.Reason reason, @Nullable CompiledPromotion because) {
        if (run.notes != null) {
            run.notes.skipped(promotion, reason, because);
        }
    }
}
