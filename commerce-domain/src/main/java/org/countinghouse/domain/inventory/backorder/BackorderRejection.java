package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why a backorder said no. */
public sealed interface BackorderRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link UnknownBackorder}. */
        UNKNOWN_BACKORDER,
        /** {@link BackorderExists}. */
        BACKORDER_EXISTS,
        /** {@link NothingWaits}. */
        NOTHING_WAITS,
        /** {@link KeyReused}. */
        KEY_REUSED,
        /** {@link ExceedsWaiting}. */
        EXCEEDS_WAITING
    }

    /**
     * There is no such backorder.
     *
     * @param backorder the name asked for
     */
    record UnknownBackorder(BackorderId backorder) implements BackorderRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_BACKORDER;
        }

        @Override
        public String message() {
            return "there is no backorder " + backorder;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param backorder the name
     */
    record BackorderExists(BackorderId backorder) implements BackorderRejection {

        @Override
        public Reason reason() {
            return Reason.BACKORDER_EXISTS;
        }

        @Override
        public String message() {
            return "backorder " + backorder + " exists already";
        }
    }

    /**
     * A backorder waits for nothing any more.
     *
     * @param backorder the backorder
     * @param state its state
     */
    record NothingWaits(BackorderId backorder, BackorderState state) implements BackorderRejection {

        @Override
        public Reason reason() {
            return Reason.NOTHING_WAITS;
        }

        @Override
        public String message() {
            return "backorder " + backorder + " waits for nothing any more, it is " + state;
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements BackorderRejection {

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
     * More units should be given up than are waited for.
     *
     * @param backorder the backorder
     * @param asked how many should be given up
     * @param waiting how many are waited for
     */
    record ExceedsWaiting(BackorderId backorder, Quantity asked, Quantity waiting) implements BackorderRejection {

        @Override
        public Reason reason() {
            return Reason.EXCEEDS_WAITING;
        }

        @Override
        public String message() {
            return "backorder " + backorder + " waits for " + waiting + " units, asked to give up " + asked;
        }
    }
}
