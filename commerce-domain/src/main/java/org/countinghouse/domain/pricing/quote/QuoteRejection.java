package org.countinghouse.domain.pricing.quote;

import java.time.Instant;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.pricing.PricingRejection;

/** Why a quote said no. */
public sealed interface QuoteRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link UnknownQuote}. */
        UNKNOWN_QUOTE,
        /** {@link QuoteExists}. */
        QUOTE_EXISTS,
        /** {@link NotPriced}. */
        NOT_PRICED,
        /** {@link NotYetValid}. */
        NOT_YET_VALID,
        /** {@link Expired}. */
        EXPIRED,
        /** {@link Withdrawn}. */
        WITHDRAWN,
        /** {@link AlreadyAccepted}. */
        ALREADY_ACCEPTED,
        /** {@link ForAnother}. */
        FOR_ANOTHER,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * There is no such quote.
     *
     * @param quote the name asked for
     */
    record UnknownQuote(QuoteId quote) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_QUOTE;
        }

        @Override
        public String message() {
            return "there is no quote " + quote;
        }
    }

    /**
     * Another command has used that name already.
     *
     * @param quote the name
     */
    record QuoteExists(QuoteId quote) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.QUOTE_EXISTS;
        }

        @Override
        public String message() {
            return "quote " + quote + " exists already";
        }
    }

    /**
     * The cart has no price, so none can be promised.
     *
     * @param cause why
     */
    record NotPriced(PricingRejection cause) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_PRICED;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The quote does not hold yet.
     *
     * @param quote which
     * @param validity when it holds
     * @param at the business time of the request
     */
    record NotYetValid(QuoteId quote, QuoteValidity validity, Instant at) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_YET_VALID;
        }

        @Override
        public String message() {
            return "quote " + quote + " holds from " + validity + ", not at " + at;
        }
    }

    /**
     * The quote holds no longer.
     *
     * @param quote which
     * @param validity when it held
     * @param at the business time of the request
     */
    record Expired(QuoteId quote, QuoteValidity validity, Instant at) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.EXPIRED;
        }

        @Override
        public String message() {
            return "quote " + quote + " held from " + validity + ", not at " + at;
        }
    }

    /**
     * The merchant took the quote back.
     *
     * @param quote which
     */
    record Withdrawn(QuoteId quote) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.WITHDRAWN;
        }

        @Override
        public String message() {
            return "quote " + quote + " is withdrawn";
        }
    }

    /**
     * The quote was bought already, as another sale than the one asked for.
     *
     * @param quote which
     * @param sale what it was bought as
     */
    record AlreadyAccepted(QuoteId quote, SaleReference sale) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.ALREADY_ACCEPTED;
        }

        @Override
        public String message() {
            return "quote " + quote + " was accepted as " + sale;
        }
    }

    /**
     * The quote is for another customer, or nobody was named. Whom it is for is not told.
     *
     * @param quote which
     */
    record ForAnother(QuoteId quote) implements QuoteRejection {

        @Override
        public Reason reason() {
            return Reason.FOR_ANOTHER;
        }

        @Override
        public String message() {
            return "quote " + quote + " is for another customer";
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements QuoteRejection {

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
