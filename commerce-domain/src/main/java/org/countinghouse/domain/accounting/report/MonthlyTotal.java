package org.countinghouse.domain.accounting.report;

import java.time.YearMonth;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An account's total over the accounting dates of one month.
 *
 * @param month the month
 * @param total the sum of its lines
 */
public record MonthlyTotal(YearMonth month, AccountTotal total) implements ValueObject {}
