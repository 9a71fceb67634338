package org.countinghouse.ports.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The schema and the reader are two descriptions of one format; here they are held against each other. */
class RuleSetSchemaTest {

    /** Objects whose names are data: there every name is allowed. */
    private static final Set<String> DICTIONARIES =
            Set.of("prices", "tiers", "floors", "rates", "modes", "categories", "parameters");

    private final List<String> disagreements = new ArrayList<>();
    private int unknown;
    private int missing;

    @Test
    void schema_and_reader_agree_on_unknown_fields_everywhere() {
        everywhere((document, object) -> {
            object.put("surprise", "x");
            boolean refused = OwnRules.JSON
                    .read(document.toString())
                    .fold(RuleSetJsonRejection.UnknownField.class::isInstance, rules -> false);
            compare(document, refused);
            unknown++;
            object.remove("surprise");
        });

        assertThat(disagreements).isEmpty();
        assertThat(unknown).isGreaterThan(500);
    }

    @Test
    void schema_and_reader_agree_on_missing_fields_everywhere() {
        everywhere((document, object) -> {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.remove(name);
                boolean refused = OwnRules.JSON
                        .read(document.toString())
                        .fold(RuleSetJsonRejection.MissingField.class::isInstance, rules -> false);
                compare(document, refused);
                missing++;
                object.set(name, value);
            }
        });

        assertThat(disagreements).isEmpty();
        assertThat(missing).isGreaterThan(1000);
    }

    private void compare(JsonNode document, boolean refused) {
        List<String> faults = Schema.faults(document);
        if (refused == faults.isEmpty()) {
            disagreements.add("the reader "
                    + (refused ? "refuses" : "does not refuse")
                    + ", but the schema says "
                    + faults.stream().filter(fault -> !fault.contains("const")).toList());
        }
    }

    private void everywhere(Change change) {
        Random random = new Random(4);
        for (int i = 0; i < 25; i++) {
            RuleSet rules = RandomRules.of(random);
            JsonNode document = Schema.tree(OwnRules.JSON.write(rules));
            for (ObjectNode object : objects(document, "")) {
                change.on(document, object);
            }
        }
    }

    private static List<ObjectNode> objects(JsonNode node, String name) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object && !DICTIONARIES.contains(name)) {
            found.add(object);
        }
        node.properties().forEach(field -> found.addAll(objects(field.getValue(), field.getKey())));
        if (node.isArray()) {
            node.forEach(item -> found.addAll(objects(item, "")));
        }
        return found;
    }

    private interface Change {
        void on(JsonNode document, ObjectNode object);
    }
}
