/**
 * Stores in memory: for a host's own tests, for examples, and as the reference the contract test kit is proven on. They
 * keep every promise of the ports but durability. All units of work run one after the other, under one lock.
 */
@NullMarked
package org.countinghouse.ports.inmemory;

import org.jspecify.annotations.NullMarked;
