package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.immutables.value.Value;

/** Let a published version count from an instant on: a later one, to switch; an earlier one, to go back. */
@Value.Immutable
@CommerceStyle
public abstract class ActivateRules implements Command {

    ActivateRules() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ActivateRules withHeader(CommandHeader header);

    /** Which rule set. */
    public abstract RuleSetId rules();

    /** Which version of it. */
    public abstract int version();

    /** Its first moment, in whole microseconds; without one, the business time of the command. */
    public abstract Optional<Instant> activeFrom();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("rules", rules())
                .and("version", version())
                .and("activeFrom", activeFrom())
                .build();
    }

    /** A version, and a moment that every store can keep. */
    @Value.Check
    protected void check() {
        Arguments.require(version() > 0, "version", "must be at least 1", version());
        activeFrom()
                .ifPresent(from -> Arguments.require(
                        from.equals(from.truncatedTo(ChronoUnit.MICROS)),
                        "from",
                        "must be in whole microseconds",
                        from));
    }

    /** Makes an {@link ActivateRules}. */
    public static final class Builder extends ImmutableActivateRules.Builder {}
}
