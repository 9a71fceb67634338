package org.countinghouse.domain.inventory.availability;

import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;

/** Why a policy is not declared. What is kept and reserved for channels is refused as by stock. */
public sealed interface AvailabilityRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link NotNext}. */
        NOT_NEXT,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * The policy does not follow on the one that counts: somebody else has declared one since.
     *
     * @param scope what it is about
     * @param version the version refused
     * @param current the version that counts
     */
    record NotNext(PolicyScope scope, long version, long current) implements AvailabilityRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_NEXT;
        }

        @Override
        public String message() {
            return "version " + version + " of the policy of " + scope + " does not follow on " + current;
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements AvailabilityRejection {

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
