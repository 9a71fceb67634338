/**
 * The books: a double-entry journal that is written by the same events that move stock and money.
 *
 * <h2>How an entry comes to be</h2>
 *
 * <p>Nobody posts by hand. A {@link org.countinghouse.domain.accounting.posting.BusinessEvent} says what happened in
 * the trade's words (goods were fulfilled, a payment was captured);
 * {@link org.countinghouse.domain.accounting.posting.PostingRules} turn it into one
 * {@link org.countinghouse.domain.accounting.JournalEntry}. Rules speak in
 * {@linkplain org.countinghouse.domain.accounting.AccountRole roles}, and the host's
 * {@link org.countinghouse.domain.accounting.ChartOfAccounts} says which account plays which role. Every line names the
 * rule and its version, the sale or stock it belongs to, and the cost layer it moved, so that each can say why it
 * exists.
 *
 * <h2>Debit and credit</h2>
 *
 * <p>A line has a {@link org.countinghouse.domain.accounting.Side} and a positive amount; nothing is negative. Assets
 * and expenses grow by debits; liabilities, equity and revenue grow by credits. In every entry, for each currency and in
 * the functional currency (the one the books are kept in), the debits equal the credits. A sale of goods for 100.00 plus
 * 10.00 tax, prepaid, with a cost of 60.00:
 *
 * <pre>
 * Dr 2100 Contract liability   100.00      Cr 4000 Product revenue   100.00
 * Dr 2205 Tax not yet due       10.00      Cr 2200 Tax payable        10.00
 * Dr 5000 Cost of goods sold    60.00      Cr 1300 Inventory          60.00
 * </pre>
 *
 * <h2>What is never done</h2>
 *
 * <p>Nothing posted is changed or deleted. What was wrong is reversed by a mirror entry, at most once, and posted anew.
 * The accounting date (which period it belongs to) and the sequence number (when it was recorded) are two axes: a late
 * fact gets its own date and the next number. The numbers have no gaps. Each entry carries a hash of its content in a
 * fixed encoding ({@link org.countinghouse.domain.accounting.EntryHash}), so that a changed line shows.
 *
 * <h2>Where cost comes from</h2>
 *
 * <p>Stock is valued by layers that hold a quantity and a value, never a unit cost
 * ({@link org.countinghouse.domain.accounting.cost}); the inventory accounts always equal the sum of the layers.
 *
 * <h2>The packages</h2>
 *
 * <p>Here: chart, lines, entries and what is refused. {@code cost}: layers and what a sale took from them.
 * {@code posting}: business events, policies and rules. {@code report}: trial balance and income by channel.
 *
 * <p>Basis: accrual accounting; revenue by IFRS 15 / ASC 606, inventory by IAS 2 / ASC 330. The reporting entity's own
 * accountant decides the policies.
 */
@NullMarked
package org.countinghouse.domain.accounting;

import org.jspecify.annotations.NullMarked;
