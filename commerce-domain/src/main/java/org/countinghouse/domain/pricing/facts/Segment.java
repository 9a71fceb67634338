package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * A group of buyers that are treated alike: members, staff, wholesale.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record Segment(String value) implements Identifier, Comparable<Segment> {

    /** Refuses a blank, over-long or unprintable name. */
    public Segment {
        Arguments.text("segment", value, 64);
    }

    /** The name under its type. */
    public static Segment of(String value) {
        return new Segment(value);
    }

    @Override
    public int compareTo(Segment other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
