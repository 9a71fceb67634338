package org.countinghouse.adapters.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import org.countinghouse.domain.kernel.TenantId;

/** Tenants that no test has used before. */
final class TestTenants {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestTenants() {}

    static TenantId fresh() {
        return TenantId.of("tenant-" + COUNT.incrementAndGet());
    }
}
