package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A step of {@link Effect.QuantityTiers}.
 *
 * @param from the quantity from which (inclusive) it is reached
 * @param reward what it gives
 */
public record QuantityTier(Quantity from, Reward reward) implements ValueObject {}
