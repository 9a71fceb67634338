package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Promises of stock.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the reservation exactly as it was after the first call, whatever happened to it since; with another
 * payload it is refused as {@link InventoryRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface ReservationManagement {

    /**
     * Promises stock until a deadline. A line names one location, a pool of them, or any; it asks for units, for whole
     * packs or for kits. Which locations have stock, for a line that may come from anywhere, is read before they are
     * locked; what they give is decided after.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.InsufficientStock} naming every short line, and the first day on
     * which so many can be promised if supplies that are expected tell one: under
     * {@code ALL_OR_NOTHING} when anything is short, under {@code PARTIAL} when nothing at all is there;
     * {@link InventoryRejection.ReservationExists}.
     *
     * @return the reservation; under {@code PARTIAL} its {@link Reservation#shortages()} name what is missing
     */
    Either<InventoryRejection, Reservation> reserve(ReserveStock command);

    /**
     * Gives a hold more time, before something slow is begun that it must outlast. Locks nothing but the reservation.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.Lapsed} when the deadline has come by the store's clock;
     * {@link InventoryRejection.WrongState} when it holds nothing; {@link InventoryRejection.UnknownReservation}.
     *
     * @return the reservation; its {@link Reservation#fence()} is what to confirm with
     */
    Either<InventoryRejection, Reservation> extend(ExtendReservation command);

    /**
     * Turns a hold into a promise for good, or a part of it. If its deadline has come by the store's clock, the same is
     * taken again under the name the command gives for that, in the same unit, or it is refused.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.Lapsed} with what would be short now;
     * {@link InventoryRejection.Fenced} when its terms have changed since they were read;
     * {@link InventoryRejection.ExceedsHeld}; {@link InventoryRejection.WrongState};
     * {@link InventoryRejection.ReservationExists} when the name to take it again under is taken;
     * {@link InventoryRejection.UnknownReservation}.
     *
     * @return the reservation, or the one that was taken in its place
     */
    Either<InventoryRejection, Reservation> confirm(ConfirmReservation command);

    /**
     * Gives back what a reservation still promises, or a part of it.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.WrongState} when that is nothing;
     * {@link InventoryRejection.ExceedsPromised};
     * {@link InventoryRejection.UnknownReservation}.
     */
    Either<InventoryRejection, Reservation> release(ReleaseReservation command);

    /**
     * Lets promised goods leave.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.WrongState} unless something is confirmed;
     * {@link InventoryRejection.ExceedsAllocated}; {@link InventoryRejection.NotThere} when goods promised beyond those
     * on hand have not come; {@link InventoryRejection.UnknownReservation}.
     */
    Either<InventoryRejection, Reservation> fulfill(FulfillReservation command);

    /**
     * Gives back what is held beyond its deadline. Only hygiene: a reserve that would fall short does it by itself for
     * the positions it wants.
     *
     * @return how many reservations were touched
     */
    Either<InventoryRejection, Integer> expireDue(ExpireDue command);

    /** The reservation as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<Reservation> find(TenantId tenant, ReservationId id);
}
