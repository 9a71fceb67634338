package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why expected goods or a pre-order said no. */
public sealed interface SupplyRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link UnknownSupply}. */
        UNKNOWN_SUPPLY,
        /** {@link SupplyExists}. */
        SUPPLY_EXISTS,
        /** {@link SupplyIsCanceled}. */
        SUPPLY_IS_CANCELED,
        /** {@link BelowReceived}. */
        BELOW_RECEIVED,
        /** {@link NotEnoughExpected}. */
        NOT_ENOUGH_EXPECTED,
        /** {@link UnknownPreOrder}. */
        UNKNOWN_PRE_ORDER,
        /** {@link PreOrderExists}. */
        PRE_ORDER_EXISTS,
        /** {@link NothingWaits}. */
        NOTHING_WAITS,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * There is no such supply.
     *
     * @param supply the name asked for
     */
    record UnknownSupply(SupplyId supply) implements SupplyRejection {

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
     * Another command has used that name already.
     *
     * @param supply the name
     */
    record SupplyExists(SupplyId supply) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.SUPPLY_EXISTS;
        }

        @Override
        public String message() {
            return "supply " + supply + " exists already";
        }
    }

    /**
     * Nothing happens to a supply any more once it is canceled.
     *
     * @param supply the supply
     * @param attempted what was asked for: change, cancel or pre-order
     */
    record SupplyIsCanceled(SupplyId supply, String attempted) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.SUPPLY_IS_CANCELED;
        }

        @Override
        public String message() {
            return "cannot " + attempted + " supply " + supply + ", it is canceled";
        }
    }

    /**
     * No fewer can be expected in all than have come.
     *
     * @param supply the supply
     * @param asked how many were to be expected
     * @param received how many have come
     */
    record BelowReceived(SupplyId supply, Quantity asked, Quantity received) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.BELOW_RECEIVED;
        }

        @Override
        public String message() {
            return "supply " + supply + " has received " + received + " units, it cannot expect " + asked + " in all";
        }
    }

    /**
     * Not so many units are still to come that nobody waits for.
     *
     * @param supply the supply
     * @param asked how many were asked for
     * @param unpegged how many are to come that nobody waits for
     */
    record NotEnoughExpected(SupplyId supply, Quantity asked, Quantity unpegged) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_ENOUGH_EXPECTED;
        }

        @Override
        public String message() {
            return "supply " + supply + " has " + unpegged + " units that nobody waits for, asked for " + asked;
        }
    }

    /**
     * There is no such pre-order.
     *
     * @param preOrder the name asked for
     */
    record UnknownPreOrder(PreOrderId preOrder) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_PRE_ORDER;
        }

        @Override
        public String message() {
            return "there is no pre-order " + preOrder;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param preOrder the name
     */
    record PreOrderExists(PreOrderId preOrder) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.PRE_ORDER_EXISTS;
        }

        @Override
        public String message() {
            return "pre-order " + preOrder + " exists already";
        }
    }

    /**
     * A pre-order waits for nothing any more.
     *
     * @param preOrder the pre-order
     */
    record NothingWaits(PreOrderId preOrder) implements SupplyRejection {

        @Override
        public Reason reason() {
            return Reason.NOTHING_WAITS;
        }

        @Override
        public String message() {
            return "pre-order " + preOrder + " waits for nothing any more";
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements SupplyRejection {

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
