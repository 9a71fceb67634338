package org.countinghouse.domain.pricing.rating;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How the parts of a period are counted.
 *
 * <p>By day: in days of the calendar of a time zone, however long they are; the day of a change belongs to what comes
 * after it. By second: in whole seconds; the second of a change belongs to what comes after it.
 *
 * @param unit days or seconds
 * @param zone whose calendar tells the days
 */
public record Proration(Unit unit, ZoneId zone) implements ValueObject {

    /** In days of that time zone. */
    public static Proration byDay(ZoneId zone) {
        return new Proration(Unit.DAY, zone);
    }

    /** In seconds, which are the same everywhere. */
    public static Proration bySecond() {
        return new Proration(Unit.SECOND, ZoneOffset.UTC);
    }

    /** How many whole units lie between two moments: midnights of the zone that are passed, or full seconds. */
    public long units(Instant from, Instant until) {
        return switch (unit) {
            case DAY ->
                ChronoUnit.DAYS.between(
                        from.atZone(zone).toLocalDate(), until.atZone(zone).toLocalDate());
            case SECOND -> until.getEpochSecond() - from.getEpochSecond();
        };
    }

    @Override
    public String toString() {
        return unit == Unit.DAY ? "DAY in " + zone : unit.name();
    }

    /** What is counted. */
    public enum Unit {
        /** Days of a calendar. */
        DAY,
        /** Seconds. */
        SECOND
    }
}
