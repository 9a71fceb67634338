/**
 * What every port shares: the unit of work, the memory of processed commands, the outbox, and the two ways storage can
 * fail.
 *
 * <h2>One command, step by step</h2>
 *
 * <ol>
 *   <li>A unit of work begins, or joins the one that is active.
 *   <li>The command's key is claimed in {@link org.countinghouse.ports.kernel.ProcessedCommands}, in the same
 *       transaction as the effect. A key that was claimed before ends here: the first answer is given again, or the
 *       reuse is refused.
 *   <li>State is loaded and locked, in the one global order: order, stock positions by key, reservation, journal.
 *   <li>The domain decides. A refusal leaves nothing behind.
 *   <li>State and facts are saved, events go to the {@link org.countinghouse.ports.kernel.EventOutbox} and to the
 *       {@link org.countinghouse.ports.kernel.Reaction}s of the same unit (the books are one).
 *   <li>The unit commits. Either all of it is there, or none of it.
 * </ol>
 *
 * <p>Calls to the outside world, a payment provider above all, are never made inside a unit of work:
 * {@link org.countinghouse.ports.kernel.UnitOfWork#requireInactive} throws.
 */
@NullMarked
package org.countinghouse.ports.kernel;

import org.jspecify.annotations.NullMarked;
