package org.countinghouse.domain.payment;

import java.util.Currency;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.money.Money;

/** Why a payment command is refused. */
public sealed interface PaymentRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** {@link KeyReused}. */
        KEY_REUSED,
        /** {@link UnknownPayment}. */
        UNKNOWN_PAYMENT,
        /** {@link DuplicatePayment}. */
        DUPLICATE_PAYMENT,
        /** {@link CurrencyMismatch}. */
        CURRENCY_MISMATCH,
        /** {@link ExceedsAuthorization}. */
        EXCEEDS_AUTHORIZATION,
        /** {@link ExceedsCapture}. */
        EXCEEDS_CAPTURE,
        /** {@link NothingToVoid}. */
        NOTHING_TO_VOID,
        /** {@link TransactionOpen}. */
        TRANSACTION_OPEN,
        /** {@link UnknownTransaction}. */
        UNKNOWN_TRANSACTION,
        /** {@link ContradictoryOutcome}. */
        CONTRADICTORY_OUTCOME
    }

    /** The idempotency key was used before, for a payload that differs in that field. */
    record KeyReused(CommandId key, String field) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "The key " + key + " was used before with another " + field + ".";
        }
    }

    /** There is no payment of that name. */
    record UnknownPayment(PaymentId payment) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_PAYMENT;
        }

        @Override
        public String message() {
            return "There is no payment " + payment + ".";
        }
    }

    /** There is a payment of that name already. */
    record DuplicatePayment(PaymentId payment) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.DUPLICATE_PAYMENT;
        }

        @Override
        public String message() {
            return "There is a payment " + payment + " already; another attempt needs another name.";
        }
    }

    /** The amount is in another currency than the payment. */
    record CurrencyMismatch(PaymentId payment, Currency expected, Currency given) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.CURRENCY_MISMATCH;
        }

        @Override
        public String message() {
            return "Payment " + payment + " is in " + expected + ", not in " + given + ".";
        }
    }

    /** More than what is authorized and neither captured, nor perhaps captured, nor given up. */
    record ExceedsAuthorization(PaymentId payment, Money requested, Money capturable) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.EXCEEDS_AUTHORIZATION;
        }

        @Override
        public String message() {
            return "Of payment " + payment + ", " + capturable + " may be captured, not " + requested + ".";
        }
    }

    /** More than what is captured and neither refunded nor perhaps refunded. */
    record ExceedsCapture(PaymentId payment, Money requested, Money refundable) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.EXCEEDS_CAPTURE;
        }

        @Override
        public String message() {
            return "Of payment " + payment + ", " + refundable + " may be refunded, not " + requested + ".";
        }
    }

    /** Nothing is authorized that is not captured. */
    record NothingToVoid(PaymentId payment) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.NOTHING_TO_VOID;
        }

        @Override
        public String message() {
            return "Payment " + payment + " has nothing authorized that is not captured.";
        }
    }

    /** Another transaction stands in the way until the provider's word on it is recorded. */
    record TransactionOpen(PaymentId payment, TransactionKey transaction, TransactionState state)
            implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.TRANSACTION_OPEN;
        }

        @Override
        public String message() {
            return "Transaction " + transaction + " of payment " + payment + " is " + state
                    + "; its outcome has to be resolved first.";
        }
    }

    /** The payment has no transaction of that key. */
    record UnknownTransaction(PaymentId payment, TransactionKey transaction) implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_TRANSACTION;
        }

        @Override
        public String message() {
            return "Payment " + payment + " has no transaction " + transaction + ".";
        }
    }

    /** The report cannot be true beside what is recorded: a second charge, or more than the caps leave room for. */
    record ContradictoryOutcome(PaymentId payment, PaymentTransaction recorded, GatewayOutcome reported)
            implements PaymentRejection {
        @Override
        public Reason reason() {
            return Reason.CONTRADICTORY_OUTCOME;
        }

        @Override
        public String message() {
            return "Transaction " + recorded.key() + " of payment " + payment + " is recorded as " + recorded.state()
                    + "; the report " + reported + " contradicts the payment and needs a person.";
        }
    }
}
