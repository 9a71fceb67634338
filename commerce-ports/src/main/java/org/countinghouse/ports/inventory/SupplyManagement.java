package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.AvailableToPromise;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyRejection;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goods that are expected, and what is promised of them. They come by {@link StockManagement#receive}, whose lines may
 * name a supply.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the supply or pre-order exactly as it was after the first call; with another payload it is refused as
 * {@link SupplyRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface SupplyManagement {

    /**
     * Announces goods.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.SupplyExists}.
     */
    Either<SupplyRejection, Supply> expect(ExpectSupply command);

    /**
     * Changes how many are expected, or when; pre-orders that no longer fit are broken, those that wait longer than was
     * promised are named as at risk.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownSupply}; {@link SupplyRejection.SupplyIsCanceled};
     * {@link SupplyRejection.BelowReceived}.
     */
    Either<SupplyRejection, Supply> change(ChangeSupply command);

    /**
     * Cancels what has not come and breaks the pre-orders that wait for it.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownSupply}; {@link SupplyRejection.SupplyIsCanceled}.
     */
    Either<SupplyRejection, Supply> cancel(CancelSupply command);

    /**
     * Promises units of a supply before they are here.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.NotEnoughExpected}; {@link SupplyRejection.PreOrderExists};
     * {@link SupplyRejection.UnknownSupply}; {@link SupplyRejection.SupplyIsCanceled}.
     */
    Either<SupplyRejection, PreOrder> preOrder(PlacePreOrder command);

    /**
     * Gives up what a pre-order still waits for.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownPreOrder}; {@link SupplyRejection.NothingWaits}.
     */
    Either<SupplyRejection, PreOrder> cancelPreOrder(CancelPreOrder command);

    /** The supply as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<Supply> find(TenantId tenant, SupplyId id);

    /** The pre-order as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<PreOrder> findPreOrder(TenantId tenant, PreOrderId id);

    /**
     * What can be promised of a position, and for when: what is available, plus the units of open supplies that no
     * pre-order waits for, minus what its backorders wait for. A supply that is overdue counts for no day until it is
     * given a new one. It is read without locks: to be told, not to be decided on. <b>Transaction:</b> joins, or none.
     *
     * @param today the day it is at that location
     */
    AvailableToPromise promise(TenantId tenant, PositionKey key, LocalDate today);
}
