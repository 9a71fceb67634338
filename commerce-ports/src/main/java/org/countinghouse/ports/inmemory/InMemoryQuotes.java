package org.countinghouse.ports.inmemory;

import java.util.Optional;
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
}
