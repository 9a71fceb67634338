package org.countinghouse.adapters.jdbc.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        return text(name, value.amount().toPlainString());
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

    private JsonWriter run(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
