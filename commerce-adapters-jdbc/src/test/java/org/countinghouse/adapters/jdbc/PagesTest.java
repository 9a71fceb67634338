package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A page of a long table is read along an index: a database that sorts all that is left of the table for every page reads a
 * year's journal in the square of its length. H2 does, unless the order asked for is that of an index from its first column
 * on.
 */
class PagesTest {

    private final TenantId tenant = TenantId.of("pages");

    @Test
    void h2_reads_pages_along_an_index() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:pages;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        try (Connection connection = source.getConnection()) {
            SchemaScripts.of(Dialect.H2).createIn(source);

            for (String page : pages(source, Dialect.H2)) {
                assertThat(planOfH2(connection, page)).as(page).endsWith("/* index sorted */");
            }

            execute(connection, "shutdown");
        }
    }

    @Test
    void postgresql_reads_pages_along_an_index() throws SQLException {
        DataSource source = TestDatabase.POSTGRESQL.dataSource();
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(((PGSimpleDataSource) source).getUrl());
        plain.setUser(((PGSimpleDataSource) source).getUser());
        plain.setPreferQueryMode(PreferQueryMode.SIMPLE);
        try (Connection connection = plain.getConnection()) {
            // what it does with a long table, told by a short one
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                execute(connection, "set enable_" + way + " = off");
            }

            for (String page : pages(source, Dialect.POSTGRESQL)) {
                assertThat(planOfPostgresql(connection, page))
                        .as(page)
                        .contains("Index")
                        .doesNotContain("Sort");
            }
        }
    }

    /** The statements that read a page each. */
    private Set<String> pages(DataSource source, Dialect dialect) {
        Set<String> pages = new TreeSet<>();
        DataSource watched = SabotagedConnections.of(source, SabotagedConnections.rewriting(sql -> {
            if (sql.startsWith("select") && sql.contains("order by") && sql.endsWith("limit ?")) {
                pages.add(sql);
            }
            return sql;
        }));
        Stores stores = JdbcStores.using(JdbcUnitOfWork.local(watched), dialect);
        stores.unitOfWork().execute(() -> {
            stores.journal().entries(tenant, 0, 100);
            stores.orders().verify(tenant);
            stores.returns().verify(tenant);
            stores.backorders().page(tenant, Optional.empty(), 100);
            return stores.outbox().undelivered(tenant, 100);
        });
        assertThat(pages).hasSize(5);
        return pages;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String planOfH2(Connection connection, String page) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + page)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setString(i, "1");
            }
            return text(explain.executeQuery());
        }
    }

    private static String planOfPostgresql(Connection connection, String page) throws SQLException {
        StringBuilder numbered = new StringBuilder("explain (generic_plan) ");
        int parameter = 0;
        for (int i = 0; i < page.length(); i++) {
            numbered.append(page.charAt(i) == '?' ? "$" + ++parameter : String.valueOf(page.charAt(i)));
        }
        try (Statement explain = connection.createStatement()) {
            return text(explain.executeQuery(numbered.toString()));
        }
    }

    private static String text(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }
}
