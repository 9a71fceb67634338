package org.countinghouse.adapters.jdbc;

import java.util.Locale;

/** The databases this adapter speaks, named by the host; a mismatch with the database fails at start. */
public enum Dialect {
    /** PostgreSQL 16 to 18. */
    POSTGRESQL("PostgreSQL"),
    /** H2 2.5, embedded, in its PostgreSQL mode ({@code MODE=PostgreSQL} in the URL): for tests and small tools. */
    H2("H2");

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
