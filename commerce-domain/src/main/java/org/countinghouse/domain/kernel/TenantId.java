package org.countinghouse.domain.kernel;

import org.jmolecules.ddd.types.Identifier;

/**
 * Whose data it is. Every port call names its tenant; there is no default one.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record TenantId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public TenantId {
        Arguments.text("tenant", value, 64);
    }

    /** The value under its type. */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
