package org.countinghouse.ports.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The published schema, and a validator that knows nothing of our reader. */
final class Schema {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema RULES = load();

    private Schema() {}

    private static JsonSchema load() {
        try (InputStream in = RuleSetJson.class.getResourceAsStream("rule-set-1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(MAPPER.readTree(Objects.requireNonNull(in, "the schema is not in the jar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> faults(JsonNode document) {
        return RULES.validate(document).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    static List<String> faults(String json) {
        return faults(tree(json));
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
