package org.countinghouse.ports.pricing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.ports.json.JsonBounds;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a host taught the reader, by the name of the rule.
 *
 * @param conditions makes a condition of its parameters
 * @param effects makes an effect of its parameters
 */
record HostRules(
        Map<String, Function<Map<String, String>, ? extends HostCondition>> conditions,
        Map<String, Function<Map<String, String>, ? extends HostEffect>> effects) {

    static final HostRules NONE = new HostRules(Map.of(), Map.of());

    HostRules {
        conditions = Map.copyOf(conditions);
        effects = Map.copyOf(effects);
    }

    /** The map and one more; a name that is taken is refused. */
    static <T> Map<String, T> and(Map<String, T> known, String type, T reader) {
        if (known.containsKey(type)) {
            throw new IllegalArgumentException("two readers for " + type);
        }
        Map<String, T> more = new LinkedHashMap<>(known);
        more.put(type, reader);
        return more;
    }

    static void write(JsonWriter out, String type, Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            if (name.length() > JsonBounds.DOCUMENT.name() || value.length() > JsonBounds.DOCUMENT.text()) {
                throw new IllegalArgumentException(
                        "parameter " + name + " of " + type + " is too long to be read back");
            }
        });
        out.text("type", "host")
                .text("name", type)
                .object("parameters", in -> new TreeMap<>(parameters).forEach(in::text));
    }

    Condition condition(JsonObject in) {
        HostCondition condition = made(in, conditions);
        require(in, condition.type(), condition.parameters());
        return condition;
    }

    Effect effect(JsonObject in) {
        HostEffect effect = made(in, effects);
        require(in, effect.type(), effect.parameters());
        return effect;
    }

    private static <T> T made(JsonObject in, Map<String, Function<Map<String, String>, ? extends T>> readers) {
        @Nullable
        Function<Map<String, String>, ? extends T> reader =
                readers.get(in.only("type", "name", "parameters").text("name"));
        if (reader == null) {
            throw in.refusal("name", "is no rule that the host taught this reader");
        }
        Map<String, String> parameters = parameters(in);
        try {
            return reader.apply(parameters);
        } catch (RuntimeException e) {
            // whatever a host's own code says to parameters it does not like
            throw in.refusal("name", "does not take these parameters: " + e.getMessage());
        }
    }

    private static Map<String, String> parameters(JsonObject in) {
        return in.object("parameters").entries(Function.identity(), JsonObject::text);
    }

    /** Otherwise the rule would be another one when it is written again. */
    private static void require(JsonObject in, String type, Map<String, String> parameters) {
        if (!type.equals(in.text("name")) || !parameters.equals(parameters(in))) {
            throw in.refusal("name", "does not give back the name and the parameters that it was made of");
        }
    }
}
