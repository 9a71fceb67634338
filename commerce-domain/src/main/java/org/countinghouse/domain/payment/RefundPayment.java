package org.countinghouse.domain.payment;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Gives back some or all of what was captured. */
@Value.Immutable
@CommerceStyle
public abstract class RefundPayment implements Command {

    RefundPayment() {}

    /** Starts a command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under that header. */
    public abstract RefundPayment withHeader(CommandHeader header);

    /** The payment. */
    public abstract PaymentId payment();

    /** How much, above zero, at most what is refundable. */
    public abstract Money amount();

    /** What it is for: a return or a cancellation, where the host tells it. */
    public abstract Optional<PayableReference> cause();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("payment", payment())
                .and("amount", amount())
                .and("cause", cause().map(PayableReference::value).orElse(""))
                .build();
    }

    /** The amount is above zero. */
    @Value.Check
    void check() {
        Arguments.require(amount().isPositive(), "amount", "must be above zero", amount());
    }

    /** Collects the attributes. */
    public static final class Builder extends ImmutableRefundPayment.Builder {}
}
