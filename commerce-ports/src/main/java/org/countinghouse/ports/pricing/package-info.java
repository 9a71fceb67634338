/**
 * Pricing towards the world outside: rules as data, and prices that are promised.
 *
 * <p>A rule set is a value; {@link org.countinghouse.ports.pricing.RuleSetJson} writes it as JSON and reads it back, so
 * that rules can be kept, reviewed and changed outside the code. The way there and back is exact: the same rules, the same
 * content hash. The schema {@code rule-set-1.schema.json} (JSON Schema 2020-12) lies beside it in the jar, for editors.
 *
 * <h2>A promotion, in code and as data</h2>
 *
 * <pre>{@code
 * Promotion.builder()                                   { "id": "club", "version": 1, "lane": "line",
 *     .id(PromotionId.of("club")).lane("line")            "condition": { "type": "segment", "segments": ["club"] },
 *     .condition(Condition.segment("club"))               "effect": { "type": "percent", "percent": "10",
 *     .effect(Effect.percentOff(                            "target": { "type": "category",
 *         Selection.categories("shirts"), "10"))                        "categories": ["shirts"] } } }
 *     .build()
 * }</pre>
 *
 * <h2>Strict</h2>
 *
 * <p>A rule that is half understood gives wrong prices. So a field that nobody knows, a missing one, a number where text
 * belongs, a format of a later release, a lane that is not declared: each is a
 * {@link org.countinghouse.ports.pricing.RuleSetJsonRejection} with its path and its value, and nothing is read. What may
 * be left out has the value that the schema states; when it is written, everything is written, so that a default that
 * changes in a later release never changes a rule set that is kept.
 *
 * <h2>Quotes</h2>
 *
 * <p>{@link org.countinghouse.ports.pricing.Quotation} promises what a cart costs; a checkout buys at that price.
 * {@link org.countinghouse.ports.pricing.Quotes} keeps the promise: the whole priced cart, read back exactly as
 * {@link org.countinghouse.ports.pricing.PricedCartJson} wrote it, so that an amount once promised is the amount of the
 * order, to the last unit.
 *
 * <h2>Published rules</h2>
 *
 * <p>{@link org.countinghouse.ports.pricing.RuleSetPublishing} keeps rule sets for good and knows which of them is in
 * force when; {@link org.countinghouse.ports.pricing.RuleSets} is where. A host that keeps its rules elsewhere hands their
 * terms to its commands as ever.
 *
 * <h2>Taxes that somebody else knows</h2>
 *
 * <p>A {@link org.countinghouse.ports.pricing.TaxCalculator} is asked after promotions, outside of every unit of work, and
 * what it says is frozen in a quote. {@link org.countinghouse.ports.pricing.DeclaredTaxes} answers from a table.
 *
 * <h2>Spelling</h2>
 *
 * <p>Money is {@code {"amount": "10.00", "currency": "GBP"}}; amounts and percentages are decimal text, never
 * floating-point numbers; choices are small letters with hyphens ({@code half-up}).
 */
@NullMarked
package org.countinghouse.ports.pricing;

import org.jspecify.annotations.NullMarked;
