/**
 * Every point of pricing on which shops and systems disagree, as a declared choice with a recommended default.
 *
 * <p>Two systems that both "take 10 % off" may differ by a cent: one rounds each unit, one each line, one the order; one
 * rounds the discount, one the price that is left. None is wrong, but a shop must know which one it follows, and must
 * get the same answer years later. So no such choice is made silently: each is an attribute of the
 * {@link org.countinghouse.domain.pricing.policy.PricingPolicy}, part of the rule set and of its hash.
 *
 * <table>
 * <caption>The choices, with one worked number each</caption>
 * <tr><th>Choice</th><th>Default</th><th>What else it could be</th></tr>
 * <tr><td>rounding</td><td>HALF_UP: 0.125 is 0.13</td><td>HALF_EVEN: 0.12</td></tr>
 * <tr><td>where a line percentage is rounded</td><td>per line: 10 % of 3 × 0.05 is 0.02</td>
 *     <td>per unit: 0.03</td></tr>
 * <tr><td>where an order percentage is rounded</td><td>per order: 10 % of 1.06, 2.06, 3.06, 4.06 is 1.02</td>
 *     <td>per line: 1.04</td></tr>
 * <tr><td>what a percentage rounds</td><td>the discount: 50 % of 83.33 is 41.67, left 41.66</td>
 *     <td>the price left: 41.67, discount 41.66</td></tr>
 * <tr><td>what discounts are taken of</td><td>the reduced price: 10 % twice of 100.00 leaves 81.00</td>
 *     <td>the original price: 80.00</td></tr>
 * <tr><td>who gets the left-over cents</td><td>largest remainder</td><td>the first lines</td></tr>
 * <tr><td>what a price floor refuses</td><td>goes to the other lines</td><td>is dropped</td></tr>
 * <tr><td>where tax is rounded</td><td>per line</td><td>per unit, per order</td></tr>
 * <tr><td>what of a tax is rounded</td><td>the tax: 4 % inside 2.99 is 0.12</td><td>the other side: 0.11</td></tr>
 * <tr><td>which of an exclusive group</td><td>the best for the customer</td><td>the first by priority</td></tr>
 * <tr><td>which price of several books</td><td>the most specific</td><td>the lowest</td></tr>
 * <tr><td>prices that a line states itself</td><td>accepted</td><td>refused: only price books count</td></tr>
 * <tr><td>cash rounding</td><td>none</td><td>to 0.05 CHF</td></tr>
 * </table>
 *
 * <p>Whoever needs amounts finer than a currency's minor unit prices in a currency without one ({@code XXX}) and takes
 * its whole unit to be as fine as needed.
 */
@NullMarked
package org.countinghouse.domain.pricing.policy;

import org.jspecify.annotations.NullMarked;
