package org.countinghouse.ports.tck;

import java.util.function.Supplier;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;

/** What an implementer supplies to the test kit. */
public interface StoresFixture {

    /** The stores under test. */
    Stores stores();

    /** A tenant that no test has used before; data of other tenants may be there. */
    TenantId freshTenant();

    /**
     * Runs work as a host does: inside a transaction of the host's own if the stores join one, which is committed
     * afterwards or rolled back on an exception; straight away if the stores run their own.
     */
    <T> T asHost(Supplier<T> work);
}
