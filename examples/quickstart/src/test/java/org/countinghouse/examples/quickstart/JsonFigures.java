package org.countinghouse.examples.quickstart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON report, flat: {@code trial_balance.debit} and its text, in the order of the file. */
record JsonFigures(Map<String, String> values) {

    private static final List<String> TIMES = List.of("elapsed_ms", "orders_per_second");

    static JsonFigures read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            while (json.nextToken() != null) {
                if (json.currentToken().isScalarValue()) {
                    String path = json.getParsingContext().pathAsPointer().toString();
                    values.put(path.substring(1).replace('/', '.'), json.getText());
                } else if (json.currentToken() == JsonToken.START_ARRAY) {
                    throw new IOException("no list belongs into the report");
                }
            }
        }
        return new JsonFigures(values);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not in the report: " + name + ", there is " + values.keySet());
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    BigDecimal amount(String name) {
        return new BigDecimal(text(name));
    }

    /** What two runs of the same input must agree on. */
    Map<String, String> withoutTimes() {
        Map<String, String> rest = new LinkedHashMap<>(values);
        TIMES.forEach(rest::remove);
        return rest;
    }
}
