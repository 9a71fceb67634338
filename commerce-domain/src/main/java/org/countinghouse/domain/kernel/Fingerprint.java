package org.countinghouse.domain.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A short print of a command's payload, field by field, so that a key reused with another payload can be refused by
 * naming the field that differs.
 *
 * <p>Canonical form: {@code field=hash;field=hash}, fields in the order they were added, each hash the first 16 bytes
 * of the SHA-256 of the field's text in hexadecimal. Worked value: the field {@code quantity} with the text {@code 3}
 * gives {@code quantity=4e07408562bedb8b60ce05c1decfe3ad}.
 */
public final class Fingerprint {

    private static final int HASH_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, String> hashes;

    private Fingerprint(Map<String, String> hashes) {
        this.hashes = hashes;
    }

    /** Reads what {@link #canonical()} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Fingerprint parse(String canonical) {
        Map<String, String> hashes = new LinkedHashMap<>();
        int start = 0;
        while (start < canonical.length()) {
            int end = canonical.indexOf(';', start);
            int stop = end < 0 ? canonical.length() : end;
            int equals = canonical.indexOf('=', start);
            Arguments.require(equals > start && equals < stop, "fingerprint", "must be field=hash;…", canonical);
            hashes.put(canonical.substring(start, equals), canonical.substring(equals + 1, stop));
            start = stop + 1;
        }
        return new Fingerprint(hashes);
    }

    /** Starts a print with its first field. */
    public static Builder of(String field, Object value) {
        return new Builder().and(field, value);
    }

    /** The text that is stored beside the key. */
    public String canonical() {
        StringBuilder out = new StringBuilder();
        hashes.forEach((field, hash) ->
                out.append(out.isEmpty() ? "" : ";").append(field).append('=').append(hash));
        return out.toString();
    }

    /** The first field whose value differs, or nothing when both ask for the same thing. */
    public Optional<String> differingField(Fingerprint other) {
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            if (!entry.getValue().equals(other.hashes.get(entry.getKey()))) {
                return Optional.of(entry.getKey());
            }
        }
        return other.hashes.keySet().stream()
                .filter(field -> !hashes.containsKey(field))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && hashes.equals(print.hashes);
    }

    @Override
    public int hashCode() {
        return hashes.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }

    /** Collects the fields of one payload. */
    public static final class Builder {

        private final Map<String, String> hashes = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a field by its text; the field's name may hold letters and digits only. */
        public Builder and(String field, Object value) {
            boolean word = !field.isEmpty() && field.chars().allMatch(Character::isLetterOrDigit);
            Arguments.require(word, "field", "must be a word", field);
            boolean isNew = hashes.putIfAbsent(field, hash(String.valueOf(value))) == null;
            Arguments.require(isNew, "field", "must be named once", field);
            return this;
        }

        /** Adds a field whose values have an order that matters. */
        public Builder andList(String field, List<?> values) {
            StringBuilder text = new StringBuilder();
            for (Object value : values) {
                String one = String.valueOf(value);
                text.append(one.length()).append(':').append(one);
            }
            return and(field, text);
        }

        /** Adds a field whose values have no order. */
        public Builder andSet(String field, Iterable<?> values) {
            List<String> texts = new ArrayList<>();
            values.forEach(value -> texts.add(String.valueOf(value)));
            texts.sort(null);
            return andList(field, texts);
        }

        /** The print. */
        public Fingerprint build() {
            return new Fingerprint(new LinkedHashMap<>(hashes));
        }

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HEX.formatHex(digest, 0, HASH_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
