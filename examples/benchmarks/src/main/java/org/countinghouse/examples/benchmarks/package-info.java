/**
 * Pricing and money, measured beside what else does the job, in one run of one machine:
 * {@code java -jar examples/benchmarks/target/benchmarks.jar}.
 *
 * <p>The work: a cart of twenty lines, ten of whose promotions match, priced completely: prices from a book, the ten
 * promotions, 20 % tax, totals. The other promotions that are loaded are for items that the cart does not hold. Beside it:
 * a loop with the ten promotions written out by hand, which knows no other rules; and Drools, which only finds out which
 * of the same ten rules hold and computes no price. Drools is asked in two ways: with a session that is kept (its facts
 * taken out after each cart) and with a new session for each cart.
 *
 * <p>Figures are ratios within one run; absolute times of a shared machine mean little. No test asserts a time.
 */
@NullMarked
package org.countinghouse.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
