package org.countinghouse.domain.inventory.availability;

import java.time.Instant;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units that come and are promised to nobody.
 *
 * @param from when they are expected
 * @param units how many
 */
public record FutureUnits(Instant from, Quantity units) implements ValueObject {}
