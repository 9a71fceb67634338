package org.countinghouse.domain.kernel;

import org.jmolecules.ddd.types.ValueObject;

/**
 * Who asked: a person, a job or a system, as the host names it. Never a secret.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record Actor(String value) implements ValueObject {

    /** Refuses a blank, over-long or unprintable value. */
    public Actor {
        Arguments.text("actor", value, 100);
    }

    /** The value under its type. */
    public static Actor of(String value) {
        return new Actor(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
