/**
 * What can be sold: stock keeping units, and whether they take up stock.
 *
 * <p>A {@linkplain org.countinghouse.domain.catalog.SellableItem#isStocked() stocked} item is reserved, shipped and
 * costed; a service (postage, a manual charge) is only priced, fulfilled by doing it and booked.
 */
@NullMarked
package org.countinghouse.domain.catalog;

import org.jspecify.annotations.NullMarked;
