package org.countinghouse.domain.inventory.lot;

import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why lots said no. */
public sealed interface LotRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link NotTracked}. */
        NOT_TRACKED,
        /** {@link TrackingStands}. */
        TRACKING_STANDS,
        /** {@link UnknownLot}. */
        UNKNOWN_LOT,
        /** {@link ExpiryDiffers}. */
        EXPIRY_DIFFERS,
        /** {@link Recalled}. */
        RECALLED,
        /** {@link NotRecalled}. */
        NOT_RECALLED,
        /** {@link Promised}. */
        PROMISED,
        /** {@link NotInLot}. */
        NOT_IN_LOT,
        /** {@link TooOld}. */
        TOO_OLD,
        /** {@link NothingToPick}. */
        NOTHING_TO_PICK,
        /** {@link SerialsDiffer}. */
        SERIALS_DIFFER,
        /** {@link SerialHere}. */
        SERIAL_HERE,
        /** {@link SerialNotThere}. */
        SERIAL_NOT_THERE,
        /** {@link StockRefused}. */
        STOCK_REFUSED,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * Lots were named of a SKU that is not followed.
     *
     * @param sku which
     */
    record NotTracked(Sku sku) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_TRACKED;
        }

        @Override
        public String message() {
            return sku + " is not tracked by lot";
        }
    }

    /**
     * A SKU is followed the other way already.
     *
     * @param sku which
     * @param stands how it is followed
     * @param asked how it should be
     */
    record TrackingStands(Sku sku, Tracking stands, Tracking asked) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.TRACKING_STANDS;
        }

        @Override
        public String message() {
            return sku + " is tracked by " + stands + ", it cannot become " + asked;
        }
    }

    /**
     * No goods of such a lot have ever come.
     *
     * @param lot the name asked for
     */
    record UnknownLot(LotName lot) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_LOT;
        }

        @Override
        public String message() {
            return "there is no lot " + lot;
        }
    }

    /**
     * The same lot came with another date.
     *
     * @param lot which
     * @param stands the date it came with first
     * @param asked the date it should come with now
     */
    record ExpiryDiffers(LotName lot, Optional<LocalDate> stands, Optional<LocalDate> asked) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.EXPIRY_DIFFERS;
        }

        @Override
        public String message() {
            return "lot " + lot + " expires " + stands.map(LocalDate::toString).orElse("never") + ", not "
                    + asked.map(LocalDate::toString).orElse("never");
        }
    }

    /**
     * The lot was called back.
     *
     * @param lot which
     */
    record Recalled(LotName lot) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.RECALLED;
        }

        @Override
        public String message() {
            return "lot " + lot + " is recalled";
        }
    }

    /**
     * There is no recall to take back.
     *
     * @param lot which
     */
    record NotRecalled(LotName lot) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_RECALLED;
        }

        @Override
        public String message() {
            return "lot " + lot + " is not recalled";
        }
    }

    /**
     * Units of a lot that should be quarantined are promised, and nothing else is there to keep the promise with.
     *
     * @param key where
     * @param lot which lot
     * @param asked how many should be quarantined
     * @param free how many are promised to nobody
     */
    record Promised(PositionKey key, LotId lot, Quantity asked, Quantity free) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.PROMISED;
        }

        @Override
        public String message() {
            return key + " has " + free + " units promised to nobody, lot " + lot + " has " + asked + " to quarantine";
        }
    }

    /**
     * More of a lot should move than lies there.
     *
     * @param key which lot, where
     * @param place the place they should leave
     * @param asked how many should move
     * @param there how many lie there
     */
    record NotInLot(LotKey key, LotPlace place, Quantity asked, Quantity there) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_IN_LOT;
        }

        @Override
        public String message() {
            return key + " has " + there + " units " + place + ", asked for " + asked;
        }
    }

    /**
     * The lot has not enough days left.
     *
     * @param lot which
     * @param expiry its last day
     * @param needed the day it must last to
     */
    record TooOld(LotName lot, LocalDate expiry, LocalDate needed) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.TOO_OLD;
        }

        @Override
        public String message() {
            return "lot " + lot + " expires " + expiry + ", it must last to " + needed;
        }
    }

    /**
     * There are units, but none of them may be taken by policy: their lots are recalled or too old.
     *
     * @param key where
     * @param asked how many should leave
     * @param found how many may
     */
    record NothingToPick(PositionKey key, Quantity asked, Quantity found) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.NOTHING_TO_PICK;
        }

        @Override
        public String message() {
            return key + " has " + found + " units in lots that may leave, asked for " + asked;
        }
    }

    /**
     * Another number of serials was named than moves: one a unit of a SKU that is followed by serial, none of any other.
     *
     * @param key which lot, where
     * @param needed how many serials it takes
     * @param named how many were named
     */
    record SerialsDiffer(LotKey key, Quantity needed, Quantity named) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.SERIALS_DIFFER;
        }

        @Override
        public String message() {
            return key + " takes " + needed + " serial numbers, named were " + named;
        }
    }

    /**
     * A serial that is here already cannot come.
     *
     * @param serial which unit
     * @param at where it is
     */
    record SerialHere(SerialKey serial, LotKey at) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.SERIAL_HERE;
        }

        @Override
        public String message() {
            return "unit " + serial + " is at " + at;
        }
    }

    /**
     * A serial should move that is not there.
     *
     * @param serial which unit
     * @param at where it should be
     * @param place the place it should leave
     */
    record SerialNotThere(SerialKey serial, LotKey at, LotPlace place) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.SERIAL_NOT_THERE;
        }

        @Override
        public String message() {
            return "unit " + serial + " is not " + place + " at " + at;
        }
    }

    /**
     * Stock itself said no, whatever the lots.
     *
     * @param cause its refusal
     */
    record StockRefused(InventoryRejection cause) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.STOCK_REFUSED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements LotRejection {

        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "command id " + key + " was used before with another " + field;
        }
    }
}
