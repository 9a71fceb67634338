package org.countinghouse.examples.pricecases.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON within bounds: 16 MiB, 16 levels, numbers of 40 digits, texts of 64 KiB; no field twice. */
final class NodeReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(16L << 20)
                    .maxNestingDepth(16)
                    .maxNumberLength(40)
                    .maxStringLength(1 << 16)
                    .maxNameLength(200)
                    .build())
            .build();

    private final JsonParser in;

    private NodeReader(JsonParser in) {
        this.in = in;
    }

    /** The one value that a file holds. */
    static Node read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser in = FACTORY.createParser(bytes)) {
            return new NodeReader(in).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new InputFault(where + plain(e.getOriginalMessage()), e);
        } catch (NoSuchFileException e) {
            throw new InputFault("there is no such file", e);
        } catch (IOException e) {
            throw new InputFault("cannot be read: " + e.getMessage(), e);
        }
    }

    /** The parser's message without where a bracket was opened, in words of its own. */
    private static String plain(String message) {
        int source = message.indexOf("[Source");
        int opened = source < 0 ? -1 : message.lastIndexOf(" (", source);
        return opened < 0 ? message : message.substring(0, opened);
    }

    private Node document() throws IOException {
        if (in.nextToken() == null) {
            throw new InputFault("the file is empty");
        }
        Node document = node("$");
        if (in.nextToken() != null) {
            throw new InputFault(place("$") + ": there is text after the end");
        }
        return document;
    }

    private Node node(String path) throws IOException {
        Place place = place(path);
        return new Node(place, value(path));
    }

    private Place place(String path) {
        JsonLocation at = in.currentTokenLocation();
        return new Place(path, at.getLineNr(), at.getColumnNr());
    }

    private @Nullable Object value(String path) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(in.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_ARRAY -> array(path);
            case START_OBJECT -> object(path);
            default -> throw new InputFault(place(path) + ": unexpected " + in.currentToken());
        };
    }

    private List<Node> array(String path) throws IOException {
        List<Node> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + items.size() + "]"));
        }
        return items;
    }

    private Map<String, Node> object(String path) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            fields.put(name, node(path + "." + name));
        }
        return fields;
    }
}
