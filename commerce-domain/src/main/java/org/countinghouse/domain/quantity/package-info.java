/**
 * How many: whole units of a stock keeping unit's base unit.
 *
 * <p>A {@link org.countinghouse.domain.quantity.Quantity} is never negative. What goes up or down is a movement of a
 * positive quantity from one bucket to another, so a sign is never needed, and a subtraction that would go below zero
 * is an error at the place where it happens.
 */
@NullMarked
package org.countinghouse.domain.quantity;

import org.jspecify.annotations.NullMarked;
