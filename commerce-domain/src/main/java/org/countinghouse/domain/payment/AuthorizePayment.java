package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Begins a payment: have the provider set the amount aside. */
@Value.Immutable
@CommerceStyle
public abstract class AuthorizePayment implements Command {

    AuthorizePayment() {}

    /** Starts a command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under that header. */
    public abstract AuthorizePayment withHeader(CommandHeader header);

    /** The new payment's name. */
    public abstract PaymentId payment();

    /** What is paid for. */
    public abstract PayableReference payable();

    /** How much, above zero. */
    public abstract Money amount();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("payment", payment())
                .and("payable", payable())
                .and("amount", amount())
                .build();
    }

    /** The amount is above zero. */
    @Value.Check
    void check() {
        Arguments.require(amount().isPositive(), "amount", "must be above zero", amount());
    }

    /** Collects the attributes. */
    public static final class Builder extends ImmutableAuthorizePayment.Builder {}
}
