package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.ports.kernel.UnitOfWork;

/** Several commands in one unit of work: the first refusal undoes them all. */
final class Units {

    private final UnitOfWork unitOfWork;

    Units(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    void requireNone(String process) {
        unitOfWork.requireInactive(process);
    }

    <T> Either<ProcessRejection, T> inOne(Supplier<Either<ProcessRejection, T>> commands) {
        try {
            return Either.right(unitOfWork.execute(() -> commands.get().getOrElseThrow(UnitRefused::new)));
        } catch (UnitRefused refused) {
            return Either.left(refused.rejection());
        }
    }
}
