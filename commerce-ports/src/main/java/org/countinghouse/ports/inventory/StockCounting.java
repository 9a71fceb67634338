package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountRejection;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Stocktaking: freeze a sheet, count, set stock to what is there.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer and moves nothing; with another payload it is refused as
 * {@link CountRejection.KeyReused}.
 */
@PrimaryPort
public interface StockCounting {

    /**
     * Freezes what the ledger says of some positions, all at the same instant. Nothing is blocked: goods may come and go
     * while people count.
     *
     * <p><b>Rejections:</b> {@link CountRejection.CountExists}.
     *
     * @return the count as it was opened; people are shown its {@linkplain StockCount#sheet() sheet}
     */
    Either<CountRejection, StockCount> open(OpenCount command);

    /**
     * Sets positions to what was counted: the difference to what the ledger says now is found or lost.
     *
     * <p><b>Rejections:</b> {@link CountRejection.UnknownCount}; {@link CountRejection.NotOnSheet};
     * {@link CountRejection.AlreadyCounted}; {@link CountRejection.NotThere} when more is missing than is promised to
     * nobody, and the command may break no promise.
     *
     * @return what was expected, counted and adjusted, position by position
     */
    Either<CountRejection, StockCounted> count(CountStock command);

    /** The count of that name. <b>Transaction:</b> joins, or none. */
    Optional<StockCount> find(TenantId tenant, CountId id);
}
