package org.countinghouse.domain.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why stock said no. */
public sealed interface InventoryRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link InsufficientStock}. */
        INSUFFICIENT_STOCK,
        /** {@link NotThere}. */
        NOT_THERE,
        /** {@link AllowanceInUse}. */
        ALLOWANCE_IN_USE,
        /** {@link UnknownReservation}. */
        UNKNOWN_RESERVATION,
        /** {@link ReservationExists}. */
        RESERVATION_EXISTS,
        /** {@link Lapsed}. */
        LAPSED,
        /** {@link WrongState}. */
        WRONG_STATE,
        /** {@link ExceedsAllocated}. */
        EXCEEDS_ALLOCATED,
        /** {@link KeyReused}. */
        KEY_REUSED,
        /** {@link UnknownSupply}. */
        UNKNOWN_SUPPLY,
        /** {@link WrongSupply}. */
        WRONG_SUPPLY,
        /** {@link SupplyCanceled}. */
        SUPPLY_CANCELED,
        /** {@link Busy}. */
        BUSY,
        /** {@link ExceedsHeld}. */
        EXCEEDS_HELD,
        /** {@link ExceedsPromised}. */
        EXCEEDS_PROMISED,
        /** {@link Fenced}. */
        FENCED,
        /** {@link NotPromised}. */
        NOT_PROMISED
    }

    /**
     * Not enough is available to promise.
     *
     * @param shortages every short line, in the order they were asked for
     */
    record InsufficientStock(List<Shortage> shortages) implements InventoryRejection {

        /** Copies the list. */
        public InsufficientStock {
            shortages = List.copyOf(shortages);
        }

        @Override
        public Reason reason() {
            return Reason.INSUFFICIENT_STOCK;
        }

        @Override
        public String message() {
            return shortages.stream().map(Shortage::toString).collect(Collectors.joining("; "));
        }
    }

    /**
     * More should leave a bucket than is physically in it. An oversell allowance does not help here: it lets units be
     * promised, not shipped.
     *
     * @param key the position
     * @param bucket free, damaged, quarantined, or allocated for goods that are to leave
     * @param asked how many should leave
     * @param there how many there are
     */
    record NotThere(PositionKey key, Bucket bucket, Quantity asked, Quantity there) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_THERE;
        }

        @Override
        public String message() {
            return key + " has " + there + " units there (" + bucket + "), asked for " + asked;
        }
    }

    /**
     * An allowance cannot be lowered below what is already promised beyond the units on hand.
     *
     * @param key the position
     * @param asked the allowance asked for
     * @param inUse how much of the present one is in use
     */
    record AllowanceInUse(PositionKey key, Quantity asked, Quantity inUse) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.ALLOWANCE_IN_USE;
        }

        @Override
        public String message() {
            return key + " uses " + inUse + " units of its oversell allowance, it cannot become " + asked;
        }
    }

    /**
     * There is no such reservation.
     *
     * @param reservation the name asked for
     */
    record UnknownReservation(ReservationId reservation) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_RESERVATION;
        }

        @Override
        public String message() {
            return "there is no reservation " + reservation;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param reservation the name
     */
    record ReservationExists(ReservationId reservation) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.RESERVATION_EXISTS;
        }

        @Override
        public String message() {
            return "reservation " + reservation + " exists already";
        }
    }

    /**
     * The deadline came before the confirmation; nothing was confirmed.
     *
     * @param reservation which
     * @param expiredAt its deadline
     * @param now the store's clock when it was decided
     * @param shortages what of a confirmation would be short if the same were reserved again at once, with what is
     *     available of it; empty if nothing would be, and for any other command
     */
    record Lapsed(ReservationId reservation, Instant expiredAt, Instant now, List<Shortage> shortages)
            implements InventoryRejection {

        /** Copies the list. */
        public Lapsed {
            shortages = List.copyOf(shortages);
        }

        /** A lapse after which nothing would be short, or nobody looked. */
        public Lapsed(ReservationId reservation, Instant expiredAt, Instant now) {
            this(reservation, expiredAt, now, List.of());
        }

        @Override
        public Reason reason() {
            return Reason.LAPSED;
        }

        @Override
        public String message() {
            String told = "reservation " + reservation + " was held until " + expiredAt + ", it is " + now;
            return shortages.stream().map(Shortage::toString).reduce(told, (text, one) -> text + "; " + one);
        }
    }

    /**
     * The reservation is in a state in which that cannot be done.
     *
     * @param reservation which
     * @param state its state
     * @param attempted what was asked for: confirm, release, fulfill, extend, transfer, relocate or pick short
     */
    record WrongState(ReservationId reservation, ReservationState state, String attempted)
            implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.WRONG_STATE;
        }

        @Override
        public String message() {
            return "cannot " + attempted + " reservation " + reservation + ", it is " + state;
        }
    }

    /**
     * More of a line should leave than is allocated to it; a line that does not exist has nothing allocated.
     *
     * @param reservation which
     * @param lineNumber the line
     * @param asked how many should leave
     * @param allocated how many are allocated
     */
    record ExceedsAllocated(ReservationId reservation, int lineNumber, Quantity asked, Quantity allocated)
            implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.EXCEEDS_ALLOCATED;
        }

        @Override
        public String message() {
            return "line " + lineNumber + " of reservation " + reservation + " has " + allocated
                    + " units allocated, asked for " + asked;
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "command id " + key + " was used before with another " + field;
        }
    }

    /**
     * Goods name a supply that nobody expects.
     *
     * @param supply the name
     */
    record UnknownSupply(SupplyId supply) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_SUPPLY;
        }

        @Override
        public String message() {
            return "there is no supply " + supply;
        }
    }

    /**
     * Goods name a supply of another SKU or for another location.
     *
     * @param supply the supply
     * @param came what came and where to
     * @param expected what is expected and where
     */
    record WrongSupply(SupplyId supply, PositionKey came, PositionKey expected) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.WRONG_SUPPLY;
        }

        @Override
        public String message() {
            return "supply " + supply + " is one of " + expected + ", not of " + came;
        }
    }

    /**
     * Goods name a supply that was canceled; they can be taken in without naming it.
     *
     * @param supply the supply
     */
    record SupplyCanceled(SupplyId supply) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.SUPPLY_CANCELED;
        }

        @Override
        public String message() {
            return "supply " + supply + " was canceled";
        }
    }

    /**
     * Too many were waiting to be decided together, or this one waited as long as its caller would. It was not begun;
     * the same command may be sent again at any time.
     *
     * @param capacity how many may wait
     * @param waited how long this one did; nothing when it found all places taken
     */
    record Busy(int capacity, Duration waited) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.BUSY;
        }

        @Override
        public String message() {
            return waited.isZero()
                    ? "all " + capacity + " places to wait are taken"
                    : "not begun after " + waited.toMillis() + " ms among the " + capacity + " that may wait";
        }
    }

    /**
     * More of a line should be confirmed than is held of it; a line that does not exist holds nothing.
     *
     * @param reservation which
     * @param lineNumber the line
     * @param asked how many should be confirmed
     * @param held how many are held
     */
    record ExceedsHeld(ReservationId reservation, int lineNumber, Quantity asked, Quantity held)
            implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.EXCEEDS_HELD;
        }

        @Override
        public String message() {
            return "line " + lineNumber + " of reservation " + reservation + " has " + held + " units held, asked for "
                    + asked;
        }
    }

    /**
     * More of a line should be given back than is promised of it; a line that does not exist promises nothing.
     *
     * @param reservation which
     * @param lineNumber the line
     * @param asked how many should be given back
     * @param promised how many are held or allocated
     */
    record ExceedsPromised(ReservationId reservation, int lineNumber, Quantity asked, Quantity promised)
            implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.EXCEEDS_PROMISED;
        }

        @Override
        public String message() {
            return "line " + lineNumber + " of reservation " + reservation + " promises " + promised
                    + " units, asked for " + asked;
        }
    }

    /**
     * The reservation's terms have changed since the caller read them: it was extended for, or passed on to, somebody
     * else, who acts on it now.
     *
     * @param reservation which
     * @param shown the fence the caller showed
     * @param present the fence of the terms it stands on
     */
    record Fenced(ReservationId reservation, long shown, long present) implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.FENCED;
        }

        @Override
        public String message() {
            return "the terms of reservation " + reservation + " are those of version " + present
                    + ", the caller acts on those of version " + shown;
        }
    }

    /**
     * More of a demand's line should leave a location than its reservations have allocated there.
     *
     * @param demand whose line
     * @param lineNumber the demand's own line number
     * @param location where it should leave
     * @param asked how many should leave
     * @param allocated how many are allocated to it there, over all its reservations
     */
    record NotPromised(DemandReference demand, int lineNumber, LocationId location, Quantity asked, Quantity allocated)
            implements InventoryRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_PROMISED;
        }

        @Override
        public String message() {
            return "line " + lineNumber + " of " + demand + " has " + allocated + " units allocated at " + location
                    + ", asked for " + asked;
        }
    }
}
