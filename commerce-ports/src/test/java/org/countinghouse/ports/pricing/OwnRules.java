package org.countinghouse.ports.pricing;

import java.util.Map;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Selection;

/** Rules as a host would add them. */
final class OwnRules {

    static final RuleSetJson JSON = RuleSetJson.standard()
            .withCondition("acme.weather", parameters -> new Weather(wanted(parameters, "sky")))
            .withEffect("acme.loyalty", parameters -> new Loyalty(wanted(parameters, "card")));

    private OwnRules() {}

    private static String wanted(Map<String, String> parameters, String name) {
        if (!parameters.containsKey(name)) {
            throw new IllegalStateException("no " + name);
        }
        return parameters.get(name);
    }

    record Weather(String sky) implements HostCondition {

        @Override
        public String type() {
            return "acme.weather";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of("sky", sky);
        }

        @Override
        public boolean holds(CartFacts cart) {
            return false;
        }
    }

    record Loyalty(String card) implements HostEffect {

        @Override
        public String type() {
            return "acme.loyalty";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of("card", card);
        }

        @Override
        public Map<Integer, Money> discounts(CartFacts cart) {
            return Map.of();
        }

        @Override
        public Selection target() {
            return Selection.everything();
        }
    }
}
