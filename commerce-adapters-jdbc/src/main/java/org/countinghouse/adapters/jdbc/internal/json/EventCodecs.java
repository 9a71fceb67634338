package org.countinghouse.adapters.jdbc.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.ports.json.JsonException;

/** The codecs of all event types. */
public final class EventCodecs {

    private final Map<Class<?>, EventCodec<?>> byClass = new LinkedHashMap<>();
    private final Map<String, EventCodec<?>> byName = new LinkedHashMap<>();

    /** Those codecs; two of one class or name are refused. */
    public EventCodecs(List<EventCodec<?>> codecs) {
        for (EventCodec<?> codec : codecs) {
            if (byClass.put(codec.eventType(), codec) != null || byName.put(codec.name(), codec) != null) {
                throw new IllegalArgumentException("two codecs for " + codec.name());
            }
        }
    }

    /** The stable name of the event's type. */
    public String nameOf(DomainEvent event) {
        return codecOf(event).name();
    }

    /** The event as JSON. */
    public String encode(DomainEvent event) {
        return codecOf(event).encode(event);
    }

    /** The event of that type from its JSON. */
    public DomainEvent decode(String name, String payload) {
        EventCodec<?> codec = byName.get(name);
        if (codec == null) {
            throw new JsonException(JsonException.Fault.BAD_VALUE, "$", name, "is of an unknown event type, " + name);
        }
        return codec.decode(payload);
    }

    private EventCodec<?> codecOf(DomainEvent event) {
        EventCodec<?> codec = byClass.get(event.getClass());
        if (codec == null) {
            throw new IllegalStateException("no codec for " + event.getClass().getName());
        }
        return codec;
    }
}
