/** The service behind the payment port. */
@Application
@NullMarked
package org.countinghouse.ports.payment.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
