/** The service behind the driving port of the books. */
@Application
@NullMarked
package org.countinghouse.ports.accounting.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
