/**
 * The contract test kit: what every implementation of the driven ports must show, as abstract JUnit classes.
 *
 * <p>Extend each {@code XConformance}, hand it a {@link org.countinghouse.ports.tck.StoresFixture}, and run it. Nothing
 * is skipped: there are no assumptions and no switches. Passing is not proof, but failing is.
 */
@NullMarked
package org.countinghouse.ports.tck;

import org.jspecify.annotations.NullMarked;
