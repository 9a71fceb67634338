/**
 * The edge of the hexagon: what a host may ask ({@code driving ports}), and what it must supply ({@code driven ports}).
 *
 * <h2>How to find your way</h2>
 *
 * <p>There is a package a context, named as in the domain: {@code inventory}, {@code order}, {@code returns},
 * {@code payment}, {@code accounting}, and {@code process} for what crosses them; {@code pricing} reads and writes rules
 * as data, over {@code json}. In each package
 *
 * <ul>
 *   <li>interfaces marked {@link org.jmolecules.architecture.hexagonal.PrimaryPort} are called by the host: one method
 *       a use case, one command value in, {@code Either<XRejection, X>} out;
 *   <li>interfaces marked {@link org.jmolecules.architecture.hexagonal.SecondaryPort} are implemented for the host: by
 *       the in-memory stores here, by the JDBC adapter, or by the host itself, proven by the contract test kit;
 *   <li>{@code internal} holds the services between both. They hold no rules: they look up a repeat, load, let the
 *       domain decide, save, publish and answer.
 * </ul>
 *
 * <p>{@link org.countinghouse.ports.Commerce} puts it together: driven ports in, driving ports out.
 */
@NullMarked
package org.countinghouse.ports;

import org.jspecify.annotations.NullMarked;
