package org.countinghouse.domain.inventory;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Promise stock to a demand until a deadline. */
@Value.Immutable
@CommerceStyle
public abstract class ReserveStock implements Command {

    ReserveStock() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReserveStock withHeader(CommandHeader header);

    /** The new reservation's name. */
    public abstract ReservationId reservation();

    /** What asks for the stock. */
    public abstract DemandReference demand();

    /** What it asks for: 1 to 10,000 lines, no number twice; served in this order. */
    public abstract List<Line> lines();

    /** How long the hold lasts, from the moment it is stored: 1 ms to 366 days, in whole milliseconds. */
    public abstract Duration ttl();

    /** What to do when not everything is available. */
    public abstract Mode mode();

    /** How much it matters when promises must be broken: the lowest give way first. Any number; default 0. */
    @Value.Default
    public int priority() {
        return 0;
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .and("demand", demand())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(
                                        line.number(),
                                        line.key().sku(),
                                        line.key().location(),
                                        line.quantity()))
                                .toList())
                .and("ttl", ttl())
                .and("mode", mode())
                .and("priority", priority())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.lines(lines());
        Set<Integer> numbers = new HashSet<>();
        for (Line line : lines()) {
            Arguments.require(numbers.add(line.number()), "line number", "must not repeat", line.number());
        }
        Bounds.ttl(ttl());
    }

    /** What to do when not everything is available. */
    public enum Mode {
        /** Reserve every line in full, or refuse and name every short line. */
        ALL_OR_NOTHING,
        /** Reserve what there is and name the short lines; refuse only if there is nothing at all. */
        PARTIAL
    }

    /**
     * One line of the demand.
     *
     * @param number the demand's own line number, from 1 on
     * @param key what and from where
     * @param quantity how many base units, 1 to 1,000,000,000
     */
    public record Line(int number, PositionKey key, Quantity quantity) {

        /** Refuses a quantity out of bounds. */
        public Line {
            Bounds.lineNumber(number);
            Bounds.quantity(quantity);
        }
    }

    /** Makes a {@link ReserveStock}. */
    public static final class Builder extends ImmutableReserveStock.Builder {}
}
