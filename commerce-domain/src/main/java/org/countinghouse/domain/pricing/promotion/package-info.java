/**
 * Promotions: rules that lower prices, as plain data.
 *
 * <h2>One promotion</h2>
 *
 * <p>A {@link org.countinghouse.domain.pricing.promotion.Promotion} is a
 * {@link org.countinghouse.domain.pricing.promotion.Condition} ("the subtotal is at least 50.00, and the shopper is a
 * member") and an {@link org.countinghouse.domain.pricing.promotion.Effect} ("10 % off all shirts"), with controls: when
 * it holds, in which order it comes, what it may be combined with, how much it may give at most. A
 * {@link org.countinghouse.domain.pricing.promotion.Selection} says which lines a condition measures or an effect lowers.
 *
 * <p>All of them are records of a sealed family: there is no code in a rule, so a rule set can be written down, sent,
 * compared and hashed. What the families lack, a host adds as a
 * {@link org.countinghouse.domain.pricing.promotion.HostCondition} or a
 * {@link org.countinghouse.domain.pricing.promotion.HostEffect}: its own pure function, named by its type and its
 * parameters.
 *
 * <h2>Phases and lanes</h2>
 *
 * <p>Promotions run in {@link org.countinghouse.domain.pricing.promotion.Phase phases}: on lines, on the order, on
 * shipping. A phase is made of {@link org.countinghouse.domain.pricing.promotion.Lane lanes}, which run one after the
 * other. In a lane either all promotions apply, each on what the one before it left, or only the best one. Conditions
 * look at the amounts as they stood when their lane began; so within a lane the order of promotions never decides
 * whether one of them holds, and a later lane sees what an earlier one did.
 *
 * <p>Within a lane the order is: higher priority first, then the more specific promotion (one that needs a coupon or
 * names items before one for everybody), then the smaller id. It is a total order, so there is never a tie.
 *
 * <h2>What a promotion can never do</h2>
 *
 * <p>Raise a price, make an amount negative, go below an item's price floor, or give more than its caps say.
 */
@NullMarked
package org.countinghouse.domain.pricing.promotion;

import org.jspecify.annotations.NullMarked;
