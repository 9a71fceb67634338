package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countinghouse.ports.kernel.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tenant stands first in every key and in every statement (D10). */
class SchemaTest {

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), schema(connection), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void every_key_and_every_index_begins_with_the_tenant(TestDatabase database) throws SQLException {
        TreeSet<String> others = new TreeSet<>();
        try (Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            List<String> tables = tables(connection);
            assertThat(tables).hasSizeGreaterThan(5);
            for (String table : tables) {
                boolean hasKey = false;
                try (ResultSet rows =
                        metaData.getIndexInfo(connection.getCatalog(), schema(connection), table, false, true)) {
                    while (rows.next()) {
                        if (rows.getShort("ORDINAL_POSITION") == 1) {
                            hasKey |= !rows.getBoolean("NON_UNIQUE");
                            String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                            // What counts up by itself must have a key of its own on MariaDB, which is not unique.
                            boolean counting = database == TestDatabase.MARIADB
                                    && column.equals("position")
                                    && rows.getBoolean("NON_UNIQUE");
                            if (!column.equals("tenant_id") && !counting) {
                                others.add(table + "." + rows.getString("INDEX_NAME") + " begins with " + column);
                            }
                        }
                    }
                }
                assertThat(hasKey).as("%s has a key", table).isTrue();
            }
        }
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void the_tenant_is_never_null(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : tables(connection)) {
                try (ResultSet rows =
                        connection.getMetaData().getColumns(connection.getCatalog(), schema(connection), table, null)) {
                    boolean found = false;
                    while (rows.next()) {
                        if (rows.getString("COLUMN_NAME").equalsIgnoreCase("tenant_id")) {
                            found = rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                        }
                    }
                    assertThat(found)
                            .as("%s.tenant_id is there and not null", table)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_statement_names_the_tenant() throws IOException {
        List<String> without = new ArrayList<>();
        int statements = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher blocks = TEXT_BLOCK.matcher(Files.readString(file));
                while (blocks.find()) {
                    String text = blocks.group(1);
                    if (text.contains("${prefix}")) {
                        statements++;
                        if (!text.contains("tenant_id")) {
                            without.add(file.getFileName() + ": " + text.strip());
                        }
                    }
                }
            }
        }
        assertThat(statements).isGreaterThan(20);
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void all_tables_can_live_beside_each_other_under_a_prefix(TestDatabase database) throws SQLException {
        SchemaScripts scripts = SchemaScripts.of(database.dialect()).withPrefix("other_");

        scripts.createIn(database.dataSource());

        try (Connection connection = database.dataSource().getConnection()) {
            List<String> tables = tables(connection).stream()
                    .map(table -> table.toLowerCase(Locale.ROOT))
                    .toList();
            List<String> plain =
                    tables.stream().filter(table -> !table.startsWith("other_")).toList();
            assertThat(tables).containsAll(plain.stream().map("other_"::concat).toList());
        }
        assertThatThrownBy(() -> scripts.createIn(database.dataSource())).isInstanceOf(StorageException.class);
    }
}
