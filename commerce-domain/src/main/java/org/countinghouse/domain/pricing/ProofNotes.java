package org.countinghouse.domain.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.jspecify.annotations.Nullable;

/** What is noted while pricing with a proof: references and copies of amounts; words and money are made when asked. */
final class ProofNotes {

    /** What became of one promotion. */
    private static final class Note {

        final CompiledPromotion promotion;
        /** Null if it fired. */
        final RuleOutcome.@Nullable Reason reason;

        @Nullable
        Condition failed;

        @Nullable
        CompiledPromotion because;

        long[] before = NONE;
        long[] off = NONE;

        Note(CompiledPromotion promotion, RuleOutcome.@Nullable Reason reason) {
            this.promotion = promotion;
            this.reason = reason;
        }
    }

    private static final long[] NONE = {};
    private static final int EXTRA_PLACES = 6;

    private final Figures figures;
    private final @Nullable BookPrice[] prices;
    private final List<Note> notes = new ArrayList<>();

    ProofNotes(Figures figures, @Nullable BookPrice[] prices) {
        this.figures = figures;
        this.prices = prices;
    }

    void fired(CompiledPromotion promotion, long[] before, long[] off) {
        Note note = new Note(promotion, null);
        note.before = before;
        note.off = off;
        notes.add(note);
    }

    void failed(CompiledPromotion promotion, Condition condition) {
        Note note = new Note(promotion, RuleOutcome.Reason.CONDITION_FAILED);
        note.failed = condition;
        notes.add(note);
    }

    void skipped(CompiledPromotion promotion, RuleOutcome.Reason reason, @Nullable CompiledPromotion because) {
        Note note = new Note(promotion, reason);
        note.because = because;
        notes.add(note);
    }

    PriceProof proof(RuleSetReference rules) {
        List<PriceProof.BasePrice> basePrices = new ArrayList<>();
        List<PriceProof.TaxStep> taxes = new ArrayList<>();
        int places = Math.max(0, figures.currency.getDefaultFractionDigits()) + EXTRA_PLACES;
        for (int i = 0; i < figures.lines.length; i++) {
            CartLine line = figures.lines[i];
            basePrices.add(new PriceProof.BasePrice(
                    line.lineNumber(), figures.unitPrices[i], figures.sources[i], exact(i), money(figures.list[i])));
            Money amount = money(figures.amount[i]);
            taxes.add(new PriceProof.TaxStep(
                    line.lineNumber(),
                    amount,
                    figures.taxes[i],
                    figures.taxes[i].exactTax(amount, places),
                    money(figures.tax[i])));
        }
        List<RuleOutcome> outcomes = notes.stream()
                .sorted(Comparator.comparingInt(note -> note.promotion.rank))
                .map(this::outcome)
                .toList();
        return new PriceProof(rules, basePrices, outcomes, taxes);
    }

    private BigDecimal exact(int line) {
        BookPrice price = prices[line];
        CartLine wish = figures.lines[line];
        return price == null
                ? figures.unitPrices[line]
                        .amount()
                        .multiply(BigDecimal.valueOf(wish.quantity().units()))
                : price.exact(wish.quantity());
    }

    private RuleOutcome outcome(Note note) {
        String lane = note.promotion.source.lane();
        if (note.reason != null) {
            return new RuleOutcome.NotFired(
                    note.promotion.reference,
                    lane,
                    note.reason,
                    Optional.ofNullable(note.failed),
                    Optional.ofNullable(note.because).map(other -> other.reference));
        }
        List<RuleOutcome.LineChange> changes = new ArrayList<>();
        for (int i = 0; i < note.off.length; i++) {
            if (note.off[i] > 0) {
                changes.add(new RuleOutcome.LineChange(
                        figures.lines[i].lineNumber(), money(note.before[i]), money(note.off[i])));
            }
        }
        return new RuleOutcome.Fired(note.promotion.reference, lane, changes);
    }

    private Money money(long minorUnits) {
        return figures.money(minorUnits);
    }
}
