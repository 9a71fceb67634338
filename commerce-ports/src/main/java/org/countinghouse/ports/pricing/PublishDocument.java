package org.countinghouse.ports.pricing;

import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.publication.LintTolerance;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.rules.RuleSet;

/**
 * {@link PublishRules} with the rules as text, from a file or a form.
 *
 * @param header whose, by whom, under which key
 * @param text the rules as {@link RuleSetJson} reads them
 * @param tolerance which findings of the linter do not refuse them
 * @param costs what one unit of each item costs the shop, as far as known; unmodifiable
 */
public record PublishDocument(CommandHeader header, String text, LintTolerance tolerance, Map<Sku, UnitPrice> costs) {

    /** Copies the costs. */
    public PublishDocument {
        costs = Map.copyOf(costs);
    }

    /** The command it stands for, once the text is read. */
    public PublishRules of(RuleSet rules) {
        return PublishRules.builder()
                .header(header)
                .rules(rules)
                .tolerance(tolerance)
                .costs(costs)
                .build();
    }
}
