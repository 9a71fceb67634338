/**
 * Rule sets: everything that decides a price, in one immutable value.
 *
 * <p>A {@link org.countinghouse.domain.pricing.rules.RuleSet} holds the price books, the promotions and their lanes, the
 * price floors, the taxes and the policy. It has a name and a version, and a
 * {@link org.countinghouse.domain.pricing.rules.ContentHash}: the SHA-256 of everything in it, in one canonical order. A
 * priced cart names all three ({@link org.countinghouse.domain.pricing.rules.RuleSetReference}), so that years later it
 * can be shown which rules it was priced under, and that they are still the same rules.
 *
 * <p>Rules are changed by making a new version, never in place. Three steps make that safe: the
 * {@link org.countinghouse.domain.pricing.rules.RuleSetLinter} names rules that can never fire, ties, gaps and holes;
 * {@code RuleSetComparison} prices past carts under the old and the new rules and reports the difference; then the host
 * switches.
 */
@NullMarked
package org.countinghouse.domain.pricing.rules;

import org.jspecify.annotations.NullMarked;
