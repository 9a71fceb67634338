package org.countinghouse.examples.snippets;

import java.util.List;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Commerce;

/** Every balance against its facts. */
public final class VerifyingSnippet {

    private VerifyingSnippet() {}

    /** What the facts of a tenant do not explain; empty when all is well. */
    public static List<Discrepancy> differences(Commerce commerce, TenantId tenant) {
        // tag::verify[]
        return commerce.verify(tenant).stream()
                .flatMap(verification -> verification.discrepancies().stream())
                .toList();
        // end::verify[]
    }
}
