/** The service between the ports of returns: it looks up repeats, loads, lets the domain decide, saves and publishes. */
@Application
@NullMarked
package org.countinghouse.ports.returns.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
