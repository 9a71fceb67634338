package org.countinghouse.domain.payment;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/** What a provider said about one transaction, or that it said nothing. */
public sealed interface GatewayOutcome extends ValueObject {

    /** The state this outcome leads to. */
    TransactionState state();

    /**
     * It happened.
     *
     * @param reference the provider's name for it
     * @param fee what the provider keeps for it, zero or more; nothing if it does not say so per transaction
     */
    record Succeeded(ProviderReference reference, Optional<Money> fee) implements GatewayOutcome {

        /** Refuses a negative fee. */
        public Succeeded {
            fee.ifPresent(money -> Arguments.require(!money.isNegative(), "fee", "must not be negative", money));
        }

        /** It happened, and no fee was told. */
        public static Succeeded of(String reference) {
            return new Succeeded(ProviderReference.of(reference), Optional.empty());
        }

        /** The same with that fee. */
        public Succeeded withFee(Money told) {
            return new Succeeded(reference, Optional.of(told));
        }

        @Override
        public TransactionState state() {
            return TransactionState.SUCCEEDED;
        }
    }

    /**
     * The provider or the bank refused.
     *
     * @param reason why, 1 to 200 characters, e.g. {@code insufficient_funds}
     */
    record Declined(String reason) implements GatewayOutcome {

        /** Refuses a blank or over-long reason. */
        public Declined {
            Arguments.text("reason", reason, 200);
        }

        @Override
        public TransactionState state() {
            return TransactionState.DECLINED;
        }
    }

    /**
     * The provider could not do it, and says so: nothing moved. A time-out is not this, it is {@link Unknown}.
     *
     * @param reason why, 1 to 200 characters
     */
    record Failed(String reason) implements GatewayOutcome {

        /** Refuses a blank or over-long reason. */
        public Failed {
            Arguments.text("reason", reason, 200);
        }

        @Override
        public TransactionState state() {
            return TransactionState.FAILED;
        }
    }

    /**
     * Nobody knows: no answer, a broken line, an answer that cannot be read. It may have happened.
     *
     * @param reason what was seen, 1 to 200 characters
     */
    record Unknown(String reason) implements GatewayOutcome {

        /** Refuses a blank or over-long reason. */
        public Unknown {
            Arguments.text("reason", reason, 200);
        }

        @Override
        public TransactionState state() {
            return TransactionState.UNKNOWN;
        }
    }
}
