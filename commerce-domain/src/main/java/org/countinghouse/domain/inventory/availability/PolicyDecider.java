package org.countinghouse.domain.inventory.availability;

import io.vavr.control.Either;
import java.util.List;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent.PolicyDeclared;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;

/** Decides which policy counts. */
@CheckReturnValue
public final class PolicyDecider {

    private PolicyDecider() {}

    /**
     * Declares a policy.
     *
     * <p><b>Rejections:</b> {@link AvailabilityRejection.NotNext}.
     *
     * @param current the policy that counts, {@linkplain ChannelPolicy#open the open one} if none was declared
     */
    public static Either<AvailabilityRejection, Decision<ChannelPolicy, AvailabilityEvent>> decide(
            DeclarePolicy command, ChannelPolicy current) {
        ChannelPolicy next = command.policy();
        if (next.version() != current.version() + 1) {
            return Either.left(new AvailabilityRejection.NotNext(next.scope(), next.version(), current.version()));
        }
        AvailabilityEvent event = new PolicyDeclared(next, command.header().occurredAt());
        return Either.right(new Decision<>(evolve(current, event), List.of(event)));
    }

    /** The policy after an event.
     *
     * @throws IllegalArgumentException if the event does not follow
     */
    public static ChannelPolicy evolve(ChannelPolicy current, AvailabilityEvent event) {
        ChannelPolicy next = ((PolicyDeclared) event).policy();
        Arguments.require(next.scope().equals(current.scope()), "event", "must be about " + current.scope(), next);
        Arguments.require(
                next.version() == current.version() + 1, "version", "must follow " + current.version(), next.version());
        return next;
    }
}
