package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Demand that waits for stock. Receipts, sellable returns and units that were found serve it by themselves, in their own
 * transaction.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer and does nothing; with another payload it is refused as
 * {@link BackorderRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface BackorderManagement {

    /**
     * Puts a demand into a queue, and serves the queue from what is free, if anything is: nobody waits because a receipt
     * came a moment too early. To have stock before those who wait, reserve it. A position that was never stocked exists
     * from then on, empty, so that its first delivery and its queue meet.
     *
     * <p><b>Rejections:</b> {@link BackorderRejection.BackorderExists}.
     */
    Either<BackorderRejection, Backorder> queue(QueueBackorder command);

    /**
     * Gives up what a backorder still waits for, or so many units of it. What it has got is released through its
     * reservations.
     *
     * <p><b>Rejections:</b> {@link BackorderRejection.UnknownBackorder}; {@link BackorderRejection.NothingWaits};
     * {@link BackorderRejection.ExceedsWaiting}.
     */
    Either<BackorderRejection, Backorder> cancel(CancelBackorder command);

    /**
     * Serves the queue of a position from what is free there.
     *
     * <p><b>Rejections:</b> none but {@code KeyReused}.
     *
     * @return how many backorders got something
     */
    Either<BackorderRejection, Integer> fill(FillBackorders command);

    /** The backorder as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<Backorder> find(TenantId tenant, BackorderId id);

    /**
     * The queue of a position, in the order in which it is served. <b>Transaction:</b> joins, or none.
     *
     * @param limit at most this many
     */
    List<Backorder> waiting(TenantId tenant, PositionKey key, int limit);
}
