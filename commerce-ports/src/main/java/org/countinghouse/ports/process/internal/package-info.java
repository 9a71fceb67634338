/** The processes: they ask the domain for the next command and hand it to the port it is for. */
@Application
@NullMarked
package org.countinghouse.ports.process.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
