/**
 * Price books: where the price of one unit comes from, before any promotion.
 *
 * <h2>A book</h2>
 *
 * <p>A {@link org.countinghouse.domain.pricing.book.PriceBook} holds prices of one currency, for a window of time. An item
 * has either one price or {@linkplain org.countinghouse.domain.pricing.book.PriceTiers tiers} by quantity. Tiers come in
 * two modes: under {@code VOLUME} all units have the price of the tier that is reached, under {@code GRADUATED} each
 * slice has its own. With 10.00 from 1 and 8.00 from 10, twelve units cost 96.00 or 114.00. Tiers may end at a
 * number of units; who buys more is priced by the next book.
 *
 * <h2>Inheritance</h2>
 *
 * <p>A book may have a parent. What it does not price itself it takes from there, through its
 * {@link org.countinghouse.domain.pricing.book.Derivation}: so much percent over or under, an amount over or under, or
 * as it stands. Its own prices are never derived: they override. Parents have parents in turn; a circle is refused.
 *
 * <h2>Which book</h2>
 *
 * <p>{@link org.countinghouse.domain.pricing.book.PriceBookAssignment Assignments} say for whom a book is: a customer or
 * an organization (a contract), a segment, a channel, or everybody (the list). For a shopper the books that fit are
 * asked in that order: contract before segment before channel before list; the customer's own contract before the
 * organization's, the nearest organization before those above it; more criteria before fewer; then the higher priority;
 * then the order of declaration. The first book that holds at the cart's time and prices the item decides. A price that
 * no book knows is a rejection, never zero.
 *
 * <p>Books of another currency than the cart's are passed over: a currency is never converted on the way.
 */
@NullMarked
package org.countinghouse.domain.pricing.book;

import org.jspecify.annotations.NullMarked;
