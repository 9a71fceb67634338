/**
 * How each kind of case is said in the words of the library.
 *
 * <p>{@link org.countinghouse.examples.pricecases.kinds.Kinds} knows them all. Most put lines and promotions into a
 * {@code Basket} and have it priced; the others ask the allocation kernel, the tax calculation, price tiers or a rounding
 * directly. {@code Words} translates policies.
 */
@NullMarked
package org.countinghouse.examples.pricecases.kinds;

import org.jspecify.annotations.NullMarked;
