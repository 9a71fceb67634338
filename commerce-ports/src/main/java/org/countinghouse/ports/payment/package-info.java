/**
 * Payments for a host: {@link org.countinghouse.ports.payment.PaymentManagement} is called by it,
 * {@link org.countinghouse.ports.payment.PaymentGateway} is implemented by it for its provider, and
 * {@link org.countinghouse.ports.payment.Payments} stores what was asked and what was said.
 *
 * <h2>One call, two units of work</h2>
 *
 * <ol>
 *   <li>Unit one claims the command's key, lets the domain decide and records the intent. It commits.
 *   <li>The provider is asked, outside any unit, under the transaction's key. An exception is an unknown outcome.
 *   <li>Unit two records what the provider said, publishes it, and lets the books react. It commits.
 * </ol>
 *
 * <p>So a machine that stops anywhere leaves either nothing, or an intent that says what may have happened. Sending the
 * same command again goes on from there: it looks the key up and, if the provider knows nothing of it, asks under the
 * same key. "Not found" is no proof that nothing happened; asking again is safe because the key is the same, for as long
 * as the provider remembers keys (a day with many). After that time use
 * {@link org.countinghouse.ports.payment.PaymentManagement#resolve}, which only ever looks up.
 *
 * <h2>Whose transaction</h2>
 *
 * <p>These calls end transactions, so they cannot be made inside one: they throw if a unit is active. A host whose
 * stores join its own transactions hands in a {@link org.countinghouse.ports.kernel.UnitOfWork} that begins one of the
 * host's and calls the stores' inside it.
 */
@NullMarked
package org.countinghouse.ports.payment;

import org.jspecify.annotations.NullMarked;
