package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferDecider;
import org.countinghouse.domain.inventory.transfer.TransferEvent;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferFacts;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferRejection;
import org.countinghouse.domain.inventory.transfer.TransferState;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.inventory.TransferManagement;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Goods between locations: locks the positions of both ends by key, then the transfer, then lets decide. */
public final class TransferService implements TransferManagement {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final StockTransfers transfers;
    private final EventPublication publication;

    /** A service over those stores. */
    public TransferService(
            CommandGate gate, StockLedger ledger, StockTransfers transfers, EventPublication publication) {
        this.gate = gate;
        this.ledger = ledger;
        this.transfers = transfers;
        this.publication = publication;
    }

    @Override
    public Either<TransferRejection, StockTransfer> dispatch(DispatchTransfer command) {
        DispatchTransfer stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return gate.once(
                "transfer.dispatch",
                stamped,
                new Handling<>(
                        () -> TransferDecider.decide(stamped, locked(tenant, endsOf(stamped), stamped.transfer()))
                                .map(decision -> recorded(stamped.header(), decision))
                                .map(transfer -> new Answer<>(transfer, "1")),
                        reference -> transfers
                                .find(tenant, stamped.transfer())
                                .orElseThrow()
                                .dispatched(),
                        TransferRejection.KeyReused::new));
    }

    @Override
    public Either<TransferRejection, TransferArrived> arrive(ArriveTransfer command) {
        ArriveTransfer stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "transfer.arrive",
                stamped,
                new Handling<>(
                        () -> arriving(stamped),
                        reference -> arrived(stamped, reference),
                        TransferRejection.KeyReused::new));
    }

    @Override
    public Optional<StockTransfer> find(TenantId tenant, TransferId id) {
        return transfers.find(tenant, id);
    }

    /** The destination's positions are read without a lock, they never change. */
    private Either<TransferRejection, Answer<TransferArrived>> arriving(ArriveTransfer command) {
        TenantId tenant = command.header().tenant();
        SortedSet<PositionKey> keys = new TreeSet<>();
        transfers.find(tenant, command.transfer()).ifPresent(transfer -> keys.addAll(transfer.arrivingAt()));
        return TransferDecider.decide(command, locked(tenant, keys, command.transfer()))
                .map(decision -> {
                    StockTransfer after = recorded(command.header(), decision);
                    TransferArrived event = (TransferArrived) decision.events().get(0);
                    return new Answer<>(event, after.version() + " " + after.state());
                });
    }

    private TransferArrived arrived(ArriveTransfer command, String reference) {
        TenantId tenant = command.header().tenant();
        int space = reference.indexOf(' ');
        return TransferDecider.arrival(
                transfers.find(tenant, command.transfer()).orElseThrow(),
                command.header().id(),
                Long.parseLong(reference.substring(0, space)),
                TransferState.valueOf(reference.substring(space + 1)),
                ledger.movements(tenant, "arrive/" + command.header().id()));
    }

    private static SortedSet<PositionKey> endsOf(DispatchTransfer command) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        for (DispatchTransfer.Line line : command.lines()) {
            keys.add(PositionKey.of(line.sku(), command.origin()));
            keys.add(PositionKey.of(line.sku(), command.destination()));
        }
        return keys;
    }

    private TransferFacts locked(TenantId tenant, SortedSet<PositionKey> keys, TransferId id) {
        Inventory inventory = Inventory.of(ledger.lock(tenant, keys), List.of());
        return new TransferFacts(inventory, transfers.lock(tenant, id));
    }

    private StockTransfer recorded(CommandHeader cause, Decision<TransferFacts, TransferEvent> decision) {
        TransferEvent event = decision.events().get(0);
        StockTransfer after = decision.state().transfer().orElseThrow();
        ledger.append(cause, decision.state().inventory().changes(), event.movements());
        if (after.version() == 1) {
            transfers.add(cause.tenant(), after);
        } else {
            transfers.update(cause.tenant(), after);
        }
        publication.publish(
                cause, new AggregateReference("transfer", after.id().value()), after.version(), decision.events());
        return after;
    }
}
