package org.countinghouse.domain.tax;

import java.util.List;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The tax of one line, as somebody else calculated it.
 *
 * @param number the line's number
 * @param rates under which rates, in the order in which they compound; none if it is free of tax; unmodifiable
 * @param tax of all rates together, in whole minor units
 */
public record AssessedLine(int number, List<TaxRate> rates, Money tax) implements ValueObject {

    /** Copies the rates. */
    public AssessedLine {
        rates = List.copyOf(rates);
    }
}
