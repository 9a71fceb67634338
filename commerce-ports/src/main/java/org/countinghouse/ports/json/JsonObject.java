package org.countinghouse.ports.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.json.JsonException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A decoded JSON object with strict, typed access: a missing or wrongly typed field is refused with its path, by a
 * {@link JsonException}.
 */
public final class JsonObject {

    private final JsonPath path;
    private final Map<String, Object> fields;

    JsonObject(JsonPath path, Map<String, Object> fields) {
        this.path = path;
        this.fields = fields;
    }

    /** Where it stands in its document: {@code $.lines[3]}. */
    public String path() {
        return path.toString();
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** This object, if it has no other fields than those. */
    public JsonObject only(String... names) {
        Set<String> known = Set.of(names);
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw fault(Fault.UNKNOWN_FIELD, field.getKey(), "is not a field that is known there");
            }
        }
        return this;
    }

    /** A text. */
    public String text(String name) {
        return as(name, String.class, "a text");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String name) {
        return optionalValue(name, Function.identity());
    }

    /** A value written as text. */
    public <T> T value(String name, Function<String, T> parse) {
        String text = text(name);
        return checked(path.field(name), text, () -> parse.apply(text));
    }

    /** A value written as text that may be missing. */
    public <T> Optional<T> optionalValue(String name, Function<String, T> parse) {
        return has(name) ? Optional.of(value(name, parse)) : Optional.empty();
    }

    /** A whole number. */
    public long number(String name) {
        return as(name, Long.class, "a whole number");
    }

    /** A whole number that may be missing. */
    public OptionalLong optionalNumber(String name) {
        return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
    }

    /** A whole number that fits into an {@code int}. */
    public int integer(String name) {
        return numeric(name, Math::toIntExact);
    }

    /** A whole number that fits into an {@code int} and may be missing. */
    public OptionalInt optionalInteger(String name) {
        return has(name) ? OptionalInt.of(integer(name)) : OptionalInt.empty();
    }

    /** A quantity. */
    public Quantity quantity(String name) {
        return numeric(name, Quantity::of);
    }

    /** Minor units of a currency known from elsewhere. */
    public Money money(String name, Currency currency) {
        return numeric(name, units -> Money.ofMinor(units, currency));
    }

    /** A unit price of a currency known from elsewhere, written as decimal text. */
    public UnitPrice unitPrice(String name, Currency currency) {
        return value(name, text -> UnitPrice.parse(text, currency));
    }

    /** A currency's code. */
    public Currency currency(String name) {
        return value(name, Currency::getInstance);
    }

    /** An instant. */
    public Instant instant(String name) {
        return value(name, Instant::parse);
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return value(name, text -> Enum.valueOf(type, text));
    }

    /** One of an enum's names, in small letters with hyphens: {@code half-up}. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return value(name, text -> choice(type, text));
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        for (E one : type.getEnumConstants()) {
            if (spelling(one).equals(text)) {
                return one;
            }
        }
        throw new IllegalArgumentException("must be one of "
                + String.join(
                        ", ",
                        List.of(type.getEnumConstants()).stream()
                                .map(JsonObject::spelling)
                                .toList()));
    }

    static String spelling(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of an enum's names, in small letters with hyphens, that may be missing. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return has(name) ? Optional.of(choice(name, type)) : Optional.empty();
    }

    /** An object. */
    public JsonObject object(String name) {
        return as(name, JsonObject.class, "an object");
    }

    /** An object that may be missing. */
    public Optional<JsonObject> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** A list of objects. */
    public List<JsonObject> objects(String name) {
        List<?> items = as(name, List.class, "a list");
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(as(path.field(name).item(i), items.get(i), JsonObject.class, "an object"));
        }
        return objects;
    }

    /** A list of objects that may be missing: then it is empty. */
    public List<JsonObject> optionalObjects(String name) {
        return has(name) ? objects(name) : List.of();
    }

    /** A list of different values, each written as text, in the order of the list. */
    public <T> Set<T> values(String name, Function<String, T> parse) {
        List<?> items = as(name, List.class, "a list");
        Set<T> values = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            JsonPath place = path.field(name).item(i);
            String text = as(place, items.get(i), String.class, "a text");
            T value = checked(place, text, () -> parse.apply(text));
            if (!values.add(value)) {
                throw new JsonException(Fault.BAD_VALUE, place.toString(), text, "is in the list twice");
            }
        }
        return values;
    }

    /** A list of different names of an enum, in small letters with hyphens. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return values(name, text -> choice(type, text));
    }

    /** The fields of an object whose names are values of their own: {@code {"TEE": "9.99"}}, in the order of the text. */
    public <K, V> Map<K, V> entries(Function<String, K> key, BiFunction<JsonObject, String, V> value) {
        Map<K, V> entries = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            entries.put(checked(path.field(name), name, () -> key.apply(name)), value.apply(this, name));
        }
        return entries;
    }

    /** What is made of this object, if its values go together.
     *
     * @throws JsonException with this object's path, if the making throws {@link IllegalArgumentException},
     *     {@link ArithmeticException} or {@link DateTimeException}
     */
    public <T> T made(Supplier<T> making) {
        return checked(path, "", making);
    }

    /** The refusal of a field's value: {@code must be …}. */
    public JsonException refusal(String name, String problem) {
        return fault(Fault.BAD_VALUE, name, problem);
    }

    private <T> T numeric(String name, Function<Long, T> parse) {
        long number = number(name);
        return checked(path.field(name), Long.toString(number), () -> parse.apply(number));
    }

    private static <T> T checked(JsonPath place, String value, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            String problem = e.getMessage() == null ? "is not allowed" : "is not allowed: " + e.getMessage();
            throw new JsonException(Fault.BAD_VALUE, place.toString(), value, problem);
        }
    }

    private <T> T as(String name, Class<T> type, String wanted) {
        Object value = fields.get(name);
        if (value == null) {
            throw fault(Fault.MISSING_FIELD, name, "is missing, it must be " + wanted);
        }
        return as(path.field(name), value, type, wanted);
    }

    private static <T> T as(JsonPath place, Object value, Class<T> type, String wanted) {
        if (!type.isInstance(value)) {
            throw new JsonException(
                    Fault.WRONG_TYPE,
                    place.toString(),
                    shown(value),
                    "must be " + wanted + ", but is " + typeOf(value));
        }
        return type.cast(value);
    }

    private JsonException fault(Fault fault, String name, String problem) {
        return new JsonException(fault, path.field(name).toString(), shown(fields.get(name)), problem);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof JsonTree.Unfit unfit) {
            return unfit.text();
        }
        return value == null || value instanceof JsonObject || value instanceof List ? "" : value.toString();
    }

    private static String typeOf(Object value) {
        if (value instanceof JsonTree.Unfit unfit) {
            return unfit.type();
        }
        if (value instanceof JsonObject) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof String ? "a text" : "a whole number";
    }
}
