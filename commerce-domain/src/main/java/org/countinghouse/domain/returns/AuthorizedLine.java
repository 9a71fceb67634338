package org.countinghouse.domain.returns;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units of an order line that may come back.
 *
 * @param number the line of the order
 * @param sku what it sells
 * @param kind goods, a service or carriage
 * @param quantity how many may come back
 * @param quote what they would be refunded if they arrived now
 */
public record AuthorizedLine(int number, Sku sku, SellableItem.Kind kind, Quantity quantity, LineAmounts quote)
        implements ValueObject {}
