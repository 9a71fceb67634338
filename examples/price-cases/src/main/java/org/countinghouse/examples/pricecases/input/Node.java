package org.countinghouse.examples.pricecases.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of the file. It remembers which of its fields were asked for, so that what nobody has read can be named.
 */
public final class Node {

    private static final int MOST_DIGITS = 40;

    private final Place place;
    private final @Nullable Object value;
    private final Set<String> read = new LinkedHashSet<>();

    Node(Place place, @Nullable Object value) {
        this.place = place;
        this.value = value;
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** Whether it is {@code null}. */
    public boolean isNull() {
        return value == null;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof List<?>;
    }

    /** Whether it is a number, or a text that is one. */
    public boolean isDecimal() {
        return (value instanceof String || value instanceof Numeral) && plain(value.toString());
    }

    /** The field, which must be there.
     *
     * @throws OtherShape if this is no object or has no such field
     */
    public Node field(String name) {
        return optional(name).orElseThrow(() -> other("must have the field " + name));
    }

    /** The field, if it is there and not {@code null}. */
    public Optional<Node> optional(String name) {
        Node found = fields().get(name);
        read.add(name);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(found);
    }

    /** The field, also if it is {@code null}; empty if it is not there. */
    public Optional<Node> entry(String name) {
        read.add(name);
        return Optional.ofNullable(fields().get(name));
    }

    /** The names of its fields, in their order. */
    public List<String> names() {
        return List.copyOf(fields().keySet());
    }

    /** The values of its fields; looking at them does not count as reading. */
    public List<Node> peek() {
        return List.copyOf(fields().values());
    }

    /** Its items.
     *
     * @throws OtherShape if it is no array
     */
    public List<Node> items() {
        if (value instanceof List<?> list) {
            return list.stream().map(Node.class::cast).toList();
        }
        throw other("must be an array");
    }

    /** Its text.
     *
     * @throws OtherShape if it is none
     */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw other("must be a text");
    }

    /** Its number, written as such or as a text; without an exponent.
     *
     * @throws OtherShape if it is neither a number nor a text
     * @throws InputFault if it is no plain decimal of at most 40 characters
     */
    public BigDecimal decimal() {
        if (!(value instanceof String) && !(value instanceof Numeral)) {
            throw other("must be a decimal");
        }
        if (!isDecimal()) {
            throw fault("must be a plain decimal of at most " + MOST_DIGITS + " characters");
        }
        return new BigDecimal(value.toString());
    }

    /** Its whole number.
     *
     * @throws OtherShape if it has a fraction, or does not fit into 64 bits
     */
    public long whole() {
        try {
            return decimal().longValueExact();
        } catch (ArithmeticException e) {
            throw (OtherShape)
                    other("must be a whole number that fits into 64 bits").initCause(e);
        }
    }

    /** Its truth value.
     *
     * @throws OtherShape if it is none
     */
    public boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw other("must be true or false");
    }

    /** Counts a field, and all within it, as read: it explains and decides nothing. */
    public void skip(String name) {
        optional(name).ifPresent(Node::skipAll);
    }

    private void skipAll() {
        if (value instanceof Map<?, ?>) {
            names().forEach(this::skip);
        } else if (value instanceof List<?>) {
            items().forEach(Node::skipAll);
        }
    }

    /** The paths of all fields in it that nobody has asked for. */
    public List<String> unread() {
        List<String> unread = new ArrayList<>();
        collect("", unread);
        return unread;
    }

    private void collect(String prefix, List<String> unread) {
        if (value instanceof Map<?, ?>) {
            fields().forEach((name, node) -> {
                if (read.contains(name)) {
                    node.collect(prefix + name + ".", unread);
                } else {
                    unread.add(prefix + name);
                }
            });
        } else if (value instanceof List<?>) {
            items().forEach(item -> item.collect(prefix, unread));
        }
    }

    private OtherShape other(String what) {
        return new OtherShape(place, what);
    }

    /** A fault of this value. */
    public InputFault fault(String message) {
        return new InputFault(place + ": " + message);
    }

    @SuppressWarnings("unchecked") // the reader puts nodes under names, and nothing else
    private Map<String, Node> fields() {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Node>) value;
        }
        throw other("must be an object");
    }

    private static boolean plain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() <= MOST_DIGITS;
    }

    @Override
    public String toString() {
        return value instanceof Map<?, ?> || value instanceof List<?> ? "…" : String.valueOf(value);
    }

    /** A number as it stands in the file. */
    record Numeral(String digits) {
        @Override
        public String toString() {
            return digits;
        }
    }
}
