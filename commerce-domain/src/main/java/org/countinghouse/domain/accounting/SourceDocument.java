package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Fingerprint;
import org.jmolecules.ddd.types.Identifier;

/**
 * What an entry was posted from: {@code shipment/S-17}. One source is booked once.
 *
 * @param type what sort of document, 1 to 40 letters, digits and hyphens
 * @param id its id in the system it comes from, 1 to 150 characters
 */
public record SourceDocument(String type, String id) implements Identifier {

    private static final int LONGEST = 150;
    private static final int KEPT = 110;

    /** Refuses a type or id of another form. */
    public SourceDocument {
        Arguments.text("source type", type, 40);
        Arguments.require(
                type.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c)),
                "source type",
                "must be letters, digits and hyphens",
                type);
        Arguments.text("source id", id, LONGEST);
    }

    /**
     * The document of that type whose id may be longer than 150 characters: such an id is replaced by its first 110
     * characters, a tilde and a print of the whole, so that the same id gives the same document.
     */
    public static SourceDocument abbreviated(String type, String id) {
        if (id.length() <= LONGEST) {
            return new SourceDocument(type, id);
        }
        String print = Fingerprint.of("id", id).build().canonical();
        return new SourceDocument(type, id.substring(0, KEPT) + "~" + print.substring(print.indexOf('=') + 1));
    }

    /** The document of that type and id. */
    public static SourceDocument of(String type, String id) {
        return new SourceDocument(type, id);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
