package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.Stores;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.payment.Payments;

/** All stores in memory, sharing one unit of work. Thread-safe; gone when the object is. */
public final class InMemoryStores implements Stores {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final ProcessedCommands processedCommands = new InMemoryProcessedCommands(unitOfWork);
    private final EventOutbox outbox = new InMemoryEventOutbox(unitOfWork);
    private final Payments payments = new InMemoryPayments(unitOfWork);

    /** Empty stores. */
    public InMemoryStores() {}

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public ProcessedCommands processedCommands() {
        return processedCommands;
    }

    @Override
    public EventOutbox outbox() {
        return outbox;
    }

    @Override
    public Payments payments() {
        return payments;
    }
}
