package org.countinghouse.ports.pricing;

import io.vavr.control.Either;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Whoever knows the taxes of a cart: a tax service, or a {@link DeclaredTaxes table}. A host that leaves the taxes to its
 * rule set needs none.
 *
 * <p>It is asked with what is really paid for every line, before anything is stored and never inside a unit of work; its
 * answer is frozen with the prices, and what was priced once is not asked about again. It may be asked more than once
 * about a cart that was not priced in the end, so asking must have no effect: no document is filed.
 */
@SecondaryPort
public interface TaxCalculator {

    /**
     * The tax of every line. An exception counts as no answer.
     *
     * <p><b>Rejections</b>: {@link TaxRejection.NotTaxable} with the calculator's own reason.
     */
    Either<TaxRejection, TaxAssessment> assess(TenantId tenant, TaxRequest request);
}
