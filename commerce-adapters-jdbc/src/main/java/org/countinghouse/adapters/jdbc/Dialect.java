package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** The databases this adapter speaks, named by the host; a mismatch with the database fails at start. */
public enum Dialect {
    /** PostgreSQL 16 to 18. */
    POSTGRESQL("PostgreSQL"),
    /** H2 2.5, embedded, in its PostgreSQL mode ({@code MODE=PostgreSQL} in the URL): for tests and small tools. */
    H2("H2"),
    /**
     * MariaDB 10.6 and later with InnoDB, tested on 10.11, through its own driver. Times are stored in UTC, so the URL must
     * say {@code timezone=UTC} unless that is the host's zone; if it does not, the stores refuse to start.
     */
    MARIADB("MariaDB");

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** The name the database gives itself. */
    public String product() {
        return product;
    }

    /** The folder of its schema scripts. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails if the database is another one, or is spoken to in a way that would not keep what it is told. */
    void requireSpokenBy(Connection connection) throws SQLException {
        String actual = connection.getMetaData().getDatabaseProductName();
        if (!product.equals(actual)) {
            throw new IllegalStateException("the dialect is " + product + ", but the database is " + actual);
        }
        if (this == MARIADB) {
            requireUtc(connection);
        }
    }

    /** Columns of MariaDB have no zone: what the driver stores must be UTC, and not the zone of some machine. */
    private static void requireUtc(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select cast(? as char)")) {
            statement.setObject(1, OffsetDateTime.of(2026, 7, 1, 12, 0, 0, 0, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getString(1).startsWith("2026-07-01 12:00")) {
                    throw new IllegalStateException(
                            "the driver must send times in UTC: add timezone=UTC to the URL of the database");
                }
            }
        }
    }
}
