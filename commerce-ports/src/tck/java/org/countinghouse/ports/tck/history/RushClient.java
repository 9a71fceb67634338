package org.countinghouse.ports.tck.history;

import io.vavr.control.Either;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.tck.StoresFixture;

/** A client whose commands on reservations wait in the queue with those of others. */
final class RushClient extends StockClient {

    private final Rush rush;

    RushClient(StoresFixture fixture, TenantId tenant, Consumer<Operation> history, Rush rush) {
        super(fixture, tenant, history);
        this.rush = rush;
    }

    @Override
    public Operation.Outcome reserve(ReserveStock command) {
        ReserveStock own = command.withHeader(own(command.header()));
        return queued("reservation.reserve", own, () -> rush.reservations().reserve(own));
    }

    @Override
    public Operation.Outcome confirm(ConfirmReservation command) {
        ConfirmReservation own = command.withHeader(own(command.header()));
        return queued("reservation.confirm", own, () -> rush.reservations().confirm(own));
    }

    @Override
    public Operation.Outcome release(ReleaseReservation command) {
        ReleaseReservation own = command.withHeader(own(command.header()));
        return queued("reservation.release", own, () -> rush.reservations().release(own));
    }

    @Override
    public Operation.Outcome fulfill(FulfillReservation command) {
        FulfillReservation own = command.withHeader(own(command.header()));
        return queued("reservation.fulfill", own, () -> rush.reservations().fulfill(own));
    }

    private Operation.Outcome queued(
            String operation, Command command, Supplier<Either<InventoryRejection, Reservation>> call) {
        return written(
                new Operation.Ask(operation, command),
                () -> call.get().fold(Operation.Refused::new, answer -> new Operation.Accepted(Optional.of(answer))),
                outcome -> outcome instanceof Operation.Refused
                        ? rush.witnessed().ofRefused(operation, command.header())
                        : rush.witnessed().ofAccepted(command.header()));
    }

    /** Every call comes with a header of its own, by which it is found in its batch. */
    private static CommandHeader own(CommandHeader header) {
        return new CommandHeader(header.tenant(), header.id(), header.actor(), header.correlation(), header.time());
    }
}
