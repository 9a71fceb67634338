package org.countinghouse.ports.pricing.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetReference;

/**
 * Compiled rules, the least used ones forgotten. They are found by name, version and the hash of what they hold, so what
 * is here never has to be looked at again, and what a unit saw that was rolled back can never be taken for another thing.
 */
final class TermsCache {

    /** How many rule sets are kept. */
    static final int MOST = 64;

    private final Map<RuleSetReference, PricingTerms> terms = new LinkedHashMap<>(16, 0.75f, true);

    /** Those terms, compiled now if they are not here. */
    Optional<PricingTerms> get(RuleSetReference rules, Supplier<Optional<RuleSet>> source) {
        Optional<PricingTerms> known = known(rules);
        return known.isPresent()
                ? known
                : source.get()
                        .map(read -> PricingTerms.of(CompiledRules.of(read)))
                        .map(compiled -> kept(rules, compiled));
    }

    private synchronized Optional<PricingTerms> known(RuleSetReference rules) {
        return Optional.ofNullable(terms.get(rules));
    }

    private synchronized PricingTerms kept(RuleSetReference rules, PricingTerms compiled) {
        terms.put(rules, compiled);
        if (terms.size() > MOST) {
            terms.remove(terms.keySet().iterator().next());
        }
        return compiled;
    }
}
