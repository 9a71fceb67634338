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

    /** To be joined with a table; the arrays are the first two parameters. */
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
        return session.bindLists(session.query(statement), skus, locations);
    }
}
