/**
 * What stock cost, and what a sale of it took away.
 *
 * <h2>Layers</h2>
 *
 * <p>A receipt of 10 units for 62.00 is a {@link org.countinghouse.domain.accounting.cost.CostLayer}: a quantity and a
 * value in minor units. There is no unit cost anywhere, because a rounded unit cost times a quantity is not what was
 * paid. An issue of part of a layer takes {@code value × taken ÷ held}, rounded once; an issue of all of it takes all
 * its value. So a layer that is empty is worth exactly nothing, whatever was rounded on the way: 3 units worth 3.01
 * leave one by one as 1.00, 1.00 and 1.01.
 *
 * <h2>FIFO and weighted average</h2>
 *
 * <p>Both are queues of layers per SKU, location and status
 * ({@link org.countinghouse.domain.accounting.cost.CostKey}). Under FIFO each receipt stands at the end of the queue as
 * a layer of its own; under weighted average every receipt flows into one layer, the pool. Issues take from the front.
 * Issues follow the order in which they were recorded; a backdated one never re-orders what was taken before.
 *
 * <h2>Moves</h2>
 *
 * <p>Goods that go to another location or are set aside keep what they cost: what is taken from the front of one queue is
 * received at the end of another, each part of a layer as a layer of its own. On the way, the transfer is the location:
 * each transfer's queue drains to nothing, by arrivals and by what is given up as lost. Under FIFO the age of a layer
 * begins anew where it arrives, as issues follow the order in which receipts were recorded there.
 *
 * <h2>Returns</h2>
 *
 * <p>What a sale's line took and has not brought back is an
 * {@link org.countinghouse.domain.accounting.cost.IssuedCost}: again a quantity and a value, and again the last unit
 * takes the rest. So a unit comes back at what it left for, the last layer taken from first, and when all units are back
 * all the cost is back.
 *
 * <h2>Facts and balances</h2>
 *
 * <p>{@linkplain org.countinghouse.domain.accounting.cost.CostMovement Movements} are the facts; a layer is the sum of
 * its movements, and the inventory account of a SKU at a location is the sum of its layers (IAS 2; ASC 330). Stock that
 * is not there cannot be issued: the books refuse it with the numbers.
 */
@NullMarked
package org.countinghouse.domain.accounting.cost;

import org.jspecify.annotations.NullMarked;
