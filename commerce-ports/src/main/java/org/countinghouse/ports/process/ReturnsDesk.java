package org.countinghouse.ports.process;

import io.vavr.control.Either;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.TakeBack;
import org.countinghouse.domain.returns.Return;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** From goods on the counter to money back. */
@PrimaryPort
public interface ReturnsDesk {

    /**
     * Authorizes the return, takes its goods in and books it, all in one unit; then refunds exactly what was paid for
     * the units.
     *
     * <p><b>Rejections</b>: {@link ProcessRejection.ReturnRefused}, e.g. if fewer units shipped;
     * {@link ProcessRejection.PaymentRefused} and {@link ProcessRejection.PaymentNotSettled} from the refund, when the
     * goods are in already: the approved refund then stands in the books as owed.
     *
     * <p><b>Transaction</b>: several units of work of its own; must not be called inside one.
     *
     * <p><b>Repeat</b>: the same command goes on where it stopped and gives the same return.
     */
    Either<ProcessRejection, Return> takeBack(TakeBack command);
}
