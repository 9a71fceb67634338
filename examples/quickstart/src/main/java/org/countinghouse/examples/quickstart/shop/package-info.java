/**
 * The shop: an invoice goes in, and stock, order, payment and books come out right.
 *
 * <p>This is what a host writes around the library: which rows are goods and which are services, where stock comes from,
 * who the payment provider is, when money is paid out. Everything that must not go wrong is the library's.
 *
 * <p>A run can be cut off at any point and started again: every command's key follows from the invoice, and everything
 * decided here follows from the input alone, so the second run sends the same commands and gets the first answers.
 */
@NullMarked
package org.countinghouse.examples.quickstart.shop;

import org.jspecify.annotations.NullMarked;
