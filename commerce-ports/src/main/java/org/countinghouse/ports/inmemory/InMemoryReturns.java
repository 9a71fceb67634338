package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnVerification;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.returns.Returns;

final class InMemoryReturns implements Returns {

    private final InMemoryTable<RowKey, Return> returns;
    private final InMemoryTable<RowKey, ReturnEvent> events;

    InMemoryReturns(InMemoryUnitOfWork unitOfWork) {
        returns = new InMemoryTable<>(unitOfWork);
        events = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Return> find(TenantId tenant, ReturnId returnId) {
        return returns.find(RowKey.of(tenant, returnId));
    }

    @Override
    public List<Return> of(TenantId tenant, OrderId order) {
        return all(tenant).stream().filter(one -> one.order().equals(order)).toList();
    }

    @Override
    public Optional<Return> lock(TenantId tenant, ReturnId returnId) {
        return find(tenant, returnId);
    }

    @Override
    public void add(CommandHeader cause, Return state, List<ReturnEvent> made) {
        if (find(cause.tenant(), state.getId()).isPresent()) {
            throw new StaleStateException("return " + state.getId() + ": the id is taken");
        }
        store(cause, state, made, 0);
    }

    @Override
    public void append(CommandHeader cause, Return after, List<ReturnEvent> made, long expectedVersion) {
        long stored = find(cause.tenant(), after.getId()).map(Return::version).orElse(0L);
        if (stored != expectedVersion) {
            throw new StaleStateException(
                    "return " + after.getId() + ": expected version " + expectedVersion + ", found " + stored);
        }
        store(cause, after, made, expectedVersion);
    }

    private void store(CommandHeader cause, Return state, List<ReturnEvent> made, long before) {
        returns.put(RowKey.of(cause.tenant(), state.getId()), state);
        long sequence = before;
        for (ReturnEvent event : made) {
            events.put(RowKey.of(cause.tenant(), state.getId(), ++sequence), event);
        }
    }

    @Override
    public List<ReturnEvent> history(TenantId tenant, ReturnId returnId) {
        return events.range(RowKey.of(tenant, returnId), RowKey.of(tenant, returnId, Long.MAX_VALUE));
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        List<Return> all = all(tenant);
        all.forEach(one -> found.addAll(ReturnVerification.of(one, history(tenant, one.getId()))));
        return new Verification("returns", all.size(), found);
    }

    private List<Return> all(TenantId tenant) {
        return returns.range(RowKey.of(tenant), RowKey.of(tenant, Character.toString(Character.MAX_VALUE)));
    }
}
