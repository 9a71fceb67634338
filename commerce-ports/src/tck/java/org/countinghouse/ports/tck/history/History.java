package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.tck.StoresFixture;

/** Every call on one tenant's stock since it was empty, by any number of threads. */
public final class History {

    private final StoresFixture fixture;
    private final TenantId tenant;
    private final Optional<Rush> rush;
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    /** An empty history of a tenant that nobody has used before. */
    public History(StoresFixture fixture, TenantId tenant) {
        this(fixture, tenant, Optional.empty());
    }

    /** The same, whose clients go through that queue. */
    public History(StoresFixture fixture, TenantId tenant, Rush rush) {
        this(fixture, tenant, Optional.of(rush));
    }

    private History(StoresFixture fixture, TenantId tenant, Optional<Rush> rush) {
        this.fixture = fixture;
        this.tenant = tenant;
        this.rush = rush;
    }

    /** A way in for one thread. */
    public StockClient client() {
        return rush.isPresent()
                ? new RushClient(fixture, tenant, operations::add, rush.get())
                : new StockClient(fixture, tenant, operations::add);
    }

    /** Every call so far. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Looks every unknown outcome up by its key, on its own, and states what became of it. */
    public void settle() {
        List<Operation> settled = new ArrayList<>();
        for (Operation operation : operations) {
            settled.add(
                    operation.outcome() instanceof Operation.Unknown unknown ? settled(operation, unknown) : operation);
        }
        operations.clear();
        operations.addAll(settled);
    }

    private Operation settled(Operation operation, Operation.Unknown unknown) {
        boolean stored = operation.request() instanceof Operation.Ask ask && isStored(ask);
        return stored
                ? new Operation(
                        operation.request(),
                        operation.invoked(),
                        Long.MAX_VALUE,
                        new Operation.Accepted(Optional.empty()),
                        operation.witness())
                : new Operation(
                        operation.request(),
                        operation.invoked(),
                        operation.returned(),
                        new Operation.Failed(unknown.reason()),
                        Witness.NOTHING);
    }

    private boolean isStored(Operation.Ask ask) {
        ProcessedCommands processed = fixture.stores().processedCommands();
        Command command = ask.command();
        CommandHeader header = command.header();
        return fixture.asHost(() -> fixture.stores().unitOfWork().execute(() -> {
            boolean stored = processed
                    .claim(header.tenant(), ask.operation(), header.id(), command.fingerprint())
                    .isPresent();
            if (!stored) {
                processed.abandon(header.tenant(), ask.operation(), header.id());
            }
            return stored;
        }));
    }
}
