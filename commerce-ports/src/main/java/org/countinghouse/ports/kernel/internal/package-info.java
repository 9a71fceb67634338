/** The steps every service shares: claiming a command's key, and publishing what was decided. */
@Application
@NullMarked
package org.countinghouse.ports.kernel.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
