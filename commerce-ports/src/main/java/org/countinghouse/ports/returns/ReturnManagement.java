package org.countinghouse.ports.returns;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.AuthorizeReturn;
import org.countinghouse.domain.returns.ReceiveReturn;
import org.countinghouse.domain.returns.RefundReturn;
import org.countinghouse.domain.returns.RejectReturn;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnRejection;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goods that come back, and the money for them.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer, as the return was then, and has no second effect; with another payload it is refused
 * as {@link ReturnRejection.KeyReused}.
 */
@PrimaryPort
public interface ReturnManagement {

    /**
     * Lets units come back.
     *
     * <p><b>Rejections:</b> {@link ReturnRejection.UnknownOrder}, {@link ReturnRejection.ReturnIdTaken},
     * {@link ReturnRejection.RefusedByOrder}.
     *
     * @return the return with a quote
     */
    Either<ReturnRejection, Return> authorize(AuthorizeReturn command);

    /**
     * Takes in what arrived; the order records it in the same unit.
     *
     * <p><b>Rejections:</b> {@link ReturnRejection.UnknownReturn}, {@link ReturnRejection.NotAllowedInState},
     * {@link ReturnRejection.NotAuthorized}, {@link ReturnRejection.RefusedByOrder}.
     *
     * @return the return with what is to be refunded
     */
    Either<ReturnRejection, Return> receive(ReceiveReturn command);

    /**
     * Records that the money is back.
     *
     * <p><b>Rejections:</b> {@link ReturnRejection.UnknownReturn}, {@link ReturnRejection.NotAllowedInState},
     * {@link ReturnRejection.RefundDiffers}.
     */
    Either<ReturnRejection, Return> refunded(RefundReturn command);

    /**
     * Ends a return without goods or money.
     *
     * <p><b>Rejections:</b> {@link ReturnRejection.UnknownReturn}, {@link ReturnRejection.NotAllowedInState}.
     */
    Either<ReturnRejection, Return> reject(RejectReturn command);

    /** The return as it stands. <b>Transaction:</b> joins, or none. */
    Optional<Return> find(TenantId tenant, ReturnId returnId);

    /** The returns of an order, by id. <b>Transaction:</b> joins, or none. */
    List<Return> of(TenantId tenant, OrderId order);

    /** Folds the events of every return and compares them with what is stored. <b>Transaction:</b> joins, or none. */
    Verification verify(TenantId tenant);
}
