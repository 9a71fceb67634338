package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.ReturnRefused;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.domain.process.ReturnToRefund;
import org.countinghouse.domain.process.TakeBack;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.process.ReturnsDesk;
import org.countinghouse.ports.returns.ReturnManagement;

/** Return, order, stock and books in one unit; then the refund; then the return is closed. */
public final class ReturnsProcess implements ReturnsDesk {

    private final CommandGate gate;
    private final Units units;
    private final ReturnManagement returns;
    private final StockManagement stock;
    private final PaymentSteps payments;

    /** A desk over those ports. */
    public ReturnsProcess(Ports ports) {
        this.gate = ports.gate();
        this.units = new Units(ports.unitOfWork());
        this.returns = ports.returns();
        this.stock = ports.stock();
        this.payments = new PaymentSteps(ports.payments());
    }

    @Override
    public Either<ProcessRejection, Return> takeBack(TakeBack asked) {
        units.requireNone("taking goods back");
        TakeBack command = asked.withHeader(gate.stamped(asked.header()));
        return units.inOne(() -> takeIn(command))
                .flatMap(received -> refund(command, received))
                .flatMap(received -> returns.refunded(ReturnToRefund.refunded(command, received))
                        .mapLeft(ReturnRefused::new));
    }

    private Either<ProcessRejection, Return> takeIn(TakeBack command) {
        return returns.authorize(ReturnToRefund.authorize(command))
                .flatMap(authorized -> returns.receive(ReturnToRefund.receive(command)))
                .<ProcessRejection>mapLeft(ReturnRefused::new)
                .flatMap(received -> restock(command, received).map(done -> received));
    }

    private Either<ProcessRejection, Boolean> restock(TakeBack command, Return received) {
        Optional<ReturnToStock> wish = ReturnToRefund.restock(command, received);
        return wish.isEmpty()
                ? Either.right(true)
                : stock.returnToStock(wish.get())
                        .<ProcessRejection>mapLeft(StockRefused::new)
                        .map(moved -> true);
    }

    private Either<ProcessRejection, Return> refund(TakeBack command, Return received) {
        Optional<RefundPayment> wish = ReturnToRefund.refund(command, received);
        return wish.isEmpty()
                ? Either.right(received)
                : payments.refund(wish.get()).map(payment -> received);
    }
}
