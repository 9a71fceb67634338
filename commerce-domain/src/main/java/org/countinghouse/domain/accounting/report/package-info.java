/**
 * What the books say: trial balance and income by channel, put together from account totals.
 *
 * <p>An {@link org.countinghouse.domain.accounting.report.AccountTotal} sums the lines of one account, channel and
 * currency over some span of accounting dates. Totals are kept in the transaction that writes the lines, so a report
 * adds up a few hundred numbers instead of millions of lines; a replay of the lines proves the totals.
 */
@NullMarked
package org.countinghouse.domain.accounting.report;

import org.jspecify.annotations.NullMarked;
