package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why a command on an order is refused. */
public sealed interface OrderRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** There is no such order. */
        UNKNOWN_ORDER,
        /** The order has no such line. */
        UNKNOWN_LINE,
        /** Another order has that id. */
        ORDER_ID_TAKEN,
        /** The channel used the reference for an order with other content. */
        REFERENCE_TAKEN,
        /** The order's state does not allow the step. */
        NOT_ALLOWED_IN_STATE,
        /** A hold blocks the step. */
        BLOCKED_BY_HOLD,
        /** The line has not that many units for the step. */
        NOT_THAT_MANY_UNITS,
        /** A parcel of that name left before. */
        SHIPMENT_EXISTS,
        /** There is nothing left to cancel. */
        NOTHING_TO_CANCEL,
        /** The order has a hold of that name. */
        HOLD_EXISTS,
        /** The order has no hold of that name. */
        UNKNOWN_HOLD,
        /** Somebody else must release the hold. */
        NOT_YOURS_TO_RELEASE,
        /** The idempotency key was used for another payload. */
        KEY_REUSED
    }

    /**
     * There is no such order.
     *
     * @param order the id asked for
     */
    record UnknownOrder(OrderId order) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_ORDER;
        }

        @Override
        public String message() {
            return "there is no order " + order;
        }
    }

    /**
     * The order has no such line.
     *
     * @param order the order
     * @param line the number asked for
     */
    record UnknownLine(OrderId order, int line) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_LINE;
        }

        @Override
        public String message() {
            return "order " + order + " has no line " + line;
        }
    }

    /**
     * Another order has that id.
     *
     * @param order the id
     */
    record OrderIdTaken(OrderId order) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.ORDER_ID_TAKEN;
        }

        @Override
        public String message() {
            return "there is an order " + order + " already, with another reference";
        }
    }

    /**
     * The channel used the reference for an order with other content.
     *
     * @param existing the order that has it
     * @param reference the reference
     * @param field the first field that differs
     */
    record ReferenceTaken(OrderId existing, ExternalReference reference, String field) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.REFERENCE_TAKEN;
        }

        @Override
        public String message() {
            return "order " + existing + " has the reference " + reference + " already, with another " + field;
        }
    }

    /**
     * The order's state does not allow the step.
     *
     * @param order the order
     * @param state its state
     * @param step what was asked for
     * @param refusal the lifecycle's name for the refusal
     */
    record NotAllowedInState(OrderId order, OrderState state, OrderEvent.Kind step, String refusal)
            implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_ALLOWED_IN_STATE;
        }

        @Override
        public String message() {
            return "order " + order + " is " + state + ", which does not allow " + step + ": " + refusal;
        }
    }

    /**
     * A hold blocks the step.
     *
     * @param order the order
     * @param hold the hold
     * @param step what was asked for
     */
    record BlockedByHold(OrderId order, HoldName hold, OrderEvent.Kind step) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.BLOCKED_BY_HOLD;
        }

        @Override
        public String message() {
            return "the hold " + hold + " of order " + order + " blocks " + step;
        }
    }

    /**
     * The line has not that many units for the step.
     *
     * @param order the order
     * @param line the line
     * @param step what was asked for
     * @param asked how many units
     * @param available how many the line has for that step
     */
    record NotThatManyUnits(OrderId order, int line, OrderEvent.Kind step, Quantity asked, Quantity available)
            implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_THAT_MANY_UNITS;
        }

        @Override
        public String message() {
            return "line " + line + " of order " + order + " has " + available + " units for " + step + ", not "
                    + asked;
        }
    }

    /**
     * A parcel of that name left before, by another command.
     *
     * @param order the order
     * @param shipment the parcel
     */
    record ShipmentExists(OrderId order, ShipmentReference shipment) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.SHIPMENT_EXISTS;
        }

        @Override
        public String message() {
            return "a parcel " + shipment + " of order " + order + " left before";
        }
    }

    /**
     * There is nothing left to cancel.
     *
     * @param order the order
     */
    record NothingToCancel(OrderId order) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.NOTHING_TO_CANCEL;
        }

        @Override
        public String message() {
            return "order " + order + " has no unit left to cancel";
        }
    }

    /**
     * The order has a hold of that name.
     *
     * @param order the order
     * @param hold the name
     */
    record HoldExists(OrderId order, HoldName hold) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.HOLD_EXISTS;
        }

        @Override
        public String message() {
            return "order " + order + " has a hold " + hold + " already";
        }
    }

    /**
     * The order has no hold of that name.
     *
     * @param order the order
     * @param hold the name
     */
    record UnknownHold(OrderId order, HoldName hold) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_HOLD;
        }

        @Override
        public String message() {
            return "order " + order + " has no hold " + hold;
        }
    }

    /**
     * Somebody else must release the hold.
     *
     * @param order the order
     * @param hold the name
     * @param releasedBy who may release it
     */
    record NotYoursToRelease(OrderId order, HoldName hold, Actor releasedBy) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_YOURS_TO_RELEASE;
        }

        @Override
        public String message() {
            return "the hold " + hold + " of order " + order + " is released by " + releasedBy;
        }
    }

    /**
     * The idempotency key was used for another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements OrderRejection {
        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "the key " + key + " was used before with another " + field;
        }
    }
}
