package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * A promise of stock to one demand: held until a deadline, then confirmed for good, then fulfilled; or released, expired
 * or broken on the way, all of it at once or part by part.
 *
 * <p>Laws, checked whenever one is made: lines in the order of their numbers, no number twice; while something is held it
 * is {@code HELD}; while something is promised, and all of that for good, it is {@code CONFIRMED}; a final one promises
 * nothing any more; of a kit every location gave whole kits. It is the fold of its {@link ReservationEvent}s.
 */
@Value.Immutable
@CommerceStyle
public abstract class Reservation implements AggregateRoot<Reservation, ReservationId> {

    Reservation() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract ReservationId getId();

    /** Its name. */
    public final ReservationId id() {
        return getId();
    }

    /** What asked for the stock. */
    public abstract DemandReference demand();

    /** What was asked for and given, in the order of the line numbers. */
    public abstract List<ReservationLine> lines();

    /** Where it is in its life. */
    public abstract ReservationState state();

    /** From when on a hold is due, by the store's clock; it means nothing any more once confirmed. */
    public abstract Instant expiresAt();

    /** How many of its events have happened: 1 when reserved. */
    public abstract long version();

    /**
     * The version at which its terms became what they are: for whom it is and until when. 1 until they are changed for
     * the first time, then rising with every change. Who acts on these terms shows it, and is refused if they have
     * changed since.
     */
    @Value.Default
    public long fence() {
        return 1;
    }

    /** How much it matters when promises must be broken: the lowest give way first. Default: 0. */
    @Value.Default
    public int priority() {
        return 0;
    }

    /** When it was reserved, in the business. Default, for those kept before this was recorded: the deadline. */
    @Value.Default
    public Instant reservedAt() {
        return expiresAt();
    }

    /** Whether it holds something and its deadline has come: {@code now} ≥ {@link #expiresAt()}. */
    public final boolean isDue(Instant now) {
        return state() == ReservationState.HELD && !now.isBefore(expiresAt());
    }

    /** The lines of the demand that got less than they asked for; empty when everything was reserved. */
    public final List<Shortage> shortages() {
        return ServedDemand.of(lines()).stream()
                .filter(ServedDemand::isShort)
                .map(ServedDemand::shortage)
                .toList();
    }

    /**
     * How much of a line of the demand was reserved, whatever became of it, over all lines here that serve it; counted
     * as in {@link Shortage}. None if the demand has no such line.
     */
    public final Quantity reservedFor(int demandLine) {
        List<ReservationLine> serving = linesFor(demandLine);
        return serving.stream()
                .filter(line -> line.key().sku().equals(serving.get(0).key().sku()))
                .map(line -> line.share().sets(line.reserved()))
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The lines that serve a line of the demand, in the order of their numbers. */
    public final List<ReservationLine> linesFor(int demandLine) {
        return lines().stream()
                .filter(line -> line.share().line() == demandLine)
                .toList();
    }

    /** The line of that number. */
    public final Optional<ReservationLine> line(int number) {
        return lines().stream().filter(line -> line.number() == number).findFirst();
    }

    /** What is held, line by line, of the lines that match. */
    final List<LineQuantity> held(Predicate<ReservationLine> which) {
        return lines().stream()
                .filter(line -> line.held().isPositive() && which.test(line))
                .map(line -> new LineQuantity(line.number(), line.key(), line.held()))
                .toList();
    }

    /** What is allocated, line by line. */
    final List<LineQuantity> allocated() {
        return lines().stream()
                .filter(line -> line.allocated().isPositive())
                .map(line -> new LineQuantity(line.number(), line.key(), line.allocated()))
                .toList();
    }

    /** How many units of a position it still promises. */
    public final Quantity openAt(PositionKey key) {
        return lines().stream()
                .filter(line -> line.key().equals(key))
                .map(ReservationLine::open)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    @Value.Check
    void check() {
        int last = 0;
        for (ReservationLine line : lines()) {
            Arguments.require(line.number() > last, "line numbers", "must rise without repeats", line.number());
            last = line.number();
        }
        Bounds.lines(lines());
        if (ReservationStep.state(lines(), state()) != state()) {
            throw Arguments.violated("lines of a reservation that is " + state(), "do not fit", lines());
        }
        ServedDemand.check(lines());
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
        Arguments.require(
                fence() >= 1 && fence() <= version(), "fence", "must be 1 to the version " + version(), fence());
    }

    /** Makes a {@link Reservation}. */
    public static final class Builder extends ImmutableReservation.Builder {}
}
