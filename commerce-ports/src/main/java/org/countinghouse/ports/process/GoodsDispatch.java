package org.countinghouse.ports.process;

import io.vavr.control.Either;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ShipGoods;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** From an allocated order to goods on their way and money on the processor's account. */
@PrimaryPort
public interface GoodsDispatch {

    /**
     * Records the shipment on the order, takes its goods from stock and books revenue and cost, all in one unit; then
     * captures the gross amount of what left. The goods are taken from whichever of the order's reservations promise them
     * at the command's location: that of its checkout, those that its backorders got, one that it was relocated to.
     *
     * <p><b>Rejections</b>: {@link ProcessRejection.NothingToShip}, {@link ProcessRejection.OrderRefused},
     * {@link ProcessRejection.StockRefused}; {@link ProcessRejection.PaymentRefused} and
     * {@link ProcessRejection.PaymentNotSettled} from the capture, when the goods have left already: the receivable then
     * stands in the books.
     *
     * <p><b>Transaction</b>: several units of work of its own; must not be called inside one.
     *
     * <p><b>Repeat</b>: the same command goes on where it stopped and gives the same shipment.
     */
    Either<ProcessRejection, Shipment> ship(ShipGoods command);

    /**
     * Compares what is promised to, and waited for by, orders that have or had backorders with what the orders say
     * (P1, P2): a backorder that got something without its order knowing it is named. <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
