package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.time.Duration;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Promises of stock for a rush: callers who wait at the same time are decided in one unit of work, in the order of their
 * arrival, by the same rules. A very hot item then costs one lock and one commit a batch, not one a caller.
 *
 * <p>A batch begins as soon as the one before it in its {@linkplain CoalescingPolicy#lanes lane} has ended. Nobody waits for others to come: a lone caller is a batch of
 * one. {@link #expireDue} and {@link #find} are not decided together; they run as they do in
 * {@link ReservationManagement}.
 *
 * <p><b>Rejections:</b> those of {@link ReservationManagement}, and {@link InventoryRejection.Busy} when all places to
 * wait are taken, or when the patience ends before a batch has begun with the caller in it: then nothing happened.
 *
 * <p><b>Failures:</b> a {@link org.countinghouse.ports.kernel.StorageException} whose outcome is {@code NOT_APPLIED} if
 * nothing was stored, and {@code UNKNOWN} if the connection was lost while a batch committed, or the patience ended while
 * the batch was under way. Send the same command again: its key tells. One caller's failure is not another's: a batch
 * that fails is taken apart until the one it failed for is alone.
 *
 * <p><b>Transaction:</b> its own, on a thread of the host's executor. It cannot follow another unit's rollback, so it
 * refuses to be called inside one with a {@link org.countinghouse.ports.kernel.UnitActiveException}.
 *
 * <p><b>Repeat:</b> as in {@link ReservationManagement}, in one batch and across batches, here and there.
 */
@PrimaryPort
public interface CoalescedReservations extends ReservationManagement, AutoCloseable {

    /**
     * Promises stock until a deadline, and waits for the answer no longer than told.
     *
     * @param atMost how long to wait, more than zero; after it the command is refused as
     *     {@link InventoryRejection.Busy} if its batch has not begun, and its outcome is unknown if it has
     */
    Either<InventoryRejection, Reservation> reserve(ReserveStock command, Duration atMost);

    /** How many wait for their batch now. */
    int waiting();

    /**
     * Takes no more commands, answers all that were taken, and returns when it has. Close it before the executor. A call
     * afterwards fails with an {@link IllegalStateException}. <b>Repeat:</b> closing twice changes nothing.
     */
    @Override
    void close();
}
