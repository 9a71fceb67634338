package org.countinghouse.domain.returns;

import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why a command on a return is refused. */
public sealed interface ReturnRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** There is no such return. */
        UNKNOWN_RETURN,
        /** There is no such order. */
        UNKNOWN_ORDER,
        /** Another return has that id. */
        RETURN_ID_TAKEN,
        /** The order does not take these units back. */
        REFUSED_BY_ORDER,
        /** The return's state does not allow the step. */
        NOT_ALLOWED_IN_STATE,
        /** The line, or that many units of it, is not authorized. */
        NOT_AUTHORIZED,
        /** The refund is not what the received units are worth. */
        REFUND_DIFFERS,
        /** The idempotency key was used for another payload. */
        KEY_REUSED
    }

    /**
     * There is no such return.
     *
     * @param returnId the id asked for
     */
    record UnknownReturn(ReturnId returnId) implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_RETURN;
        }

        @Override
        public String message() {
            return "there is no return " + returnId;
        }
    }

    /**
     * There is no such order.
     *
     * @param order the id asked for
     */
    record UnknownOrder(OrderId order) implements ReturnRejection {
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
     * Another return has that id.
     *
     * @param returnId the id
     */
    record ReturnIdTaken(ReturnId returnId) implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.RETURN_ID_TAKEN;
        }

        @Override
        public String message() {
            return "there is a return " + returnId + " already";
        }
    }

    /**
     * The order does not take these units back.
     *
     * @param cause what the order says, e.g. that fewer units shipped
     */
    record RefusedByOrder(OrderRejection cause) implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.REFUSED_BY_ORDER;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The return's state does not allow the step.
     *
     * @param returnId the return
     * @param state its state
     * @param needed the state in which the step is allowed
     */
    record NotAllowedInState(ReturnId returnId, ReturnState state, ReturnState needed) implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_ALLOWED_IN_STATE;
        }

        @Override
        public String message() {
            return "return " + returnId + " is " + state + ", not " + needed;
        }
    }

    /**
     * The line, or that many units of it, is not authorized.
     *
     * @param returnId the return
     * @param line the line
     * @param arrived how many units arrived
     * @param authorized how many may
     */
    record NotAuthorized(ReturnId returnId, int line, Quantity arrived, Quantity authorized)
            implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_AUTHORIZED;
        }

        @Override
        public String message() {
            return "return " + returnId + " authorizes " + authorized + " units of line " + line + ", not " + arrived;
        }
    }

    /**
     * The refund is not what the received units are worth.
     *
     * @param returnId the return
     * @param owed what they are worth
     * @param given the refund
     */
    record RefundDiffers(ReturnId returnId, Money owed, Money given) implements ReturnRejection {
        @Override
        public Reason reason() {
            return Reason.REFUND_DIFFERS;
        }

        @Override
        public String message() {
            return "return " + returnId + " is owed " + owed + ", not " + given;
        }
    }

    /**
     * The idempotency key was used for another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements ReturnRejection {
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
