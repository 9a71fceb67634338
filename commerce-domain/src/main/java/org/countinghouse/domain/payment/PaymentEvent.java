package org.countinghouse.domain.payment;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.money.Money;

/** What happens to a payment: one request a transaction, then what the provider said of it. */
public sealed interface PaymentEvent extends DomainEvent {

    /** The transaction it is about, with all it was asked for. */
    TransactionIntent intent();

    /** What the provider said; nothing for a request. */
    Optional<GatewayOutcome> outcome();

    /** The payment. */
    default PaymentId payment() {
        return intent().payment();
    }

    /** What is paid for. */
    default PayableReference payable() {
        return intent().payable();
    }

    /** The transaction's amount. */
    default Money amount() {
        return intent().amount();
    }

    /** The event of what the provider said of a transaction; the request, if that is nothing yet. */
    static PaymentEvent of(TransactionIntent intent, Optional<GatewayOutcome> outcome, Instant at) {
        return outcome.map(said -> reported(intent, said, at)).orElseGet(() -> new TransactionRequested(intent, at));
    }

    /** The event that says what the provider said of a transaction. */
    static PaymentEvent reported(TransactionIntent intent, GatewayOutcome outcome, Instant at) {
        if (outcome instanceof GatewayOutcome.Succeeded succeeded) {
            return succeeded(intent, succeeded, at);
        }
        if (outcome instanceof GatewayOutcome.Declined declined) {
            return new TransactionDeclined(intent, declined.reason(), at);
        }
        if (outcome instanceof GatewayOutcome.Failed failed) {
            return new TransactionFailed(intent, failed.reason(), at);
        }
        return new OutcomeUnknown(intent, ((GatewayOutcome.Unknown) outcome).reason(), at);
    }

    private static PaymentEvent succeeded(TransactionIntent intent, GatewayOutcome.Succeeded said, Instant at) {
        return switch (intent.kind()) {
            case AUTHORIZATION -> new PaymentAuthorized(intent, said.reference(), said.fee(), at);
            case CAPTURE -> new PaymentCaptured(intent, said.reference(), said.fee(), at);
            case REFUND -> new PaymentRefunded(intent, said.reference(), said.fee(), at);
            case VOID -> new AuthorizationVoided(intent, said.reference(), said.fee(), at);
        };
    }

    /** The intent is recorded; the provider is asked next. */
    record TransactionRequested(TransactionIntent intent, Instant occurredAt) implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.empty();
        }
    }

    /** The amount is set aside. */
    record PaymentAuthorized(
            TransactionIntent intent, ProviderReference reference, Optional<Money> fee, Instant occurredAt)
            implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Succeeded(reference, fee));
        }
    }

    /** The amount is taken, gross; the fee, if told, is what the provider keeps of it. */
    record PaymentCaptured(
            TransactionIntent intent, ProviderReference reference, Optional<Money> fee, Instant occurredAt)
            implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Succeeded(reference, fee));
        }
    }

    /** The amount is given back. */
    record PaymentRefunded(
            TransactionIntent intent, ProviderReference reference, Optional<Money> fee, Instant occurredAt)
            implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Succeeded(reference, fee));
        }
    }

    /** The amount, what was authorized and not captured, is given up. */
    record AuthorizationVoided(
            TransactionIntent intent, ProviderReference reference, Optional<Money> fee, Instant occurredAt)
            implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Succeeded(reference, fee));
        }
    }

    /** The provider or the bank refused; nothing moved. */
    record TransactionDeclined(TransactionIntent intent, String reason, Instant occurredAt) implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Declined(reason));
        }
    }

    /** The provider could not do it; nothing moved. */
    record TransactionFailed(TransactionIntent intent, String reason, Instant occurredAt) implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Failed(reason));
        }
    }

    /** The provider was asked and what came of it is not known; it counts as if it had happened until it is. */
    record OutcomeUnknown(TransactionIntent intent, String reason, Instant occurredAt) implements PaymentEvent {

        @Override
        public Optional<GatewayOutcome> outcome() {
            return Optional.of(new GatewayOutcome.Unknown(reason));
        }
    }
}
