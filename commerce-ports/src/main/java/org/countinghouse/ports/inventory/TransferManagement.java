package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferRejection;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goods that go from one location of ours to another.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer and moves nothing; with another payload it is refused as
 * {@link TransferRejection.KeyReused}.
 */
@PrimaryPort
public interface TransferManagement {

    /**
     * Sends goods: they are gone from the origin, and in transfer to the destination.
     *
     * <p><b>Rejections:</b> {@link TransferRejection.TransferExists}; {@link TransferRejection.NotThere} when more
     * should leave than is there and promised to nobody.
     *
     * @return the transfer as it was dispatched
     */
    Either<TransferRejection, StockTransfer> dispatch(DispatchTransfer command);

    /**
     * Takes goods in. What came beyond what was on its way is found stock; what is missing in the last arrival is lost.
     *
     * <p><b>Rejections:</b> {@link TransferRejection.UnknownTransfer}; {@link TransferRejection.TransferClosed};
     * {@link TransferRejection.NotInTransfer}.
     *
     * @return how each line came out: what arrived, was lost, or was in excess
     */
    Either<TransferRejection, TransferArrived> arrive(ArriveTransfer command);

    /** The transfer of that name. <b>Transaction:</b> joins, or none. */
    Optional<StockTransfer> find(TenantId tenant, TransferId id);
}
