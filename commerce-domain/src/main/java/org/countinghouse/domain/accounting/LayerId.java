package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The id of a cost layer, made from what created it: {@code receipt/R-1#2} is the second line of that receipt.
 *
 * @param value 1 to 260 characters, no control characters
 */
public record LayerId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public LayerId {
        Arguments.text("layer", value, 260);
    }

    /** The value under its type. */
    public static LayerId of(String value) {
        return new LayerId(value);
    }

    /** The layer that line {@code number} (from 1) of the source opens. */
    public static LayerId of(SourceDocument source, int number) {
        return new LayerId(source + "#" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
