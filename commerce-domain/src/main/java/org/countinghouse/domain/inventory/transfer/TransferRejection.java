package org.countinghouse.domain.inventory.transfer;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why a transfer was refused. */
public sealed interface TransferRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link NotThere}. */
        NOT_THERE,
        /** {@link TransferExists}. */
        TRANSFER_EXISTS,
        /** {@link UnknownTransfer}. */
        UNKNOWN_TRANSFER,
        /** {@link TransferClosed}. */
        TRANSFER_CLOSED,
        /** {@link NotInTransfer}. */
        NOT_IN_TRANSFER,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * More should leave than is there and promised to nobody.
     *
     * @param key the position of the origin
     * @param asked how many should leave
     * @param there how many there are
     */
    record NotThere(PositionKey key, Quantity asked, Quantity there) implements TransferRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_THERE;
        }

        @Override
        public String message() {
            return key + " has " + there + " units that are promised to nobody, asked for " + asked;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param transfer the name
     */
    record TransferExists(TransferId transfer) implements TransferRejection {

        @Override
        public Reason reason() {
            return Reason.TRANSFER_EXISTS;
        }

        @Override
        public String message() {
            return "transfer " + transfer + " exists already";
        }
    }

    /**
     * There is no such transfer.
     *
     * @param transfer the name asked for
     */
    record UnknownTransfer(TransferId transfer) implements TransferRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_TRANSFER;
        }

        @Override
        public String message() {
            return "there is no transfer " + transfer;
        }
    }

    /**
     * Nothing of it is on its way any more. What turns up later is found stock.
     *
     * @param transfer which
     */
    record TransferClosed(TransferId transfer) implements TransferRejection {

        @Override
        public Reason reason() {
            return Reason.TRANSFER_CLOSED;
        }

        @Override
        public String message() {
            return "transfer " + transfer + " is closed";
        }
    }

    /**
     * A SKU arrived that the transfer does not take. Its units are found stock.
     *
     * @param transfer which
     * @param sku what arrived
     */
    record NotInTransfer(TransferId transfer, Sku sku) implements TransferRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_IN_TRANSFER;
        }

        @Override
        public String message() {
            return "transfer " + transfer + " does not take " + sku;
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements TransferRejection {

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
