package org.countinghouse.domain.pricing;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units that a promotion gives but that the cart does not hold. A host that gives them adds them to the cart and prices
 * it again; then they cost nothing.
 *
 * @param rule the promotion, with its version
 * @param sku what
 * @param missing how many more units would be free, at least one
 */
public record GiftOffer(PromotionReference rule, Sku sku, Quantity missing) implements ValueObject {}
