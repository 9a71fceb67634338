package org.countinghouse.domain.returns;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** End a return without goods or money. */
@Value.Immutable
@CommerceStyle
public abstract class RejectReturn implements Command {

    RejectReturn() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract RejectReturn withHeader(CommandHeader header);

    /** Which return. */
    public abstract ReturnId returnId();

    /** Why, for people; 1 to 200 characters. */
    public abstract String reason();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("returnId", returnId()).and("reason", reason()).build();
    }

    /** A reason is given. */
    @Value.Check
    protected void check() {
        Arguments.text("reason", reason(), 200);
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableRejectReturn.Builder {
        Builder() {}
    }
}
