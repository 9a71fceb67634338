package org.countinghouse.domain.inventory;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.kit.Kit;
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
        Fingerprint.Builder print = Fingerprint.of("reservation", reservation())
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
                .and("priority", priority());
        if (lines().stream().anyMatch(line -> !line.namesOnePosition())) {
            print.andList(
                            "wanted",
                            lines().stream().flatMap(PrintedLine::wanted).toList())
                    .andList(
                            "places",
                            lines().stream().flatMap(PrintedLine::places).toList());
        }
        return print.build();
    }

    /** The positions it names; where it may be served from anywhere, only the one that what is missing is recorded at. */
    public final SortedSet<PositionKey> positions() {
        SortedSet<PositionKey> positions = new TreeSet<>();
        for (Line line : lines()) {
            if (line.places() instanceof Places.Pool pool) {
                pool.inOrder().forEach(location -> positions.addAll(line.keysAt(location)));
            } else {
                positions.addAll(line.keysAt(line.places().missingAt()));
            }
        }
        return positions;
    }

    /** What it asks for from anywhere: positions that have stock of it are to be locked as well. */
    public final SortedSet<Sku> wantedFromAnywhere() {
        SortedSet<Sku> skus = new TreeSet<>();
        for (Line line : lines()) {
            if (line.places() instanceof Places.Anywhere) {
                line.wanted().set().forEach(part -> skus.add(part.sku()));
            }
        }
        return skus;
    }

    @Value.Check
    void check() {
        Bounds.lines(lines());
        Arguments.require(
                !DirectAllocation.isNameOfOne(reservation()),
                "reservation",
                "must not begin as the names of direct allocations do",
                reservation());
        Set<Integer> numbers = new HashSet<>();
        for (Line line : lines()) {
            Arguments.require(numbers.add(line.number()), "line number", "must not repeat", line.number());
        }
        checkSplit();
        Bounds.ttl(ttl());
    }

    /** Lines that are served from several positions become several lines, numbered on from the highest number. */
    private void checkSplit() {
        if (lines().stream().allMatch(Line::namesOnePosition)) {
            return;
        }
        long most = 0;
        for (Line line : lines()) {
            most += (long) line.wanted().set().size() * line.places().most();
            Arguments.require(
                    line.number() <= Integer.MAX_VALUE - Bounds.MAX_LINES,
                    "line number",
                    "must leave room for " + Bounds.MAX_LINES + " more",
                    line.number());
        }
        Arguments.require(
                most <= Bounds.MAX_LINES,
                "lines of the reservation",
                "must be at most " + Bounds.MAX_LINES + " however they are served",
                most);
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
     * @param wanted what is asked for: units, packs or kits
     * @param places where it may come from
     * @param quantity how many of what is asked for; in base units 1 to 1,000,000,000
     */
    public record Line(int number, Wanted wanted, Places places, Quantity quantity) {

        /** Refuses a quantity out of bounds. */
        public Line {
            Bounds.lineNumber(number);
            Bounds.quantity(quantity);
            for (Kit.Component part : wanted.set()) {
                Bounds.quantity(part.quantity().times(quantity));
            }
        }

        /** So many base units from one location. */
        public Line(int number, PositionKey key, Quantity quantity) {
            this(number, Wanted.units(key.sku()), Places.at(key.location()), quantity);
        }

        /** The position that what is missing is recorded at: of a line for one location, the one it is served from. */
        public PositionKey key() {
            return PositionKey.of(wanted.set().get(0).sku(), places.missingAt());
        }

        /** Whether it asks for base units of one position, and leaves no choice. */
        public boolean namesOnePosition() {
            return places instanceof Places.One
                    && wanted instanceof Wanted.Goods goods
                    && goods.unit().isBaseUnit();
        }

        /** The positions it takes from when that location serves it. */
        List<PositionKey> keysAt(LocationId location) {
            return wanted.set().stream()
                    .map(part -> PositionKey.of(part.sku(), location))
                    .toList();
        }
    }

    /** Makes a {@link ReserveStock}. */
    public static final class Builder extends ImmutableReserveStock.Builder {}
}
