package org.countinghouse.ports.pricing;

import java.util.List;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.rules.RuleSetId;

/**
 * What would another version have made of these carts?
 *
 * @param tenant whose
 * @param rules which rule set
 * @param before the version that is compared with, mostly the one in force
 * @param after the version that is asked about
 * @param carts past carts; unmodifiable
 */
public record CompareVersions(TenantId tenant, RuleSetId rules, int before, int after, List<Cart> carts) {

    /** Copies the carts. */
    public CompareVersions {
        carts = List.copyOf(carts);
    }
}
