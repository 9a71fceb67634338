package org.countinghouse.domain.inventory.transfer;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MissingUnits;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;

/** Decides on goods between two locations. */
@CheckReturnValue
public final class TransferDecider {

    private TransferDecider() {}

    /**
     * Sends goods.
     *
     * <p><b>Rejections:</b> {@link TransferRejection.TransferExists}; {@link TransferRejection.NotThere} when more
     * should leave than is free at the origin.
     */
    public static Either<TransferRejection, Decision<TransferFacts, TransferEvent>> decide(
            DispatchTransfer command, TransferFacts facts) {
        if (facts.transfer().isPresent()) {
            return Either.left(new TransferRejection.TransferExists(command.transfer()));
        }
        List<TransferLine> lines = new ArrayList<>();
        for (DispatchTransfer.Line line : command.lines()) {
            lines.add(TransferLine.dispatched(lines.size() + 1, line.sku(), line.quantity()));
        }
        TransferDispatched event = new TransferDispatched(
                command.transfer(),
                command.origin(),
                command.destination(),
                command.reference(),
                lines,
                command.header().id(),
                command.header().occurredAt());
        Optional<InventoryRejection.NotThere> missing = MissingUnits.first(event.movements(), facts.inventory());
        return missing.isPresent()
                ? Either.left(new TransferRejection.NotThere(
                        missing.get().key(),
                        missing.get().asked(),
                        missing.get().there()))
                : accept(facts, event);
    }

    /**
     * Takes goods in, several times if need be, and gives up what is missing when it is said to be the last time.
     *
     * <p><b>Rejections:</b> {@link TransferRejection.UnknownTransfer}; {@link TransferRejection.TransferClosed};
     * {@link TransferRejection.NotInTransfer}.
     */
    public static Either<TransferRejection, Decision<TransferFacts, TransferEvent>> decide(
            ArriveTransfer command, TransferFacts facts) {
        if (facts.transfer().isEmpty()) {
            return Either.left(new TransferRejection.UnknownTransfer(command.transfer()));
        }
        StockTransfer transfer = facts.transfer().get();
        if (transfer.state() == TransferState.CLOSED) {
            return Either.left(new TransferRejection.TransferClosed(command.transfer()));
        }
        Optional<Sku> stranger = ArrivalLines.stranger(transfer, command);
        if (stranger.isPresent()) {
            return Either.left(new TransferRejection.NotInTransfer(command.transfer(), stranger.get()));
        }
        List<ArrivedLine> lines = ArrivalLines.of(transfer, command);
        boolean open = ArrivalLines.after(transfer, lines).stream()
                .anyMatch(line -> line.open().isPositive());
        return accept(
                facts,
                new TransferArrived(
                        transfer.id(),
                        transfer.version() + 1,
                        transfer.origin(),
                        transfer.destination(),
                        lines,
                        open ? TransferState.IN_TRANSIT : TransferState.CLOSED,
                        command.header().id(),
                        command.header().occurredAt()));
    }

    /** What is known after an event. */
    public static TransferFacts evolve(TransferFacts facts, TransferEvent event) {
        return new TransferFacts(
                facts.inventory().moved(event.movements()), Optional.of(event.after(facts.transfer())));
    }

    /**
     * An arrival as it was decided, told from what never changes: the movements it caused. A repeated command gets its
     * first answer from here.
     *
     * @param transfer the transfer at any later version, or at that one
     * @param command the command that recorded the arrival
     * @param version the transfer's version after it
     * @param state the transfer's state after it
     * @param movements all movements that the command caused
     */
    public static TransferArrived arrival(
            StockTransfer transfer,
            CommandId command,
            long version,
            TransferState state,
            List<StockMovement> movements) {
        Arguments.require(!movements.isEmpty(), "movements of " + command, "must not be empty", transfer.id());
        return new TransferArrived(
                transfer.id(),
                version,
                transfer.origin(),
                transfer.destination(),
                ArrivalLines.of(transfer, movements),
                state,
                command,
                movements.get(0).effectiveAt());
    }

    private static Either<TransferRejection, Decision<TransferFacts, TransferEvent>> accept(
            TransferFacts facts, TransferEvent event) {
        return Either.right(new Decision<>(evolve(facts, event), List.of(event)));
    }
}
