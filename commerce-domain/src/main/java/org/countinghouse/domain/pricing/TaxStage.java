package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRounds;

/** Taxes what is left of every line. */
final class TaxStage {

    private final Run run;
    private final Figures figures;
    private final Rounding rounding;
    private final TaxRounds side;

    TaxStage(Run run) {
        this.run = run;
        figures = run.figures;
        rounding = run.rules.policy.taxRounding();
        side = run.rules.policy.taxRounds();
    }

    void tax() {
        RoundingPlace place = run.rules.policy.taxRounded();
        if (place == RoundingPlace.PER_ORDER) {
            perOrder();
            return;
        }
        for (int line = 0; line < run.size; line++) {
            run.at = line;
            TaxFormula formula = figures.taxes[line];
            if (!formula.isFree()) {
                figures.tax[line] = place == RoundingPlace.PER_LINE
                        ? formula.tax(figures.amount[line], rounding, side)
                        : perUnit(formula, figures.amount[line], run.units[line]);
            }
        }
    }

    /** Units of a line differ by a minor unit at most; each is taxed for itself. */
    private long perUnit(TaxFormula formula, long amount, long units) {
        long unit = amount / units;
        long larger = amount - unit * units;
        long rest = larger == 0 ? 0 : Math.multiplyExact(formula.tax(unit + 1, rounding, side), larger);
        return Math.addExact(Math.multiplyExact(formula.tax(unit, rounding, side), units - larger), rest);
    }

    /** Lines of one formula are taxed together and share the tax; no line more than it costs if the tax is inside. */
    private void perOrder() {
        boolean[] done = new boolean[run.size];
        for (int first = 0; first < run.size; first++) {
            TaxFormula formula = figures.taxes[first];
            if (done[first] || formula.isFree()) {
                continue;
            }
            long[] weights = new long[run.size];
            long sum = 0;
            for (int line = first; line < run.size; line++) {
                if (figures.taxes[line].equals(formula)) {
                    run.at = line;
                    weights[line] = figures.amount[line];
                    sum = Math.addExact(sum, weights[line]);
                    done[line] = true;
                }
            }
            share(formula.tax(sum, rounding, side), weights, formula);
        }
    }

    private void share(long tax, long[] weights, TaxFormula formula) {
        Sharing sharing = run.rules.policy.sharing();
        long[] parts;
        if (formula.mode() == TaxMode.INCLUSIVE) {
            parts = Allocation.cappedParts(tax, weights, weights, sharing);
        } else {
            parts = tax == 0 ? new long[weights.length] : Allocation.parts(tax, weights, sharing);
        }
        for (int line = 0; line < parts.length; line++) {
            figures.tax[line] += parts[line];
        }
    }
}
