package org.countinghouse.domain.accounting;

import java.util.Currency;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.quantity.Quantity;

/** Why the books refuse something. Nothing is written. */
public sealed interface AccountingRejection extends Rejection {

    @Override
    Reason reason();

    /** Which refusal it is. */
    enum Reason {
        /** {@link KeyReused}. */
        KEY_REUSED,
        /** {@link SourceReused}. */
        SOURCE_REUSED,
        /** {@link UnmappedRole}. */
        UNMAPPED_ROLE,
        /** {@link ForeignCurrency}. */
        FOREIGN_CURRENCY,
        /** {@link NegativeStock}. */
        NEGATIVE_STOCK,
        /** {@link ReturnExceedsSale}. */
        RETURN_EXCEEDS_SALE,
        /** {@link UnknownEntry}. */
        UNKNOWN_ENTRY,
        /** {@link AlreadyReversed}. */
        ALREADY_REVERSED,
        /** {@link NotReversible}. */
        NOT_REVERSIBLE,
        /** {@link CostMovedOn}. */
        COST_MOVED_ON
    }

    /**
     * The idempotency key was used for another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "key " + key + " was used before with another " + field;
        }
    }

    /**
     * The source document was booked before with other content.
     *
     * @param source the document
     * @param field the first field that differs
     */
    record SourceReused(SourceDocument source, String field) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.SOURCE_REUSED;
        }

        @Override
        public String message() {
            return source + " was booked before with another " + field;
        }
    }

    /**
     * The chart has no account for a role the rules need.
     *
     * @param role the role
     */
    record UnmappedRole(AccountRole role) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.UNMAPPED_ROLE;
        }

        @Override
        public String message() {
            return "the chart of accounts has no account for " + role + " (" + role.defaultName() + ")";
        }
    }

    /**
     * The amounts are in a currency other than the books', and there is no rate.
     *
     * @param given the currency of the event
     * @param functional the currency of the books
     */
    record ForeignCurrency(Currency given, Currency functional) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.FOREIGN_CURRENCY;
        }

        @Override
        public String message() {
            return "the books are kept in " + functional + ", and there is no rate for " + given;
        }
    }

    /**
     * More units were issued than the cost layers hold.
     *
     * @param sku what
     * @param location where
     * @param status in what state
     * @param requested how many were issued
     * @param available how many the layers hold
     */
    record NegativeStock(Sku sku, LocationCode location, StockStatus status, Quantity requested, Quantity available)
            implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.NEGATIVE_STOCK;
        }

        @Override
        public String message() {
            return requested + " units of " + sku + " at " + location + " were issued, but the books hold " + available
                    + " " + status;
        }
    }

    /**
     * More units came back than the line had taken.
     *
     * @param line the line of the sale
     * @param requested how many came back
     * @param outstanding how many it took and has not brought back
     */
    record ReturnExceedsSale(SaleLine line, Quantity requested, Quantity outstanding) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.RETURN_EXCEEDS_SALE;
        }

        @Override
        public String message() {
            return requested + " units of " + line + " came back, but only " + outstanding + " are out";
        }
    }

    /**
     * There is no entry of that number.
     *
     * @param sequence the number
     */
    record UnknownEntry(long sequence) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_ENTRY;
        }

        @Override
        public String message() {
            return "there is no entry " + sequence;
        }
    }

    /**
     * The entry was taken back before; it can be so once.
     *
     * @param sequence the entry
     * @param reversal the entry that took it back
     */
    record AlreadyReversed(long sequence, long reversal) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.ALREADY_REVERSED;
        }

        @Override
        public String message() {
            return "entry " + sequence + " was reversed by entry " + reversal;
        }
    }

    /**
     * The entry is itself a reversal; what it took back is posted anew instead.
     *
     * @param sequence the entry
     */
    record NotReversible(long sequence) implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.NOT_REVERSIBLE;
        }

        @Override
        public String message() {
            return "entry " + sequence + " is a reversal; post the original event anew instead";
        }
    }

    /**
     * The entry cannot be taken back because its units have moved on since.
     *
     * @param sequence the entry
     * @param layer the cost layer concerned
     * @param needed how many units would have to be there
     * @param available how many are
     */
    record CostMovedOn(long sequence, LayerId layer, Quantity needed, Quantity available)
            implements AccountingRejection {
        @Override
        public Reason reason() {
            return Reason.COST_MOVED_ON;
        }

        @Override
        public String message() {
            return "entry " + sequence + " cannot be reversed: it needs " + needed + " units of layer " + layer
                    + " at their first cost, and " + available + " are left";
        }
    }
}
