package org.countinghouse.domain.inventory.backorder;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** Decides who waits. Who is served is decided by {@link BackorderFilling}. */
@CheckReturnValue
public final class BackorderDecider {

    private BackorderDecider() {}

    /**
     * Puts a demand into the queue.
     *
     * <p><b>Rejections:</b> {@link BackorderRejection.BackorderExists}.
     *
     * @param existing the backorder of that name, if there is one
     */
    public static Either<BackorderRejection, Decision<Backorder, BackorderEvent>> decide(
            QueueBackorder command, Optional<Backorder> existing) {
        if (existing.isPresent()) {
            return Either.left(new BackorderRejection.BackorderExists(command.backorder()));
        }
        BackorderEvent event = new BackorderEvent.BackorderQueued(
                command.backorder(),
                command.demand(),
                command.lineNumber(),
                command.key(),
                command.quantity(),
                command.priority(),
                command.portion(),
                command.header().occurredAt());
        return Either.right(new Decision<>(event.after(Optional.empty()), List.of(event)));
    }

    /**
     * Gives up what is still waited for, or so many units of it; the rest keeps its place.
     *
     * <p><b>Rejections:</b> {@link BackorderRejection.UnknownBackorder}; {@link BackorderRejection.NothingWaits};
     * {@link BackorderRejection.ExceedsWaiting}.
     *
     * @param found the backorder, if there is one
     */
    public static Either<BackorderRejection, Decision<Backorder, BackorderEvent>> decide(
            CancelBackorder command, Optional<Backorder> found) {
        if (found.isEmpty()) {
            return Either.left(new BackorderRejection.UnknownBackorder(command.backorder()));
        }
        Backorder before = found.get();
        if (before.state() != BackorderState.WAITING) {
            return Either.left(new BackorderRejection.NothingWaits(before.id(), before.state()));
        }
        Quantity given = command.quantity().orElse(before.waiting());
        if (given.isMoreThan(before.waiting())) {
            return Either.left(new BackorderRejection.ExceedsWaiting(before.id(), given, before.waiting()));
        }
        BackorderEvent event = new BackorderEvent.BackorderCanceled(
                before.id(),
                before.demand(),
                before.lineNumber(),
                before.key(),
                before.version() + 1,
                given,
                command.header().occurredAt());
        return Either.right(new Decision<>(evolve(before, event), List.of(event)));
    }

    /** The backorder after an event. */
    public static Backorder evolve(Backorder before, BackorderEvent event) {
        return event.after(Optional.of(before));
    }
}
