package org.countinghouse.ports;

import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;

/** The stores a host supplies, all of one kind, sharing one unit of work: in memory, over JDBC, or its own. */
public interface Stores {

    /** The transaction that all stores take part in. */
    UnitOfWork unitOfWork();

    /** The memory of commands that took effect. */
    ProcessedCommands processedCommands();

    /** Where events leave. */
    EventOutbox outbox();

    /** The entries of the books. */
    Journal journal();

    /** What stock cost. */
    CostLedger costLedger();
}
