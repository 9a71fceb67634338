/**
 * Returns at the edge: what a host may ask of them, and what a store must do for them.
 *
 * <p>{@link org.countinghouse.ports.returns.ReturnManagement} takes the commands: authorize, receive, refund, reject.
 * Receiving is the one that touches two aggregates: in one unit of work, under the order's lock first and the return's
 * second, the return takes the goods in and the order records that its units are back. Either both is stored or nothing
 * is, and what is refunded is what the order's own amounts say at that moment.
 *
 * <p>{@link org.countinghouse.ports.returns.Returns} keeps the events of each return, which are the truth, and one row
 * that says where it stands; a return is small, so it is always read by folding its events.
 *
 * <p>Restocking and booking are not done here: the processes that do it read
 * {@link org.countinghouse.domain.returns.ReturnEvent.ReturnReceived}, which carries location, condition and amounts.
 */
@NullMarked
package org.countinghouse.ports.returns;

import org.jspecify.annotations.NullMarked;
