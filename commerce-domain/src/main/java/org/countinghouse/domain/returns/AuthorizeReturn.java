package org.countinghouse.domain.returns;

import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderId;
import org.immutables.value.Value;

/** Let a customer send units of an order back. */
@Value.Immutable
@CommerceStyle
public abstract class AuthorizeReturn implements Command {

    AuthorizeReturn() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract AuthorizeReturn withHeader(CommandHeader header);

    /** The new return's id. */
    public abstract ReturnId returnId();

    /** The order whose units come back. */
    public abstract OrderId order();

    /** How many units of which lines. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("returnId", returnId())
                .and("order", order())
                .andSet("lines", lines())
                .build();
    }

    /** At least one line, each named once. */
    @Value.Check
    protected void check() {
        Arguments.require(!lines().isEmpty(), "lines", "must not be empty", lines());
        long distinct = lines().stream().map(LineQuantity::number).distinct().count();
        Arguments.require(distinct == lines().size(), "line number", "must be named once", lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableAuthorizeReturn.Builder {
        Builder() {}
    }
}
