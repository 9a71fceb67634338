package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.inventory.ReservationId;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Goods that came for a pre-order, and the reservation they became.
 *
 * @param peg which pre-order, and how many units
 * @param reservation the reservation that promises them for good
 */
public record PegFill(PegQuantity peg, ReservationId reservation) implements ValueObject {}
