/** The services of stock: they lock, let the domain decide, save and publish. */
@Application
@NullMarked
package org.countinghouse.ports.inventory.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
