package org.countinghouse.domain.pricing.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.UnitPrice;

/**
 * Reads a rule set as an experienced colleague would, and names what is allowed but probably not meant. It never looks
 * at a clock: whether a window is over is not its question.
 */
@CheckReturnValue
public final class RuleSetLinter {

    private RuleSetLinter() {}

    /** The findings, promotions first, then books; without costs nothing is said of margins. */
    public static List<LintFinding> lint(RuleSet rules) {
        return lint(rules, Map.of());
    }

    /**
     * The findings, promotions first, then books, then margins.
     *
     * @param costs the cost of one unit of each item, as far as known; compared with prices of its currency
     */
    public static List<LintFinding> lint(RuleSet rules, Map<Sku, UnitPrice> costs) {
        List<LintFinding> findings = new ArrayList<>();
        new PromotionLint(rules, findings).run();
        new BookLint(rules, findings).run();
        new MarginLint(rules, costs, findings).run();
        return Collections.unmodifiableList(findings);
    }
}
