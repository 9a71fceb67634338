package org.countinghouse.ports.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.pricing.RuleSets;

final class InMemoryRuleSets implements RuleSets {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, RuleSetHistory> histories;
    private final InMemoryTable<RowKey, RuleDocument> documents;

    InMemoryRuleSets(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.histories = new InMemoryTable<>(unitOfWork);
        this.documents = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<RuleSetHistory> find(TenantId tenant, RuleSetId id) {
        return histories.find(RowKey.of(tenant, id));
    }

    @Override
    public Optional<RuleSetHistory> lock(TenantId tenant, RuleSetId id) {
        unitOfWork.changing(() -> {});
        return find(tenant, id);
    }

    @Override
    public void append(TenantId tenant, RuleSetHistory next, Optional<RuleDocument> published) {
        long version = find(tenant, next.id()).map(RuleSetHistory::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException(
                    "rules " + next.id() + ": expected version " + (next.version() - 1) + ", found " + version);
        }
        histories.put(RowKey.of(tenant, next.id()), next);
        published.ifPresent(document ->
                documents.put(RowKey.of(tenant, next.id(), document.rules().version()), document));
    }

    @Override
    public Optional<RuleDocument> document(TenantId tenant, RuleSetId id, int version) {
        return documents.find(RowKey.of(tenant, id, version));
    }

    @Override
    public Optional<RuleSetReference> inForce(TenantId tenant, RuleSetId id, Instant at) {
        return find(tenant, id)
                .flatMap(history -> history.inForceAt(at).flatMap(word -> history.publication(word.version())))
                .map(version -> new RuleSetReference(id, version.version(), version.hash()));
    }

    @Override
    public List<RuleSetId> names(TenantId tenant) {
        return unitOfWork.read(() -> histories.range(RowKey.of(tenant, ""), RowKey.of(tenant, "\uffff")).stream()
                .map(RuleSetHistory::id)
                .toList());
    }
}
