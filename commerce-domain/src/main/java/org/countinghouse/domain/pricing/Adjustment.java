package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one promotion takes off one line.
 *
 * @param rule the promotion, with its version
 * @param phase in which phase
 * @param amount what it takes off, above zero
 */
public record Adjustment(PromotionReference rule, Phase phase, Money amount) implements ValueObject {}
