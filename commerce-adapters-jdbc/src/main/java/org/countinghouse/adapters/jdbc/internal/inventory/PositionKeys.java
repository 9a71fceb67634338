package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.jdbi.v3.core.statement.Query;

/** Position keys as two arrays, in the order of the keys. */
record PositionKeys(List<String> skus, List<String> locations) {

    /** To be joined with a table; the arrays are two parameters, one after the other. */
    static final String TABLE = "${lists k (sku, location)}";

    static PositionKeys of(Collection<PositionKey> keys) {
        Collection<PositionKey> sorted = new TreeSet<>(keys);
        return new PositionKeys(
                sorted.stream().map(key -> key.sku().value()).toList(),
                sorted.stream()
                        .map(PositionKey::location)
                        .map(LocationId::value)
                        .toList());
    }

    boolean isEmpty() {
        return skus.isEmpty();
    }

    Query bind(SqlSession session, String statement) {
        return bind(session.query(statement), session, 0);
    }

    Query bind(Query query, SqlSession session, int first) {
        return session.bindLists(query, first, skus, locations);
    }
}
