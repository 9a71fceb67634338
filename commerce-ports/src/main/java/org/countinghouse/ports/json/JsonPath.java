package org.countinghouse.ports.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/** Where in a document something stands; made into text only when somebody asks. Spelled as RFC 9535 spells it. */
final class JsonPath {

    static final JsonPath ROOT = new JsonPath(null, null, 0);

    private final @Nullable JsonPath parent;
    private final @Nullable String name;
    private final int index;

    private JsonPath(@Nullable JsonPath parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    JsonPath field(String field) {
        return new JsonPath(this, field, 0);
    }

    JsonPath item(int at) {
        return new JsonPath(this, null, at);
    }

    /** Where the parser stands. */
    static JsonPath of(@Nullable JsonStreamContext context) {
        if (context == null) {
            return ROOT;
        }
        JsonPath outer = of(context.getParent());
        if (context.inArray()) {
            return outer.item(context.getCurrentIndex());
        }
        String current = context.getCurrentName();
        return context.inObject() && current != null ? outer.field(current) : outer;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            text.append('$');
            return;
        }
        parent.append(text);
        if (name == null) {
            text.append('[').append(index).append(']');
        } else if (isPlain(name)) {
            text.append('.').append(name);
        } else {
            text.append("['");
            name.chars().forEach(c -> quote(text, (char) c));
            text.append("']");
        }
    }

    private static void quote(StringBuilder text, char c) {
        if (Character.isISOControl(c)) {
            text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
        } else {
            text.append(c == '\'' || c == '\\' ? "\\" : "").append(c);
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !(name.charAt(0) >= '0' && name.charAt(0) <= '9')
                && name.chars()
                        .allMatch(c ->
                                c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
