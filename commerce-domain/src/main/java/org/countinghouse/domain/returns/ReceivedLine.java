package org.countinghouse.domain.returns;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units of an order line that came back in one condition.
 *
 * @param number the line of the order
 * @param sku what it sells
 * @param kind goods, a service or carriage
 * @param quantity how many came back
 * @param disposition what becomes of them
 * @param amounts what is refunded for them
 */
public record ReceivedLine(
        int number, Sku sku, SellableItem.Kind kind, Quantity quantity, Disposition disposition, LineAmounts amounts)
        implements ValueObject {}
