package org.countinghouse.ports.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.ports.json.JsonException.Fault;

/** Builds objects from tokens; the parser limits how deep that goes. */
final class JsonTree {

    /** A value that no field has: {@code null}, a fraction, a number beyond a {@code long}. */
    record Unfit(String type, String text) {}

    private final JsonParser in;
    private final JsonBounds bounds;

    JsonTree(JsonParser in, JsonBounds bounds) {
        this.in = in;
        this.bounds = bounds;
    }

    JsonObject object(JsonPath path) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            JsonPath place = path.field(name);
            if (fields.put(name, value(place)) != null) {
                throw new JsonException(Fault.DUPLICATE_FIELD, place.toString(), "", "is there twice");
            }
        }
        return new JsonObject(path, fields);
    }

    private Object value(JsonPath path) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> whole(path);
            case VALUE_NUMBER_FLOAT -> unfit(path);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> new Unfit("null", "null");
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            default -> throw new JsonException(Fault.MALFORMED, path.toString(), "", "is not a JSON value");
        };
    }

    private List<Object> list(JsonPath path) throws IOException {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path.item(items.size())));
        }
        return items;
    }

    private Object whole(JsonPath path) throws IOException {
        return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? unfit(path) : (Object) in.getLongValue();
    }

    /** The number as it stands, never evaluated. */
    private Unfit unfit(JsonPath path) throws IOException {
        String text = in.getText();
        if (text.length() > bounds.digits()) {
            throw Json.beyond(path, text, bounds);
        }
        return new Unfit("a number that is fractional or too large", text);
    }
}
