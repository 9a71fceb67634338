package org.countinghouse.ports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;

/** Writes one JSON object, field by field. */
public final class JsonWriter {

    private final JsonGenerator out;

    JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** A text. */
    public JsonWriter text(String name, String value) {
        return run(() -> out.writeStringField(name, value));
    }

    /** A text, left out when there is none. */
    public JsonWriter optionalText(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    /** A whole number. */
    public JsonWriter number(String name, long value) {
        return run(() -> out.writeNumberField(name, value));
    }

    /** A quantity, in base units. */
    public JsonWriter quantity(String name, Quantity value) {
        return number(name, value.units());
    }

    /** An amount, in minor units; the currency is written once, elsewhere. */
    public JsonWriter money(String name, Money value) {
        return number(name, value.minorUnits());
    }

    /** A unit price, as decimal text; the currency is written once, elsewhere. */
    public JsonWriter unitPrice(String name, UnitPrice value) {
        return decimal(name, value.amount());
    }

    /** An exact decimal, as plain text without an exponent. */
    public JsonWriter decimal(String name, BigDecimal value) {
        return text(name, value.toPlainString());
    }

    /** An instant, in UTC. */
    public JsonWriter instant(String name, Instant value) {
        return text(name, value.toString());
    }

    /** One of an enum's names. */
    public JsonWriter oneOf(String name, Enum<?> value) {
        return text(name, value.name());
    }

    /** A list of objects. */
    public <T> JsonWriter objects(String name, List<T> values, BiConsumer<JsonWriter, T> each) {
        run(() -> out.writeArrayFieldStart(name));
        for (T value : values) {
            run(out::writeStartObject);
            each.accept(this, value);
            run(out::writeEndObject);
        }
        return run(out::writeEndArray);
    }

    /** An object. */
    public JsonWriter object(String name, Consumer<JsonWriter> fields) {
        run(() -> out.writeObjectFieldStart(name));
        fields.accept(this);
        return run(out::writeEndObject);
    }

    /** A value by its text, left out when there is none. */
    public JsonWriter optional(String name, Optional<?> value) {
        value.ifPresent(one -> text(name, one.toString()));
        return this;
    }

    /** A whole number, left out when there is none. */
    public JsonWriter optionalNumber(String name, OptionalLong value) {
        value.ifPresent(number -> number(name, number));
        return this;
    }

    /** One of an enum's names, in small letters with hyphens: {@code half-up}. */
    public JsonWriter choice(String name, Enum<?> value) {
        return text(name, JsonObject.spelling(value));
    }

    /** A list of values, each by its text. */
    public JsonWriter values(String name, Collection<?> values) {
        run(() -> out.writeArrayFieldStart(name));
        for (Object value : values) {
            run(() -> out.writeString(value.toString()));
        }
        return run(out::writeEndArray);
    }

    /** A list of an enum's names, in small letters with hyphens. */
    public JsonWriter choices(String name, Collection<? extends Enum<?>> values) {
        return values(name, values.stream().map(JsonObject::spelling).toList());
    }

    private JsonWriter run(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("must not be nested deeper than can be read back", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
