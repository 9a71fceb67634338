/**
 * Keeping the books, as a host asks for it, and what keeping them needs from storage.
 *
 * <p>{@link org.countinghouse.ports.accounting.Bookkeeping} is the driving port: it books a business event, takes an
 * entry back, and answers what the books say. Events of orders, stock and payments reach it through a reaction in the
 * unit of work that caused them, so the books are never behind; a host may also call it with events of its own, such as
 * a payout of its payment processor.
 *
 * <p>Two driven ports stand behind it. {@link org.countinghouse.ports.accounting.Journal} keeps entries, which are only
 * ever appended, and totals by account, channel and month.
 * {@link org.countinghouse.ports.accounting.CostLedger} keeps what stock cost: movements as facts, layers as their
 * balances. What one event does to both is written in one unit of work.
 *
 * <p>The lock order is cost layers by key, then the journal's counter; both come last in a unit, after orders and stock.
 */
@NullMarked
package org.countinghouse.ports.accounting;

import org.jspecify.annotations.NullMarked;
