package org.countinghouse.ports.kernel;

import java.util.function.Supplier;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The only word for a transaction.
 *
 * <p><b>Transaction:</b> {@link #execute} joins the unit that is active on this thread, otherwise begins one and commits
 * it at the end. An exception rolls everything back. After any storage failure inside a unit the unit is poisoned: it
 * can only roll back, even if the failure was caught on the way.
 *
 * <p><b>Repeat:</b> an implementation that owns its transactions may run the work again after a failure that is known
 * to have left nothing and is worth retrying (a serialization failure, a deadlock). So the work must have no effects
 * but those through ports.
 */
@SecondaryPort
public interface UnitOfWork {

    /**
     * Runs the work in the active unit, or in a new one.
     *
     * @throws StorageException if storage failed; it tells whether the outcome is known
     * @throws StaleStateException if somebody else changed what was read
     */
    <T> T execute(Supplier<T> work);

    /**
     * Runs the action at the end of the active unit: after the outermost work, before the commit, in the order of the
     * calls. What it throws rolls the unit back. The books are written there, so that every unit locks its journal
     * accounts last.
     *
     * @throws IllegalStateException if no unit is active
     */
    void atEnd(Runnable action);

    /** Whether a unit is active on this thread. */
    boolean isActive();

    /**
     * States that no unit is active, before a call to the outside world.
     *
     * @param call the call about to be made, for the message
     * @throws IllegalStateException if one is active
     */
    default void requireInactive(String call) {
        if (isActive()) {
            throw new IllegalStateException(
                    call + " must not be called inside a unit of work: record the intent, commit,"
                            + " call, then record the outcome");
        }
    }
}
