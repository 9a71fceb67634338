package org.countinghouse.ports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.countinghouse.ports.json.JsonException.Fault;
import org.jspecify.annotations.Nullable;

/** Text to object and back, within bounds. */
public final class Json {

    private static final JsonFactory EVENTS = factory(JsonBounds.EVENT, true);
    private static final JsonFactory DOCUMENTS = factory(JsonBounds.DOCUMENT, false);

    private Json() {}

    private static JsonFactory factory(JsonBounds bounds, boolean ownNames) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(bounds.bytes())
                        .maxNestingDepth(bounds.depth())
                        .maxNumberLength(bounds.digits())
                        .maxStringLength(bounds.text())
                        .maxNameLength(bounds.name())
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(bounds.depth())
                        .build())
                // names that come from outside are not kept: there is no end to them
                .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, ownNames)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, ownNames)
                .build();
    }

    /** Writes one object on one line, within {@link JsonBounds#EVENT}. */
    public static String write(Consumer<JsonWriter> fields) {
        return write(EVENTS, null, fields);
    }

    /** Writes one object for people: indented, lines ended by line feeds, within {@link JsonBounds#DOCUMENT}. */
    public static String writeDocument(Consumer<JsonWriter> fields) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return write(
                DOCUMENTS,
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter),
                fields);
    }

    private static String write(JsonFactory factory, @Nullable PrettyPrinter layout, Consumer<JsonWriter> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            if (layout != null) {
                out.setPrettyPrinter(layout);
            }
            out.writeStartObject();
            fields.accept(new JsonWriter(out));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads one object within {@link JsonBounds#EVENT}.
     *
     * @throws JsonException if it is no object, damaged, or beyond the bounds
     */
    public static JsonObject read(String text) {
        return read(text, EVENTS, JsonBounds.EVENT);
    }

    /** Reads one object within the bounds.
     *
     * @throws JsonException if it is no object, damaged, or beyond the bounds
     */
    public static JsonObject read(String text, JsonBounds bounds) {
        return read(text, bounds.equals(JsonBounds.DOCUMENT) ? DOCUMENTS : factory(bounds, false), bounds);
    }

    /** Reads one object from UTF-8, without a byte order mark, within the bounds.
     *
     * @throws JsonException if it is no object, damaged, or beyond the bounds
     */
    public static JsonObject read(byte[] utf8, JsonBounds bounds) {
        if (utf8.length > bounds.bytes()) {
            throw beyond(JsonPath.ROOT, utf8.length + " bytes", bounds);
        }
        try {
            // a new decoder reports what is not UTF-8
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(utf8))
                            .toString(),
                    bounds);
        } catch (CharacterCodingException e) {
            throw new JsonException(Fault.MALFORMED, JsonPath.ROOT.toString(), "", "is not UTF-8");
        }
    }

    private static JsonObject read(String text, JsonFactory factory, JsonBounds bounds) {
        if (text.length() > bounds.bytes()) {
            throw beyond(JsonPath.ROOT, text.length() + " characters", bounds);
        }
        try (JsonParser in = factory.createParser(text)) {
            try {
                return document(in, bounds);
            } catch (StreamConstraintsException e) {
                throw beyond(JsonPath.of(in.getParsingContext()), "", bounds);
            } catch (JsonProcessingException e) {
                JsonPath path = JsonPath.of(in.getParsingContext());
                throw new JsonException(Fault.MALFORMED, path.toString(), position(e), "is not JSON, " + position(e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String position(JsonProcessingException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }

    private static JsonObject document(JsonParser in, JsonBounds bounds) throws IOException {
        JsonToken first = in.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new JsonException(Fault.MALFORMED, JsonPath.ROOT.toString(), "", "is not a JSON object");
        }
        JsonObject object = new JsonTree(in, bounds).object(JsonPath.ROOT);
        if (in.nextToken() != null) {
            throw new JsonException(Fault.MALFORMED, JsonPath.ROOT.toString(), "", "is followed by more text");
        }
        return object;
    }

    static JsonException beyond(JsonPath path, String value, JsonBounds bounds) {
        return new JsonException(
                Fault.BEYOND_BOUNDS,
                path.toString(),
                value,
                "is beyond the bounds of " + bounds.bytes() + " bytes, " + bounds.depth() + " levels, "
                        + bounds.digits()
                        + " digits a number, " + bounds.text() + " characters a text and " + bounds.name()
                        + " a name");
    }
}
