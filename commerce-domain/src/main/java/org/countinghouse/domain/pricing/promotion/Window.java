package org.countinghouse.domain.pricing.promotion;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A stretch of time: from (inclusive) until (exclusive).
 *
 * @param from the first instant; none means always before {@code until}
 * @param until the first instant after it; none means for ever
 */
public record Window(Optional<Instant> from, Optional<Instant> until) implements ValueObject {

    /** Always. */
    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    /** Refuses an empty window. */
    public Window {
        if (from.isPresent() && until.isPresent()) {
            Arguments.require(until.get().isAfter(from.get()), "until", "must be after " + from.get(), until.get());
        }
    }

    /** From one instant until before another. */
    public static Window between(Instant from, Instant until) {
        return new Window(Optional.of(from), Optional.of(until));
    }

    /** Whether the instant lies inside. */
    public boolean contains(Instant instant) {
        return (from.isEmpty() || !instant.isBefore(from.get())) && (until.isEmpty() || instant.isBefore(until.get()));
    }

    /** Whether both share an instant. */
    public boolean overlaps(Window other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Window other) {
        return from.isEmpty() || other.until.isEmpty() || from.get().isBefore(other.until.get());
    }
}
