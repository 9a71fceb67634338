package org.countinghouse.adapters.jdbc.internal.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.countinghouse.adapters.jdbc.Dialect;

/** The one way a store talks to the database. */
public final class Sql {

    private final HandleSource handles;
    private final Dialect dialect;
    private final Wording wording;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    /** Statements of that dialect, against tables with that prefix. */
    public Sql(HandleSource handles, Dialect dialect, String prefix) {
        this.handles = handles;
        this.dialect = dialect;
        this.wording = new Wording(dialect, prefix);
    }

    /** Runs statements in the active unit of work; fails if there is none. */
    public <T> T write(Function<SqlSession, T> work) {
        return handles.inUnit((handle, pipeline) -> work.apply(new SqlSession(this, handle, pipeline)));
    }

    /** Runs queries in the active unit of work, or on their own. */
    public <T> T read(Function<SqlSession, T> work) {
        return handles.reading((handle, pipeline) -> work.apply(new SqlSession(this, handle, pipeline)));
    }

    /** The dialect, for the few statements that differ. */
    public Dialect dialect() {
        return dialect;
    }

    /** How the rows of one table of a join are locked; ends a query. */
    public String lockOf(String alias) {
        return switch (dialect) {
            case POSTGRESQL -> " for update of " + alias;
            case H2, MARIADB -> " for update";
        };
    }

    /** The statement in the words of the engine, the tables' prefix filled in. */
    String render(String statement) {
        return rendered.computeIfAbsent(statement, wording::of);
    }
}
