package org.countinghouse.examples.quickstart.shop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countinghouse.domain.pricing.Adjustment;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.ProofLevel;
import org.countinghouse.domain.pricing.RuleOutcome;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.examples.quickstart.report.PriceStory;
import org.jspecify.annotations.Nullable;

/**
 * One price explained: that of the first line from which a promotion took something, or else of the first line at all.
 * A cart costs the same with its proof as without, so it is priced once more only to be explained.
 */
final class Explanation {

    private final CompiledRules rules;
    private @Nullable PriceStory story;
    private boolean settled;

    Explanation(CompiledRules rules) {
        this.rules = rules;
    }

    /** An order that was placed. */
    void consider(String order, Cart cart) {
        if (settled) {
            return;
        }
        PricedCart priced = Pricing.price(cart, rules, ProofLevel.ON).getOrElseThrow(Unexpected::new);
        PricedLine line = priced.lines().stream()
                .filter(one -> one.discount().isPositive())
                .findFirst()
                .orElse(priced.lines().get(0));
        settled = line.discount().isPositive() || rules.source().promotions().isEmpty();
        if (story == null || line.discount().isPositive()) {
            story = new PriceStory(order, line.lineNumber(), text(priced, line));
        }
    }

    Optional<PriceStory> story() {
        return Optional.ofNullable(story);
    }

    private static String text(PricedCart cart, PricedLine line) {
        StringBuilder text = new StringBuilder()
                .append(line.quantity())
                .append(" × ")
                .append(line.item().sku())
                .append(" at ")
                .append(line.unitPrice())
                .append(source(line.source()))
                .append(" = ")
                .append(line.list().toDecimal().toPlainString());
        for (Adjustment adjustment : line.adjustments()) {
            text.append(", ")
                    .append(adjustment.rule())
                    .append(" takes ")
                    .append(adjustment.amount().toDecimal().toPlainString());
        }
        text.append(", ")
                .append(line.gross())
                .append(" under ")
                .append(cart.rules().id());
        String others = notFired(cart);
        return (others.isEmpty() ? text : text.append("; not: ").append(others)).toString();
    }

    private static String source(PriceSource source) {
        return source instanceof PriceSource.Listed listed
                ? " (book " + listed.book() + ")"
                : " (stated by the channel)";
    }

    private static String notFired(PricedCart cart) {
        List<RuleOutcome.NotFired> idle =
                cart.proof().map(proof -> proof.notFired()).orElse(List.of());
        return idle.stream()
                .sorted(Comparator.comparing(outcome -> outcome.rule().toString()))
                .map(outcome -> outcome.rule() + " ("
                        + outcome.reason()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ') + ")")
                .collect(Collectors.joining(", "));
    }
}
