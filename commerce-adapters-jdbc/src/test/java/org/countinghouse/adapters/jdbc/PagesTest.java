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
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page of a long table is read along an index. H2 sorts all that is left of the table for every page unless the order
 * asked for is that of an index from its first column on; reading a year's journal then grows with its square.
 */
class PagesTest {

    private static final String PAGES = """
            select sql_statement from information_schema.query_statistics
            where sql_statement like 'select%limit ?' and sql_statement like '%order by%'""";

    private final JdbcDataSource source = new JdbcDataSource();
    private final TenantId tenant = TenantId.of("pages");
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        source.setURL("jdbc:h2:mem:pages;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        connection = source.getConnection();
        SchemaScripts.of(Dialect.H2).createIn(source);
        execute("set query_statistics true");
    }

    @AfterEach
    void close() throws SQLException {
        execute("shutdown");
        connection.close();
    }

    @Test
    void pages_are_read_along_an_index() throws SQLException {
        Stores stores = JdbcStores.using(JdbcUnitOfWork.local(source), Dialect.H2);

        stores.unitOfWork().execute(() -> {
            stores.journal().entries(tenant, 0, 100);
            stores.orders().verify(tenant);
            stores.returns().verify(tenant);
            stores.backorders().page(tenant, Optional.empty(), 100);
            return stores.outbox().undelivered(tenant, 100);
        });

        List<String> statements = statements();
        assertThat(statements).hasSize(5);
        for (String statement : statements) {
            assertThat(plan(statement)).as(statement).endsWith("/* index sorted */");
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> statements() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PAGES)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    private String plan(String statement) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + statement)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setString(i, "1");
            }
            try (ResultSet rows = explain.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
