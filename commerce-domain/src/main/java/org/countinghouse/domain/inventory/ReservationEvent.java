package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;

/** A step in a reservation's life, and the units that moved with it. */
public sealed interface ReservationEvent extends InventoryEvent {

    /** Which reservation. */
    ReservationId reservation();

    /** What the stock is promised to. */
    DemandReference demand();

    /** The reservation's version after it: 1 for the first. */
    long version();

    /** The reservation after this event.
     *
     * @param reservation the reservation before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow that state
     */
    Reservation after(Optional<Reservation> reservation);

    /**
     * Stock was promised until a deadline.
     *
     * @param reservation the new reservation
     * @param demand what the stock is promised to
     * @param lines every line asked for, in order of their numbers, with what it got
     * @param expiresAt from when on the hold is due, by the store's clock
     * @param occurredAt when, in the business
     * @param priority how much it matters when promises must be broken
     */
    record StockReserved(
            ReservationId reservation,
            DemandReference demand,
            List<ReservedLine> lines,
            Instant expiresAt,
            Instant occurredAt,
            int priority)
            implements ReservationEvent {

        /** Copies the lines. */
        public StockReserved {
            lines = List.copyOf(lines);
        }

        /** Of no priority. */
        public StockReserved(
                ReservationId reservation,
                DemandReference demand,
                List<ReservedLine> lines,
                Instant expiresAt,
                Instant occurredAt) {
            this(reservation, demand, lines, expiresAt, occurredAt, 0);
        }

        @Override
        public long version() {
            return 1;
        }

        @Override
        public List<StockMovement> movements() {
            List<LineQuantity> given = lines.stream()
                    .filter(line -> line.reserved().isPositive())
                    .map(line -> new LineQuantity(line.number(), line.key(), line.reserved()))
                    .toList();
            return ReservationStep.movements(this, given, MovementReason.HOLD);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Arguments.require(reservation.isEmpty(), "reservation", "must be new", reservation);
            return Reservation.builder()
                    .id(this.reservation)
                    .demand(demand)
                    .lines(lines.stream().map(ReservationLine::held).toList())
                    .state(ReservationState.HELD)
                    .expiresAt(expiresAt)
                    .version(version())
                    .priority(priority)
                    .reservedAt(occurredAt)
                    .build();
        }
    }

    /**
     * A hold became a promise for good, or a part of it did.
     *
     * @param reservation which
     * @param demand what the stock is promised to
     * @param version the reservation's version after it
     * @param lines what is promised for good now
     * @param occurredAt when, in the business
     */
    record ReservationConfirmed(
            ReservationId reservation,
            DemandReference demand,
            long version,
            List<LineQuantity> lines,
            Instant occurredAt)
            implements ReservationEvent {

        /** Copies the lines. */
        public ReservationConfirmed {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            return ReservationStep.movements(this, lines, MovementReason.CONFIRMATION);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            List<ReservationLine> after = ReservationStep.lines(before, lines, ReservationLine::confirm);
            return ReservationStep.after(this, before, after, ReservationState.CONFIRMED);
        }
    }

    /**
     * Promised units were given back: all that was still promised, or a part of it. The reservation is released when
     * nothing of it is promised any more.
     *
     * @param reservation which
     * @param demand what the stock was promised to
     * @param version the reservation's version after it
     * @param from where the units were: held or allocated
     * @param lines what was given back
     * @param occurredAt when, in the business
     */
    record ReservationReleased(
            ReservationId reservation,
            DemandReference demand,
            long version,
            Bucket from,
            List<LineQuantity> lines,
            Instant occurredAt)
            implements ReservationEvent {

        /** Copies the lines; refuses a bucket nothing is promised in. */
        public ReservationReleased {
            Arguments.require(from == Bucket.HELD || from == Bucket.ALLOCATED, "bucket", "must hold promises", from);
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            return ReservationStep.movements(
                    this, lines, from == Bucket.HELD ? MovementReason.RELEASE : MovementReason.DEALLOCATION);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            List<ReservationLine> after =
                    ReservationStep.lines(before, lines, (line, units) -> line.release(from, units));
            boolean all = after.stream().allMatch(line -> line.open().isZero());
            return ReservationStep.after(this, before, after, all ? ReservationState.RELEASED : before.state());
        }
    }

    /**
     * A deadline passed and units were given back. A reserve that needs some positions expires a due hold on those only;
     * the reservation is expired when nothing of it is held any more.
     *
     * @param reservation which
     * @param demand what the stock was promised to
     * @param version the reservation's version after it
     * @param lines what was given back
     * @param occurredAt when, in the business
     */
    record ReservationExpired(
            ReservationId reservation,
            DemandReference demand,
            long version,
            List<LineQuantity> lines,
            Instant occurredAt)
            implements ReservationEvent {

        /** Copies the lines. */
        public ReservationExpired {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            return ReservationStep.movements(this, lines, MovementReason.EXPIRY);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            List<ReservationLine> after = ReservationStep.lines(before, lines, ReservationLine::expire);
            return ReservationStep.after(this, before, after, ReservationState.EXPIRED);
        }
    }

    /**
     * Promised goods left.
     *
     * @param reservation which
     * @param demand what the stock was promised to
     * @param version the reservation's version after it
     * @param lines what left
     * @param occurredAt when, in the business
     */
    record ReservationFulfilled(
            ReservationId reservation,
            DemandReference demand,
            long version,
            List<LineQuantity> lines,
            Instant occurredAt)
            implements ReservationEvent {

        /** Copies the lines. */
        public ReservationFulfilled {
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            return ReservationStep.movements(this, lines, MovementReason.FULFILLMENT);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            List<ReservationLine> after = ReservationStep.lines(before, lines, ReservationLine::fulfill);
            return ReservationStep.after(this, before, after, ReservationState.FULFILLED);
        }
    }

    /**
     * Goods were lost, and with them what was promised of them: the units are given back to be written off. Whoever was
     * promised them must be told, or given others.
     *
     * @param reservation which
     * @param demand what the stock was promised to
     * @param version the reservation's version after it
     * @param from where the units were: held or allocated
     * @param lines what cannot be kept
     * @param occurredAt when, in the business
     */
    record PromiseBroken(
            ReservationId reservation,
            DemandReference demand,
            long version,
            Bucket from,
            List<LineQuantity> lines,
            Instant occurredAt)
            implements ReservationEvent {

        /** Copies the lines; refuses a bucket nothing is promised in. */
        public PromiseBroken {
            Arguments.require(from == Bucket.HELD || from == Bucket.ALLOCATED, "bucket", "must hold promises", from);
            lines = List.copyOf(lines);
        }

        @Override
        public List<StockMovement> movements() {
            return ReservationStep.movements(
                    this, lines, from == Bucket.HELD ? MovementReason.BROKEN_HOLD : MovementReason.BROKEN_ALLOCATION);
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            List<ReservationLine> after =
                    ReservationStep.lines(before, lines, (line, units) -> line.breakPromise(from, units));
            return ReservationStep.after(this, before, after, ReservationState.BROKEN);
        }
    }

    /**
     * A hold was given a later deadline.
     *
     * @param reservation which
     * @param demand what the stock is promised to
     * @param version the reservation's version after it, which is its new fence
     * @param expiresAt from when on the hold is due now, by the store's clock
     * @param occurredAt when, in the business
     */
    record ReservationExtended(
            ReservationId reservation, DemandReference demand, long version, Instant expiresAt, Instant occurredAt)
            implements ReservationEvent {

        @Override
        public List<StockMovement> movements() {
            return List.of();
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            return ReservationStep.onTerms(this, ReservationStep.before(this, reservation), demand, expiresAt);
        }
    }

    /**
     * What is promised was passed on to another demand; no unit moved.
     *
     * @param reservation which
     * @param demand what the stock was promised to
     * @param version the reservation's version after it, which is its new fence
     * @param to what it is promised to now
     * @param occurredAt when, in the business
     */
    record ReservationTransferred(
            ReservationId reservation, DemandReference demand, long version, DemandReference to, Instant occurredAt)
            implements ReservationEvent {

        @Override
        public List<StockMovement> movements() {
            return List.of();
        }

        @Override
        public Reservation after(Optional<Reservation> reservation) {
            Reservation before = ReservationStep.before(this, reservation);
            return ReservationStep.onTerms(this, before, to, before.expiresAt());
        }
    }
}
