package org.countinghouse.domain.inventory;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** What a command may ask for at most. */
final class Bounds {

    static final long MAX_UNITS = 1_000_000_000L;
    static final int MAX_LINES = 10_000;

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private Bounds() {}

    static void quantity(Quantity quantity) {
        Arguments.require(
                quantity.isPositive() && quantity.units() <= MAX_UNITS,
                "quantity",
                "must be 1 to " + MAX_UNITS,
                quantity);
    }

    static void lines(List<?> lines) {
        Arguments.require(
                !lines.isEmpty() && lines.size() <= MAX_LINES, "lines", "must be 1 to " + MAX_LINES, lines.size());
    }

    static void cost(Optional<Money> cost) {
        cost.ifPresent(value -> Arguments.require(!value.isNegative(), "cost", "must not be negative", value));
    }

    static void lineNumber(int number) {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
    }

    /** Parts of a reservation: no line twice. */
    static <L> void parts(List<L> lines, ToIntFunction<L> number) {
        Arguments.require(lines.size() <= MAX_LINES, "lines", "must be at most " + MAX_LINES, lines.size());
        Set<Integer> numbers = new HashSet<>();
        for (L line : lines) {
            Arguments.require(
                    numbers.add(number.applyAsInt(line)), "line number", "must not repeat", number.applyAsInt(line));
        }
    }

    static void ttl(Duration ttl) {
        Arguments.require(
                ttl.compareTo(SHORTEST) >= 0
                        && ttl.compareTo(LONGEST) <= 0
                        && ttl.equals(ttl.truncatedTo(ChronoUnit.MILLIS)),
                "ttl",
                "must be 1 ms to 366 days in whole milliseconds",
                ttl);
    }

    static void fence(Optional<Long> fence) {
        fence.ifPresent(value -> Arguments.require(value >= 1, "fence", "must be at least 1", value));
    }

    /** A reservation that goes on under another name. */
    static void another(ReservationId reservation, Optional<ReservationId> next) {
        next.ifPresent(id -> Arguments.require(!id.equals(reservation), "new name", "must differ", id));
    }
}
