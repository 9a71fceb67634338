package org.countinghouse.examples.snippets;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.Commerce;

/** Every balance against its facts. */
public final class VerifyingSnippet {

    private VerifyingSnippet() {}

    /** What the facts of a tenant do not explain; empty when all is well. */
    public static List<Discrepancy> differences(Commerce commerce, TenantId tenant) {
        // tag::verify[]
        Stream<Verification> verifications = Stream.of(
                commerce.stock().verify(tenant),
                commerce.lots().verify(tenant),
                commerce.campaigns().verify(tenant),
                commerce.quotation().verify(tenant),
                commerce.ruleSets().verify(tenant),
                commerce.orderInquiries().verify(tenant),
                commerce.returns().verify(tenant),
                commerce.payments().verify(tenant),
                commerce.bookkeeping().verify(tenant));
        return verifications.flatMap(found -> found.discrepancies().stream()).toList();
        // end::verify[]
    }
}
