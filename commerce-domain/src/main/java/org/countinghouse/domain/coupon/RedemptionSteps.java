package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;

/** What the steps of a redemption's life lead to. */
final class RedemptionSteps {

    private RedemptionSteps() {}

    /** The redemption after the event; refuses an event that does not follow. */
    static Redemption after(RedemptionEvent event, Optional<Redemption> redemption) {
        if (event instanceof RedemptionEvent.RedemptionHeld held) {
            Arguments.require(redemption.isEmpty(), "redemption", "must be new", redemption);
            return Redemption.builder()
                    .id(held.redemption())
                    .terms(held.terms())
                    .state(RedemptionState.HELD)
                    .expiresAt(held.expiresAt())
                    .version(1)
                    .build();
        }
        Redemption before = redemption.orElseThrow(
                () -> new IllegalArgumentException("redemption " + event.redemption() + " must exist"));
        boolean fromCommitted = event.state() == RedemptionState.RETURNED;
        Arguments.require(
                before.state() == (fromCommitted ? RedemptionState.COMMITTED : RedemptionState.HELD),
                "state of " + before.id(),
                "must let it be " + event.state(),
                before.state());
        Arguments.require(before.terms().equals(event.terms()), "terms", "must be " + before.terms(), event.terms());
        return before.in(event.state(), event.version());
    }
}
