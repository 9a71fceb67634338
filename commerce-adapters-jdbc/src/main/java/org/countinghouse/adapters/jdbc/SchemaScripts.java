package org.countinghouse.adapters.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.internal.sql.SqlFailure;
import org.countinghouse.ports.kernel.StorageException;
import org.jdbi.v3.core.Handle;

/**
 * The versioned scripts that create the tables, for a migration tool or for {@link #createIn}. The library never
 * migrates by itself.
 *
 * <p>A script's tables carry the placeholder <code>${prefix}</code>, in the notation of Flyway and Liquibase; the folder
 * of a dialect can be given to either as it is.
 */
public final class SchemaScripts {

    private static final List<String> NAMES = List.of(
            "V001__kernel.sql",
            "V002__inventory.sql",
            "V003__order.sql",
            "V004__payment.sql",
            "V005__accounting.sql",
            "V006__coupon.sql",
            "V007__quote.sql",
            "V008__rule_set.sql",
            "V009__physical.sql",
            "V010__reservation_life.sql",
            "V011__asking.sql",
            "V012__supply.sql",
            "V013__lots.sql",
            "V014__channel_availability.sql",
            "V015__demand.sql");

    private final Dialect dialect;
    private final String prefix;

    private SchemaScripts(Dialect dialect, String prefix) {
        this.dialect = dialect;
        this.prefix = prefix;
    }

    /** The scripts of that dialect, for tables without a prefix. */
    public static SchemaScripts of(Dialect dialect) {
        return new SchemaScripts(dialect, "");
    }

    /** The same scripts for tables with a prefix: lower-case letters, digits and underscores, a letter first. */
    public SchemaScripts withPrefix(String tablePrefix) {
        return new SchemaScripts(dialect, JdbcStores.checkedPrefix(tablePrefix));
    }

    /** All scripts in their order, with the prefix filled in. */
    public List<Script> scripts() {
        return NAMES.stream().map(name -> new Script(name, read(name))).toList();
    }

    /**
     * Runs all scripts on an empty schema, on PostgreSQL in one transaction: all tables or none. For tests, tools and
     * first steps; a service migrates with the tool it has.
     *
     * @throws StorageException if a statement fails, for example because the tables exist
     */
    public void createIn(DataSource dataSource) {
        JdbcUnitOfWork unitOfWork = JdbcUnitOfWork.local(dataSource);
        unitOfWork.speak(dialect);
        int done = unitOfWork.execute(() -> unitOfWork.handles().inUnit((handle, pipeline) -> {
            int count = 0;
            for (Script script : scripts()) {
                for (String sql : script.statements()) {
                    execute(handle, sql);
                    count++;
                }
            }
            return count;
        }));
        if (done == 0) {
            throw new IllegalStateException("the scripts hold no statement");
        }
    }

    /** Whether the tables are there: the first one, to be exact. */
    public boolean areIn(DataSource dataSource) {
        JdbcUnitOfWork unitOfWork = JdbcUnitOfWork.local(dataSource);
        return unitOfWork.withConnection(connection -> {
            String table = prefix + "processed_command";
            String name =
                    connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet tables =
                    connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                return tables.next();
            }
        });
    }

    /** The scripts hold functions and triggers, whose text is not for a parser of bindings. */
    private static void execute(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private String read(String name) {
        String path = "schema/" + dialect.folder() + "/" + name;
        try (InputStream in = SchemaScripts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${prefix}", prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One script.
     *
     * @param name its file name, which orders it
     * @param text its SQL; every statement ends with a semicolon at the end of a line
     */
    public record Script(String name, String text) {

        /** Its statements, one by one; {@code $$} bodies stay whole. */
        public List<String> statements() {
            List<String> statements = new ArrayList<>();
            StringBuilder statement = new StringBuilder();
            boolean inBody = false;
            for (String line : text.lines().toList()) {
                String trimmed = line.strip();
                if (trimmed.isEmpty() || trimmed.startsWith("--")) {
                    continue;
                }
                statement.append(line).append('\n');
                inBody ^= trimmed.indexOf("$$") >= 0 && trimmed.indexOf("$$") == trimmed.lastIndexOf("$$");
                if (!inBody && trimmed.endsWith(";")) {
                    statements.add(statement.substring(0, statement.lastIndexOf(";")));
                    statement.setLength(0);
                }
            }
            return statements;
        }
    }
}
