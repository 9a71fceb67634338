package org.countinghouse.adapters.jdbc;

import java.util.Locale;

/** The databases this adapter speaks, named by the host; a mismatch with the database fails at start. */
public enum Dialect {
    /** PostgreSQL 14 and later, tested on 16 to 18. */
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
}
