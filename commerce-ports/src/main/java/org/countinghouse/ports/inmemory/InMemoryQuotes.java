package org.countinghouse.ports.inmemory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.pricing.Quotes;

final class InMemoryQuotes implements Quotes {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, PriceQuote> quotes;

    InMemoryQuotes(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.quotes = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<PriceQuote> find(TenantId tenant, QuoteId id) {
        return quotes.find(RowKey.of(tenant, id));
    }

    @Override
    public Optional<PriceQuote> lock(TenantId tenant, QuoteId id) {
        unitOfWork.changing(() -> {});
        return find(tenant, id);
    }

    @Override
    public void append(TenantId tenant, PriceQuote next) {
        long version = find(tenant, next.id()).map(PriceQuote::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException(
                    "quote " + next.id() + ": expected version " + (next.version() - 1) + ", found " + version);
        }
        quotes.put(RowKey.of(tenant, next.id()), next);
    }

    @Override
    public long count(TenantId tenant) {
        return quotes.range(RowKey.of(tenant, ""), RowKey.of(tenant, "\uffff")).size();
    }

    /** The very value is kept, so there is nothing that could differ. */
    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        return List.of();
    }
}
