package org.countinghouse.domain.inventory.count;

import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why a count was refused. */
public sealed interface CountRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link CountExists}. */
        COUNT_EXISTS,
        /** {@link UnknownCount}. */
        UNKNOWN_COUNT,
        /** {@link NotOnSheet}. */
        NOT_ON_SHEET,
        /** {@link AlreadyCounted}. */
        ALREADY_COUNTED,
        /** {@link NotThere}. */
        NOT_THERE,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * Another command has used that name already.
     *
     * @param count the name
     */
    record CountExists(CountId count) implements CountRejection {

        @Override
        public Reason reason() {
            return Reason.COUNT_EXISTS;
        }

        @Override
        public String message() {
            return "count " + count + " exists already";
        }
    }

    /**
     * There is no such count.
     *
     * @param count the name asked for
     */
    record UnknownCount(CountId count) implements CountRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_COUNT;
        }

        @Override
        public String message() {
            return "there is no count " + count;
        }
    }

    /**
     * The count was not opened for that position.
     *
     * @param count which
     * @param key the position
     */
    record NotOnSheet(CountId count, PositionKey key) implements CountRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_ON_SHEET;
        }

        @Override
        public String message() {
            return key + " is not on the sheet of count " + count;
        }
    }

    /**
     * The position was counted before; whoever doubts the result opens another count.
     *
     * @param count which
     * @param key the position
     */
    record AlreadyCounted(CountId count, PositionKey key) implements CountRejection {

        @Override
        public Reason reason() {
            return Reason.ALREADY_COUNTED;
        }

        @Override
        public String message() {
            return key + " has been counted in count " + count;
        }
    }

    /**
     * More units are missing than are promised to nobody, and the command may break no promise.
     *
     * @param key the position
     * @param missing how many are missing
     * @param free how many are promised to nobody
     */
    record NotThere(PositionKey key, Quantity missing, Quantity free) implements CountRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_THERE;
        }

        @Override
        public String message() {
            return key + " is missing " + missing + " units, only " + free + " of them are promised to nobody";
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements CountRejection {

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
