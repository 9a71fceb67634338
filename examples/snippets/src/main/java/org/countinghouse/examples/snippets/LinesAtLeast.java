package org.countinghouse.examples.snippets;

import java.util.Map;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.promotion.HostCondition;

// tag::host[]
/** A host's own condition: the cart has at least so many lines. */
public record LinesAtLeast(int lines) implements HostCondition {

    /** Makes it of its parameters. */
    public static LinesAtLeast of(Map<String, String> parameters) {
        return new LinesAtLeast(Integer.parseInt(parameters.getOrDefault("lines", "")));
    }

    @Override
    public String type() {
        return "acme.lines";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("lines", Integer.toString(lines));
    }

    @Override
    public boolean holds(CartFacts cart) {
        return cart.lines().size() >= lines;
    }
}
// end::host[]
