package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockEvent.OversellAllowed;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goods that come, are corrected and come back; and what is where.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the same movements and moves nothing; with another payload it is refused as
 * {@link InventoryRejection.KeyReused}.
 */
@PrimaryPort
public interface StockManagement {

    /**
     * Takes goods in. Lines that name a supply serve its pre-orders first; what is left serves the backorders of the
     * position, as sellable returns and units that were found do.
     *
     * <p><b>Rejections:</b> for a line that names a supply {@link InventoryRejection.UnknownSupply},
     * {@link InventoryRejection.WrongSupply} and {@link InventoryRejection.SupplyCanceled}.
     *
     * @return the movements, in the order of the lines
     */
    Either<InventoryRejection, List<StockMovement>> receive(ReceiveStock command);

    /**
     * Corrects stock by what was found to be there. If the command says so, promises that cannot be kept are broken, in
     * the same unit; {@link org.countinghouse.domain.inventory.ReservationEvent.PromiseBroken} tells which.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should go than is free, or damaged; than is on
     * hand, if promises may be broken.
     *
     * @return the movements, in the order of the lines
     */
    Either<InventoryRejection, List<StockMovement>> adjust(AdjustStock command);

    /**
     * Takes shipped goods back, to be sold again or as damaged.
     *
     * <p><b>Rejections:</b> none but {@code KeyReused}.
     *
     * @return the movements, in the order of the lines
     */
    Either<InventoryRejection, List<StockMovement>> returnToStock(ReturnToStock command);

    /**
     * Sets goods aside, clears them, condemns them, repairs them: moves units between sellable, damaged and quarantined.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotThere} when more should leave a condition than is in it and
     * promised to nobody; if the command may break promises, than is in it.
     *
     * @return the movements, in the order of the lines
     */
    Either<InventoryRejection, List<StockMovement>> moveCondition(MoveCondition command);

    /**
     * Sets how many units of a position may be promised beyond those on hand.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.AllowanceInUse} when more than that is promised already.
     */
    Either<InventoryRejection, OversellAllowed> allowOversell(AllowOversell command);

    /** The position as it is stored, empty if nothing has touched it yet. <b>Transaction:</b> joins, or none. */
    StockPosition position(TenantId tenant, PositionKey key);

    /**
     * The positions that something has touched, in the order of their keys. <b>Transaction:</b> joins, or none.
     *
     * @param keys which ones; others are left out
     */
    List<StockPosition> positions(TenantId tenant, Collection<PositionKey> keys);

    /**
     * Recomputes every position from its movements and from the open reservations and transfers, in the store, and tells
     * every difference (invariants R1, R2, R4), and every supply, pre-order and backorder from its events (P1, P2, Q1).
     * <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
