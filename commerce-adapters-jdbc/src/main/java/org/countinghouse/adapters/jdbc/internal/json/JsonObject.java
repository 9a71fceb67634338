package org.countinghouse.adapters.jdbc.internal.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** A decoded JSON object with strict, typed access: a missing or wrongly typed field is refused by name. */
public final class JsonObject {

    private final Map<String, Object> fields;

    JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** A text. */
    public String text(String name) {
        return as(name, String.class, fields.get(name));
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String name) {
        Object value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(as(name, String.class, value));
    }

    /** A whole number. */
    public long number(String name) {
        return as(name, Long.class, fields.get(name));
    }

    /** A whole number that fits into an {@code int}. */
    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    /** A quantity. */
    public Quantity quantity(String name) {
        return Quantity.of(number(name));
    }

    /** Minor units of a currency known from elsewhere. */
    public Money money(String name, Currency currency) {
        return Money.ofMinor(number(name), currency);
    }

    /** A unit price of a currency known from elsewhere, written as decimal text. */
    public UnitPrice unitPrice(String name, Currency currency) {
        return new UnitPrice(new BigDecimal(text(name)), currency);
    }

    /** A currency's code. */
    public Currency currency(String name) {
        return Currency.getInstance(text(name));
    }

    /** An instant. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    /** An object. */
    public JsonObject object(String name) {
        return as(name, JsonObject.class, fields.get(name));
    }

    /** A list of objects. */
    public List<JsonObject> objects(String name) {
        List<?> list = as(name, List.class, fields.get(name));
        return list.stream().map(item -> as(name, JsonObject.class, item)).toList();
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    private static <T> T as(String name, Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new JsonException("field " + name + " must be a " + type.getSimpleName() + ", but is "
                    + (value == null ? "missing" : value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }
}
