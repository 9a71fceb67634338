package org.countinghouse.domain.inventory.availability;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Let a policy count for a channel from now on. */
@Value.Immutable
@CommerceStyle
public abstract class DeclarePolicy implements Command {

    DeclarePolicy() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract DeclarePolicy withHeader(CommandHeader header);

    /** The policy; its version is the one after the version that counts now. */
    public abstract ChannelPolicy policy();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("scope", policy().scope())
                .and("version", policy().version())
                .and("safetyStock", policy().safetyStock())
                .and("buffer", policy().buffer())
                .and("bufferBasisPoints", policy().bufferBasisPoints())
                .and("cap", policy().cap())
                .and("cutOff", policy().cutOff())
                .and("futureWindow", policy().futureWindow())
                .build();
    }

    /** A version that can be declared. */
    @Value.Check
    protected void check() {
        Arguments.require(policy().version() > 0, "version", "must be at least 1", policy().version());
    }

    /** Makes a {@link DeclarePolicy}. */
    public static final class Builder extends ImmutableDeclarePolicy.Builder {}
}
