package org.countinghouse.domain.pricing.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.facts.CustomerReference;

/** A step in a quote's life, with all the facts a reader in another context needs. */
public sealed interface QuoteEvent extends DomainEvent {

    /** Which quote. */
    QuoteId quote();

    /** The quote's version after it: 1 for the first. */
    long version();

    /**
     * A price was promised.
     *
     * @param quote the new quote
     * @param cart what it costs
     * @param coupons the codes that made it cheaper; unmodifiable
     * @param customer whom it is for, if it is for somebody
     * @param validity when it holds
     * @param occurredAt when, in the business
     */
    record QuoteIssued(
            QuoteId quote,
            PricedCart cart,
            List<CouponUse> coupons,
            Optional<CustomerReference> customer,
            QuoteValidity validity,
            Instant occurredAt)
            implements QuoteEvent {

        /** Copies the coupons. */
        public QuoteIssued {
            coupons = List.copyOf(coupons);
        }

        @Override
        public long version() {
            return 1;
        }
    }

    /**
     * It was bought.
     *
     * @param quote which
     * @param sale as what
     * @param payable what the buyer pays
     * @param occurredAt when, in the business
     */
    record QuoteAccepted(QuoteId quote, SaleReference sale, Money payable, Instant occurredAt) implements QuoteEvent {
        @Override
        public long version() {
            return 2;
        }
    }

    /**
     * The merchant took it back.
     *
     * @param quote which
     * @param occurredAt when, in the business
     */
    record QuoteWithdrawn(QuoteId quote, Instant occurredAt) implements QuoteEvent {
        @Override
        public long version() {
            return 2;
        }
    }
}
