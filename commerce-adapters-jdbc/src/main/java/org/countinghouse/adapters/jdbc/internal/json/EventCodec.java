package org.countinghouse.adapters.jdbc.internal.json;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.ports.json.Json;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/**
 * How one event type is written and read.
 *
 * @param eventType the class
 * @param name its stable name with its version, e.g. {@code order-placed.v1}
 * @param writer writes its fields
 * @param reader reads them
 */
public record EventCodec<E extends DomainEvent>(
        Class<E> eventType, String name, BiConsumer<JsonWriter, E> writer, Function<JsonObject, E> reader) {

    String encode(DomainEvent event) {
        return Json.write(out -> writer.accept(out, eventType.cast(event)));
    }

    E decode(String payload) {
        return reader.apply(Json.read(payload));
    }
}
