package org.countinghouse.adapters.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.countinghouse.adapters.jdbc.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of errors: what an engine says, and what it means for the unit. */
class SqlErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, 40001, 0, WORTH_RETRYING",
        "POSTGRESQL, 40P01, 0, WORTH_RETRYING",
        "POSTGRESQL, 55P03, 0, WORTH_RETRYING",
        "POSTGRESQL, 23505, 0, DUPLICATE_KEY",
        "POSTGRESQL, 57P01, 0, CONNECTION_LOST",
        "POSTGRESQL, 08006, 0, CONNECTION_LOST",
        "POSTGRESQL, 25P02, 0, FINAL",
        "POSTGRESQL, 23514, 0, FINAL",
        "H2, 40001, 40001, WORTH_RETRYING",
        "H2, HYT00, 50200, WORTH_RETRYING",
        "H2, 90131, 90131, WORTH_RETRYING",
        "H2, 23505, 23505, DUPLICATE_KEY",
        "H2, 90067, 90067, CONNECTION_LOST",
        "H2, 23513, 23513, FINAL",
        "MARIADB, 40001, 1213, WORTH_RETRYING",
        "MARIADB, HY000, 1205, WORTH_RETRYING",
        "MARIADB, HY000, 1020, WORTH_RETRYING",
        "MARIADB, 23000, 1062, DUPLICATE_KEY",
        "MARIADB, HY000, 1927, CONNECTION_LOST",
        "MARIADB, 08000, 0, CONNECTION_LOST",
        "MARIADB, 23000, 4025, FINAL",
        "MARIADB, 22001, 1406, FINAL",
        "MARIADB, HY000, 1290, FINAL"
    })
    void an_error_means(Dialect dialect, String state, int code, SqlErrors meaning) {
        assertThat(SqlErrors.of(new SQLException("on purpose", state, code), dialect))
                .isEqualTo(meaning);
    }
}
