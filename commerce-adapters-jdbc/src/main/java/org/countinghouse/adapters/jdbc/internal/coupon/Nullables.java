package org.countinghouse.adapters.jdbc.internal.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.money.Money;

/** Columns that hold a limit, or nothing where there is none. */
final class Nullables {

    private Nullables() {}

    static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Minor units in one column, their currency in another. */
    static Optional<Money> money(ResultSet row, int column, int currency) throws SQLException {
        Optional<Long> minorUnits = number(row, column);
        return minorUnits.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.ofMinor(minorUnits.get(), Currency.getInstance(row.getString(currency))));
    }
}
