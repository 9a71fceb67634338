package org.countinghouse.ports.json;

/**
 * How large a document may be.
 *
 * @param bytes of UTF-8 in all, or characters when it is text already
 * @param depth levels of objects and lists within each other
 * @param digits characters of one number
 * @param text characters of one text
 * @param name characters of one field's name
 */
public record JsonBounds(int bytes, int depth, int digits, int text, int name) {

    /** For one stored event: 16 MiB, 16 levels, numbers of 30 digits, texts of a million characters. */
    public static final JsonBounds EVENT = new JsonBounds(1 << 24, 16, 30, 1 << 20, 100);

    /** For a document that people keep: 128 MiB, 64 levels, numbers of 30 digits, texts of 10,000 characters. */
    public static final JsonBounds DOCUMENT = new JsonBounds(1 << 27, 64, 30, 10_000, 100);

    /** Refuses bounds that let nothing through. */
    public JsonBounds {
        if (Math.min(Math.min(bytes, depth), Math.min(Math.min(digits, text), name)) < 1) {
            throw new IllegalArgumentException("bounds must be at least 1");
        }
    }
}
