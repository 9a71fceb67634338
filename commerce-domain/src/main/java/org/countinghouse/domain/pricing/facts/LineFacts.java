package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line in the middle of pricing.
 *
 * @param lineNumber its number in the cart
 * @param item what
 * @param traits what the item is
 * @param quantity how many
 * @param list the line's amount at its base price
 * @param amount what is left of it after the promotions so far, before tax that comes on top
 */
public record LineFacts(
        int lineNumber, SellableItem item, ItemTraits traits, Quantity quantity, Money list, Money amount)
        implements ValueObject {}
