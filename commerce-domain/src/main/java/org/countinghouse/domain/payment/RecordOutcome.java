package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Records what the provider said about a transaction: as the answer to a call, to a look-up, or in a message. */
@Value.Immutable
@CommerceStyle
public abstract class RecordOutcome implements Command {

    RecordOutcome() {}

    /** Starts a command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under that header. */
    public abstract RecordOutcome withHeader(CommandHeader header);

    /** The payment. */
    public abstract PaymentId payment();

    /** The transaction spoken of. */
    public abstract TransactionKey transaction();

    /** What was said. */
    public abstract GatewayOutcome outcome();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("payment", payment())
                .and("transaction", transaction())
                .and("outcome", outcome())
                .build();
    }

    /** Collects the attributes. */
    public static final class Builder extends ImmutableRecordOutcome.Builder {}
}
