package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.FulfillLots;
import org.countinghouse.domain.inventory.lot.LiftRecall;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotRejection;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.LotTrace;
import org.countinghouse.domain.inventory.lot.RecallLot;
import org.countinghouse.domain.inventory.lot.ReceiveLots;
import org.countinghouse.domain.inventory.lot.ReturnLots;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goods whose lots and serials are named, and the recall of a lot.
 *
 * <p>Goods of a SKU that is followed may move without any name as well, through {@link StockManagement} and
 * {@link ReservationManagement}: what leaves is picked by the SKU's policy, what comes is of no known lot. Where that
 * cannot be (no lot is young enough to leave, a serial must be named), the unit is rolled back with a
 * {@link org.countinghouse.ports.kernel.ReactionRefusedException}.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the same movements and moves nothing; with another payload it is refused as
 * {@link LotRejection.KeyReused}. A refused command leaves nothing. Answers are the movements of lots in the order of the
 * lines, what is quarantined at once last.
 */
@PrimaryPort
public interface LotManagement {

    /**
     * Follows a SKU from now on, or by another order.
     *
     * <p><b>Rejections:</b> {@link LotRejection.TrackingStands}.
     */
    Either<LotRejection, TrackingPolicy> declare(DeclareTracking command);

    /**
     * Takes goods in.
     *
     * <p><b>Rejections:</b> {@link LotRejection.NotTracked}; {@link LotRejection.ExpiryDiffers};
     * {@link LotRejection.SerialsDiffer}; {@link LotRejection.SerialHere}; {@link LotRejection.Promised} when goods of a
     * recalled lot came to a position that has promised more than it has.
     */
    Either<LotRejection, List<LotMovement>> receive(ReceiveLots command);

    /**
     * Lets promised goods leave, of the lots that the picker took, or of those the policy picks.
     *
     * <p><b>Rejections:</b> {@link LotRejection.StockRefused} as {@link ReservationManagement#fulfill} would;
     * {@link LotRejection.Recalled}; {@link LotRejection.TooOld}; {@link LotRejection.NotInLot};
     * {@link LotRejection.NothingToPick}; {@link LotRejection.SerialsDiffer}; {@link LotRejection.SerialNotThere};
     * {@link LotRejection.NotTracked}.
     */
    Either<LotRejection, List<LotMovement>> fulfill(FulfillLots command);

    /**
     * Takes shipped goods back.
     *
     * <p><b>Rejections:</b> {@link LotRejection.NotTracked}; {@link LotRejection.UnknownLot};
     * {@link LotRejection.SerialsDiffer}; {@link LotRejection.SerialHere}; {@link LotRejection.Promised} as for a receipt.
     */
    Either<LotRejection, List<LotMovement>> returnToStock(ReturnLots command);

    /**
     * Blocks a lot at every location and quarantines what is sellable of it.
     *
     * <p><b>Rejections:</b> {@link LotRejection.UnknownLot}; {@link LotRejection.Recalled};
     * {@link LotRejection.Promised} naming the first position where other lots are too few for what is promised,
     * if the command may break no promise.
     *
     * @return what was quarantined, in the order of the positions
     */
    Either<LotRejection, List<LotMovement>> recall(RecallLot command);

    /**
     * Takes a recall back: what is quarantined of the lot is sellable again.
     *
     * <p><b>Rejections:</b> {@link LotRejection.UnknownLot}; {@link LotRejection.NotRecalled}.
     */
    Either<LotRejection, List<LotMovement>> liftRecall(LiftRecall command);

    /** The lots that lie or lay at a position, in the order of their ids. <b>Transaction:</b> joins, or none. */
    List<LotStock> lotsAt(TenantId tenant, PositionKey position);

    /** Where a lot is and who got the rest, if it ever came. <b>Transaction:</b> joins, or none. */
    Optional<LotTrace> trace(TenantId tenant, LotName lot);

    /** Every movement of a single unit, first to last. <b>Transaction:</b> joins, or none. */
    List<LotMovement> trace(TenantId tenant, SerialKey serial);

    /**
     * Recomputes every lot from its movements, and positions and serials from their lots, in the store, and tells every
     * difference (laws L1 to L4). <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
