package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;

/** What happens between us, the payment processor and the bank. Each line of a settlement is a fact of its own. */
public sealed interface SettlementEvent extends BusinessEvent {

    /** How much, above zero. */
    Money amount();

    @Override
    default Currency currency() {
        return amount().currency();
    }

    @Override
    default Fingerprint fingerprint() {
        return Fingerprint.of("event", description())
                .and("source", source())
                .and("amount", amount())
                .build();
    }

    /**
     * The processor kept a fee.
     *
     * @param source the fee
     * @param channel the channel whose sale caused it
     * @param amount the fee, above zero
     */
    record ProcessorFeeCharged(SourceDocument source, ChannelId channel, Money amount) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public ProcessorFeeCharged {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return "Processor fee";
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("event", description())
                    .and("source", source)
                    .and("amount", amount)
                    .and("channel", channel)
                    .build();
        }
    }

    /**
     * The processor sent money on its way to the bank.
     *
     * @param source the payout
     * @param amount what was sent, above zero
     */
    record PayoutInitiated(SourceDocument source, Money amount) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public PayoutInitiated {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return "Payout initiated";
        }
    }

    /**
     * A payout arrived at the bank.
     *
     * @param source the bank's line
     * @param amount what arrived, above zero
     */
    record BankCredited(SourceDocument source, Money amount) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public BankCredited {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return "Payout arrived at the bank";
        }
    }

    /**
     * The processor put money aside as a reserve.
     *
     * @param source the processor's line
     * @param amount what was put aside, above zero
     */
    record ReserveHeld(SourceDocument source, Money amount) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public ReserveHeld {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return "Reserve held";
        }
    }

    /**
     * The processor released money from the reserve.
     *
     * @param source the processor's line
     * @param amount what was released, above zero
     */
    record ReserveReleased(SourceDocument source, Money amount) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public ReserveReleased {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return "Reserve released";
        }
    }

    /**
     * A settlement was not what its lines add up to, and nobody knows why yet.
     *
     * @param source the settlement
     * @param amount by how much, above zero
     * @param difference in which direction
     */
    record SettlementDiffered(SourceDocument source, Money amount, Difference difference) implements SettlementEvent {

        /** Refuses an amount of zero or below. */
        public SettlementDiffered {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public String description() {
            return difference == Difference.MISSING ? "Settlement short" : "Settlement over";
        }
    }

    /** In which direction a settlement differs. */
    enum Difference {
        /** Less was settled than expected. */
        MISSING,
        /** More was settled than expected. */
        EXCESS
    }
}
