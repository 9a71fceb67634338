package org.countinghouse.adapters.jdbc.internal.sql;

import java.sql.SQLException;
import java.util.Set;
import org.countinghouse.adapters.jdbc.Dialect;

/** What a driver's error means for the unit of work, by SQLState and vendor code. */
public enum SqlErrors {
    /** Nothing is left once the unit is rolled back; running it again may succeed. */
    WORTH_RETRYING,
    /** A unique key is taken: somebody else was first. */
    DUPLICATE_KEY,
    /** The connection is gone. Before the commit nothing is stored; during the commit nobody knows. */
    CONNECTION_LOST,
    /** Anything else: a constraint, a full disk, a bug. Running it again will not help. */
    FINAL;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> POSTGRESQL_RETRY = Set.of("40001", "40P01", "55P03");
    private static final Set<String> POSTGRESQL_LOST = Set.of("57P01", "57P02", "57P03");
    private static final Set<Integer> H2_RETRY = Set.of(40001, 50200, 90131);

    /** By code: some of them come with a SQLState that says nothing. 1205 leaves half of the unit open: it is rolled back. */
    private static final Set<Integer> MARIADB_RETRY = Set.of(1020, 1205, 1213);

    private static final Set<Integer> MARIADB_DUPLICATE = Set.of(1022, 1062, 1586);
    private static final Set<Integer> MARIADB_LOST = Set.of(1053, 1927, 2006, 2013);
    private static final Set<Integer> H2_LOST = Set.of(90067, 90098, 90121);

    /** Classifies the error of that dialect's driver. */
    public static SqlErrors of(SQLException error, Dialect dialect) {
        String state = String.valueOf(error.getSQLState());
        if (state.startsWith("08")) {
            return CONNECTION_LOST;
        }
        if (UNIQUE_VIOLATION.equals(state)) {
            return DUPLICATE_KEY;
        }
        return switch (dialect) {
            case POSTGRESQL -> {
                if (POSTGRESQL_RETRY.contains(state)) {
                    yield WORTH_RETRYING;
                }
                yield POSTGRESQL_LOST.contains(state) ? CONNECTION_LOST : FINAL;
            }
            case MARIADB -> {
                if (MARIADB_DUPLICATE.contains(error.getErrorCode())) {
                    yield DUPLICATE_KEY;
                }
                if (MARIADB_RETRY.contains(error.getErrorCode()) || "40001".equals(state)) {
                    yield WORTH_RETRYING;
                }
                yield MARIADB_LOST.contains(error.getErrorCode()) ? CONNECTION_LOST : FINAL;
            }
            case H2 -> {
                if (H2_RETRY.contains(error.getErrorCode()) || "40001".equals(state)) {
                    yield WORTH_RETRYING;
                }
                yield H2_LOST.contains(error.getErrorCode()) ? CONNECTION_LOST : FINAL;
            }
        };
    }
}
