/** The service between the ports of orders: it looks up repeats, loads, lets the domain decide, saves and publishes. */
@Application
@NullMarked
package org.countinghouse.ports.order.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
