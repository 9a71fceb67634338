package org.countinghouse.domain.accounting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The SHA-256 of an entry's content.
 *
 * <p>Encoding, version 1: the text {@code countinghouse-entry-1}, then each field as its length in UTF-8 bytes, a
 * colon and its text; what is absent is a single {@code ~}. Fields: source type, source id, rule id, rule version, date
 * (ISO 8601), description, number of the reversed entry, count of lines; then for each line: role, account number,
 * {@code D} or {@code C}, amount in minor units, its currency, functional amount in minor units, its currency, rule id,
 * rule version, channel, location, SKU, order, order line, layer, quantity. The sequence number and the recorded time
 * are not part of it: the same event under the same rules gives the same hash.
 *
 * @param value 64 hexadecimal digits, lower case
 */
@CheckReturnValue
public record EntryHash(String value) implements ValueObject {

    private static final HexFormat HEX = HexFormat.of();

    /** Refuses what is no SHA-256. */
    public EntryHash {
        Arguments.require(value.length() == 64, "entry hash", "must be 64 hexadecimal digits", value);
    }

    /** The hash of the entry's content. */
    public static EntryHash of(JournalEntry entry) {
        try {
            byte[] content = CanonicalEncoding.of(entry).getBytes(StandardCharsets.UTF_8);
            return new EntryHash(
                    HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
