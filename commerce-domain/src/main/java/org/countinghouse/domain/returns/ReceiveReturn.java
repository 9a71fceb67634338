package org.countinghouse.domain.returns;

import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Take in what arrived of a return. */
@Value.Immutable
@CommerceStyle
public abstract class ReceiveReturn implements Command {

    ReceiveReturn() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReceiveReturn withHeader(CommandHeader header);

    /** Which return. */
    public abstract ReturnId returnId();

    /** Where it arrived. */
    public abstract LocationId location();

    /** What arrived; a line may be named once per condition. */
    public abstract List<ArrivedLine> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("returnId", returnId())
                .and("location", location())
                .andSet("lines", lines())
                .build();
    }

    /** At least one line, each named once per condition. */
    @Value.Check
    protected void check() {
        Arguments.require(!lines().isEmpty(), "lines", "must not be empty", lines());
        long distinct = lines().stream()
                .map(line -> line.number() + " " + line.disposition())
                .distinct()
                .count();
        Arguments.require(distinct == lines().size(), "line number", "must be named once per condition", lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableReceiveReturn.Builder {
        Builder() {}
    }
}
