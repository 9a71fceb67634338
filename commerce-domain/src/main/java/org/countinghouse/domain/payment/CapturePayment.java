package org.countinghouse.domain.payment;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Takes some or all of what was authorized. */
@Value.Immutable
@CommerceStyle
public abstract class CapturePayment implements Command {

    CapturePayment() {}

    /** Starts a command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under that header. */
    public abstract CapturePayment withHeader(CommandHeader header);

    /** The payment. */
    public abstract PaymentId payment();

    /** How much, above zero, at most what is capturable. */
    public abstract Money amount();

    /** What it is for: a shipment, where the host tells it. */
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
    public static final class Builder extends ImmutableCapturePayment.Builder {}
}
