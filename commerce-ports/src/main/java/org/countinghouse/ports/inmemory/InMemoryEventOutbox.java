package org.countinghouse.ports.inmemory;

import java.util.List;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryEventOutbox implements EventOutbox {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, OutboxMessage> messages;
    private final InMemoryTable<RowKey, Boolean> taken;
    private long position;

    InMemoryEventOutbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        messages = new InMemoryTable<>(unitOfWork);
        taken = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void append(
            CommandHeader cause, AggregateReference aggregate, long firstSequence, List<? extends DomainEvent> events) {
        long sequence = firstSequence;
        for (DomainEvent event : events) {
            RowKey key = RowKey.of(cause.tenant(), aggregate.type(), aggregate.id(), sequence);
            if (taken.find(key).isPresent()) {
                throw new StaleStateException(aggregate + ": sequence " + sequence + " is taken");
            }
            taken.put(key, true);
            messages.put(
                    RowKey.of(cause.tenant(), ++position),
                    new OutboxMessage(
                            cause.tenant(), position, aggregate, sequence, event, cause.id(), cause.correlation()));
            sequence++;
        }
    }

    @Override
    public List<OutboxMessage> undelivered(TenantId tenant, int limit) {
        return unitOfWork.read(() -> messages.range(RowKey.of(tenant), RowKey.of(tenant, Long.MAX_VALUE)).stream()
                .limit(limit)
                .toList());
    }

    @Override
    public void markDelivered(TenantId tenant, List<OutboxMessage> delivered) {
        delivered.forEach(message -> messages.remove(RowKey.of(tenant, message.position())));
    }
}
