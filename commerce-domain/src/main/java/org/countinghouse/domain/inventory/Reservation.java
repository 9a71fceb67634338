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
 * A promise of stock to one demand: held until a deadline, then confirmed for good, then fulfilled; or released or
 * expired on the way.
 *
 * <p>Laws, checked whenever one is made: lines in the order of their numbers, no number twice; a final reservation
 * promises nothing any more; a confirmed one holds nothing; at most one of held and allocated is in use; of a kit every
 * location gave whole kits. It is the fold of its {@link ReservationEvent}s.
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

    /** Whether it is a hold whose deadline has come: {@code now} ≥ {@link #expiresAt()}. */
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

    @Value.Check
    void check() {
        int last = 0;
        for (ReservationLine line : lines()) {
            Arguments.require(line.number() > last, "line numbers", "must rise without repeats", line.number());
            last = line.number();
            Quantity none = switch (state()) {
                case HELD -> line.allocated().plus(line.fulfilled());
                case CONFIRMED -> line.held();
                case FULFILLED, RELEASED, EXPIRED -> line.open();
            };
            if (!none.isZero()) {
                throw Arguments.violated("line of a reservation that is " + state(), "does not fit", line);
            }
        }
        Bounds.lines(lines());
        ServedDemand.check(lines());
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link Reservation}. */
    public static final class Builder extends ImmutableReservation.Builder {}
}
