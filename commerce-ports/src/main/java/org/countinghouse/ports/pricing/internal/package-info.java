/** The services of prices. */
@Application
@NullMarked
package org.countinghouse.ports.pricing.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
