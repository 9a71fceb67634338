/**
 * The words every context shares: who asks ({@link org.countinghouse.domain.kernel.CommandHeader}), what is decided
 * ({@link org.countinghouse.domain.kernel.Decision}), what is refused
 * ({@link org.countinghouse.domain.kernel.Rejection}) and how facts are checked against balances
 * ({@link org.countinghouse.domain.kernel.Verification}).
 *
 * <h2>A decision</h2>
 *
 * <p>A context's rules are public static functions in a final class named after its aggregate, {@code XDecider}:
 *
 * <pre>{@code
 * static Either<OrderRejection, Decision<Order, OrderEvent>> decide(CancelOrder command, Order order)
 * static Order evolve(Order order, OrderEvent event)
 * }</pre>
 *
 * <p>{@code decide} takes the command and the facts it needs, runs its guards (one rejection a guard), and constructs
 * once, at the end. It reads no clock, draws no number and touches nothing: the same arguments give the same answer,
 * years later. The state after is always the fold of the events: {@code decision.state()} equals
 * {@code events.foldLeft(before, evolve)}.
 *
 * <h2>Repeats</h2>
 *
 * <p>Every command carries a {@link org.countinghouse.domain.kernel.CommandId}. The same id with the same payload gives
 * the same answer and no second effect; the same id with another payload is refused by naming the field that differs,
 * which is what a {@link org.countinghouse.domain.kernel.Fingerprint} is for.
 *
 * <h2>Facts and balances</h2>
 *
 * <p>One idea runs through all contexts: append-only facts and derived balances, written together, and replay proves
 * them equal. What a replay finds wrong is a {@link org.countinghouse.domain.kernel.Discrepancy}.
 */
@NullMarked
package org.countinghouse.domain.kernel;

import org.jspecify.annotations.NullMarked;
