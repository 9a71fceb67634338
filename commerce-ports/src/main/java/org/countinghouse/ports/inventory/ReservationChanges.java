package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillDemand;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Changes of promises that stand: passed on, served from another place, cut to what was found; and what is asked of all
 * promises to one demand.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the reservation exactly as it was after the first call, whatever happened to it since; with another
 * payload it is refused as {@link InventoryRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface ReservationChanges {

    /**
     * Passes a promise on to another demand, a cart's to its order. Nothing moves.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Fenced} when its
     * terms have changed since they were read; {@link InventoryRejection.Lapsed};
     * {@link InventoryRejection.WrongState} when it promises nothing any more.
     *
     * @return the reservation, under a new fence
     */
    Either<InventoryRejection, Reservation> transfer(TransferReservation command);

    /**
     * Serves a promise from another place: takes there what is still promised and gives it back here, all of it or
     * nothing.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Lapsed};
     * {@link InventoryRejection.WrongState} when it promises nothing any more;
     * {@link InventoryRejection.ReservationExists} when the new name is taken;
     * {@link InventoryRejection.InsufficientStock} naming every line that is short there.
     *
     * @return the reservation it goes on as
     */
    Either<InventoryRejection, Reservation> relocate(RelocateReservation command);

    /**
     * Records that fewer goods were found than are promised for good: their promise is broken and they are written off.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} unless
     * something is allocated; {@link InventoryRejection.ExceedsAllocated}; {@link InventoryRejection.NotThere} when the
     * goods were promised beyond those on hand and have not come.
     */
    Either<InventoryRejection, Reservation> pickShort(ShortPick command);

    /**
     * Lets goods that are promised to a demand leave a location, whichever of its reservations promise them.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotPromised}; {@link InventoryRejection.NotThere} when the goods were
     * promised beyond those on hand and have not come. <b>Repeat:</b> gives the first number.
     *
     * @return how many reservations gave something
     */
    Either<InventoryRejection, Integer> fulfill(FulfillDemand command);

    /**
     * Every reservation for a demand, whatever its state, in the order of their ids. <b>Transaction:</b> joins, or none.
     */
    List<Reservation> forDemand(TenantId tenant, DemandReference demand);
}
