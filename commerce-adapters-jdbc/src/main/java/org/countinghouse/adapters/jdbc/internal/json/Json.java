package org.countinghouse.adapters.jdbc.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Text to object and back, within bounds on size, depth and digits. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(16L << 20)
                    .maxNestingDepth(16)
                    .maxNumberLength(30)
                    .maxStringLength(1 << 20)
                    .maxNameLength(100)
                    .build())
            .build();

    private Json() {}

    /** Writes one object. */
    public static String write(Consumer<JsonWriter> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.accept(new JsonWriter(out));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads one object.
     *
     * @throws JsonException if it is no object, damaged, or beyond the bounds
     */
    public static JsonObject read(String text) {
        try (JsonParser in = FACTORY.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonException("the text is not a JSON object");
            }
            JsonObject object = object(in);
            if (in.nextToken() != null) {
                throw new JsonException("there is text after the JSON object");
            }
            return object;
        } catch (IOException e) {
            throw new JsonException("the text is not readable as JSON", e);
        }
    }

    private static JsonObject object(JsonParser in) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (fields.put(name, value(in)) != null) {
                throw new JsonException("field " + name + " is there twice");
            }
        }
        return new JsonObject(fields);
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case START_OBJECT -> object(in);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(in));
                }
                yield items;
            }
            default -> throw new JsonException("unexpected " + in.currentToken() + " in JSON");
        };
    }
}
