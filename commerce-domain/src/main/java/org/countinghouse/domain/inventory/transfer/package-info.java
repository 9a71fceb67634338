/**
 * Goods on their way from one location of ours to another.
 *
 * <h2>Sent, arrived, lost</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.transfer.StockTransfer} takes units of some SKUs from an origin to a
 * destination. From the moment they are dispatched they are gone from the origin and in transfer to the destination;
 * nobody can be promised them, and nobody can lose them between two sets of books:
 *
 * <pre>
 *   dispatch 10      origin       FREE        -&gt; OUTSIDE      TRANSFER_OUT
 *                    destination  OUTSIDE     -&gt; IN_TRANSFER  TRANSFER_SENT
 *   6 arrive         destination  IN_TRANSFER -&gt; FREE         TRANSFER_IN
 *   3 more, the last destination  IN_TRANSFER -&gt; FREE         TRANSFER_IN
 *                    destination  IN_TRANSFER -&gt; OUTSIDE      TRANSFER_LOST, 1 unit
 * </pre>
 *
 * <p>Of each line every unit that was dispatched is in exactly one part: on its way, arrived or lost. A transfer is
 * {@linkplain org.countinghouse.domain.inventory.transfer.TransferState#IN_TRANSIT in transit} while something is on
 * its way, then closed for good.
 *
 * <h2>Short and over</h2>
 *
 * <p>Goods may come in several arrivals. An arrival that is said to be the last one writes off what is still missing.
 * Units of a SKU beyond those on their way were never sent, whatever the papers say: they are found at the destination
 * ({@code FOUND}), as in a count, and the arrival names them as excess. A SKU that is not in the transfer at all is
 * refused; whoever has it in hand records it as found.
 *
 * <h2>Proof</h2>
 *
 * <p>What is in transfer to a position is the sum of what the transfers to it have still to bring; the verification of
 * stock compares the two.
 *
 * <p>Start reading with {@code StockTransfer}, then {@code TransferDecider}.
 */
@NullMarked
package org.countinghouse.domain.inventory.transfer;

import org.jspecify.annotations.NullMarked;
