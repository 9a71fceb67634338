package org.countinghouse.ports;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.tck.StoresFixture;

/** The in-memory stores under the contract test kit. */
public final class InMemoryFixture implements StoresFixture {

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final Stores stores = new InMemoryStores();

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public TenantId freshTenant() {
        return TenantId.of("tenant-" + TENANTS.incrementAndGet());
    }

    @Override
    public <T> T asHost(Supplier<T> work) {
        return work.get();
    }
}
