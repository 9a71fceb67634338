/**
 * Worked cases of pricing, promotion, tax and rounding, priced with the library and compared with what they expect.
 *
 * <p>A file holds an array of cases in a neutral schema: a kind, a policy in words, an input and the expected figures.
 * {@link org.countinghouse.examples.pricecases.PriceCases} reads it whole
 * ({@link org.countinghouse.examples.pricecases.input}), puts every case into carts, rules and policies of the library
 * ({@link org.countinghouse.examples.pricecases.kinds}), compares, and prints a line for each.
 *
 * <p>Nothing is computed here: every figure is an answer of the public API. What it cannot say is <em>unsupported</em>,
 * with the reason; so is a field or a word that nobody has read, for a rule that was overlooked must not pass by luck.
 *
 * <h2>Exact arithmetic</h2>
 *
 * <p>Some cases round nowhere. They are priced in the currency without a minor unit ({@code XXX}), whose whole unit then
 * stands for a very small fraction of the case's own.
 */
@NullMarked
package org.countinghouse.examples.pricecases;

import org.jspecify.annotations.NullMarked;
