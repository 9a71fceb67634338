package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable.Entry;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderVerification;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a backorder, which is its place in the queue; one row an event, never changed. */
public final class JdbcBackorders implements Backorders {

    private static final String COLUMNS = """
            select b.backorder_id, b.sku, b.location, b.demand, b.line_number, b.priority, b.fill_portion, b.queued_at,
              b.quantity, b.waiting, b.filled, b.canceled, b.version
            """;

    private static final String READING_ONE = COLUMNS + """
            from ${prefix}backorder b
            where b.tenant_id = ? and b.backorder_id = ?""";

    private static final String READING_MANY = COLUMNS + """
            from ${lists k (backorder_id)}
              join ${prefix}backorder b on b.tenant_id = ${tenant} and b.backorder_id = k.backorder_id
            order by b.backorder_id""";

    private static final String READING_DEMAND = COLUMNS + """
            from ${prefix}backorder b
            where b.tenant_id = ? and b.demand = ?
            order by b.backorder_id""";

    private static final String READING_PAGE = COLUMNS + """
            from ${prefix}backorder b
            where b.tenant_id = ? and b.backorder_id > ?
            order by b.tenant_id, b.backorder_id
            limit ?""";

    private static final String LOCKING_MANY = """
            select b.backorder_id
            from ${lists k (backorder_id)}
              join ${prefix}backorder b on b.tenant_id = ${tenant} and b.backorder_id = k.backorder_id
            order by b.backorder_id""";

    private static final String QUEUE = COLUMNS + """
            from ${prefix}backorder b
            where b.tenant_id = ? and b.sku = ? and b.location = ? and b.state = 'WAITING'
            order by\s""";

    private static final String WANTED = """
            select k.sku, k.location
            from %s
              join ${prefix}backorder b
                on b.tenant_id = ${tenant} and b.sku = k.sku and b.location = k.location and b.state = 'WAITING'
            group by k.sku, k.location""".formatted(PositionKeys.TABLE);

    private static final String WAITING = """
            select k.sku, k.location, sum(b.waiting)
            from %s
              join ${prefix}backorder b
                on b.tenant_id = ${tenant} and b.sku = k.sku and b.location = k.location and b.state = 'WAITING'
            group by k.sku, k.location""".formatted(PositionKeys.TABLE);

    private final Sql sql;
    private final EventTable<BackorderEvent> events;

    /** The backorders in that database, with those codecs. */
    public JdbcBackorders(Sql sql, EventCodecs codecs) {
        this.sql = sql;
        this.events = new EventTable<>(codecs, BackorderEvent.class, "backorder_event", "backorder_id");
    }

    @Override
    public Optional<Backorder> find(TenantId tenant, BackorderId id) {
        return sql.read(session -> session.query(READING_ONE)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> backorder(row))
                .findOne());
    }

    /** Two statements: what is read in the one that waits for a lock may be older than the lock. */
    @Override
    public List<Backorder> lock(TenantId tenant, Collection<BackorderId> ids) {
        List<String> sorted =
                new TreeSet<>(ids).stream().map(BackorderId::value).toList();
        return sorted.isEmpty() ? List.of() : sql.write(session -> lock(session, tenant, sorted));
    }

    private List<Backorder> lock(SqlSession session, TenantId tenant, List<String> ids) {
        List<String> locked = session.bindList(session.query(LOCKING_MANY + sql.lockOf("b")), 0, ids)
                .bind(1, tenant.value())
                .mapTo(String.class)
                .list();
        return locked.isEmpty()
                ? List.of()
                : session.bindList(session.query(READING_MANY), 0, locked)
                        .bind(1, tenant.value())
                        .map((row, context) -> backorder(row))
                        .list();
    }

    @Override
    public List<PositionKey> wanted(TenantId tenant, Collection<PositionKey> keys) {
        PositionKeys bound = PositionKeys.of(keys);
        if (bound.isEmpty()) {
            return List.of();
        }
        List<PositionKey> found = sql.read(session -> bound.bind(session, WANTED)
                .bind(2, tenant.value())
                .map((row, context) -> JdbcStockLedger.key(row, 1))
                .list());
        return List.copyOf(new TreeSet<>(found));
    }

    @Override
    public List<Backorder> first(TenantId tenant, PositionKey key, FillOrder order, int limit) {
        String sorting = switch (order) {
            case FIRST_COME, FAIR_SHARE -> "b.queued_at, b.backorder_id limit ?";
            case PRIORITY -> "b.priority desc, b.queued_at, b.backorder_id limit ?";
        };
        return sql.read(session -> session.query(QUEUE + sorting)
                .bind(0, tenant.value())
                .bind(1, key.sku().value())
                .bind(2, key.location().value())
                .bind(3, limit)
                .map((row, context) -> backorder(row))
                .list());
    }

    @Override
    public Quantity waiting(TenantId tenant, PositionKey key) {
        return sql.read(session -> Quantity.of(session.query("""
                        select coalesce(sum(waiting), 0) from ${prefix}backorder
                        where tenant_id = ? and sku = ? and location = ? and state = 'WAITING'""")
                .bind(0, tenant.value())
                .bind(1, key.sku().value())
                .bind(2, key.location().value())
                .mapTo(Long.class)
                .one()));
    }

    @Override
    public SortedMap<PositionKey, Quantity> waiting(TenantId tenant, Collection<PositionKey> keys) {
        PositionKeys bound = PositionKeys.of(keys);
        SortedMap<PositionKey, Quantity> found = new TreeMap<>();
        if (!bound.isEmpty()) {
            List<Map.Entry<PositionKey, Quantity>> all = sql.read(session -> bound.bind(session, WAITING)
                    .bind(2, tenant.value())
                    .map((row, context) -> Map.entry(JdbcStockLedger.key(row, 1), Quantity.of(row.getLong(3))))
                    .list());
            all.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static Backorder backorder(ResultSet row) throws SQLException {
        return Backorder.builder()
                .id(BackorderId.of(row.getString(1)))
                .key(JdbcStockLedger.key(row, 2))
                .demand(DemandReference.of(row.getString(4)))
                .lineNumber(row.getInt(5))
                .priority(row.getInt(6))
                .portion(Portion.valueOf(row.getString(7)))
                .queuedAt(row.getObject(8, OffsetDateTime.class).toInstant())
                .quantity(Quantity.of(row.getLong(9)))
                .waiting(Quantity.of(row.getLong(10)))
                .filled(Quantity.of(row.getLong(11)))
                .canceled(Quantity.of(row.getLong(12)))
                .version(row.getLong(13))
                .build();
    }

    @Override
    public void append(CommandHeader cause, List<Decision<Backorder, BackorderEvent>> decisions) {
        sql.write(session -> {
            insert(
                    session,
                    cause.tenant(),
                    decisions.stream()
                            .filter(decision -> before(decision) == 0)
                            .map(Decision::state)
                            .toList());
            update(
                    session,
                    cause.tenant(),
                    decisions.stream().filter(decision -> before(decision) > 0).toList());
            return events.insert(
                    session,
                    cause,
                    decisions.stream()
                            .flatMap(decision -> decision.events().stream())
                            .map(event -> new Entry<>(event.backorder().value(), event.version(), event))
                            .toList());
        });
    }

    private static long before(Decision<Backorder, BackorderEvent> decision) {
        return decision.state().version() - decision.events().size();
    }

    private static void insert(SqlSession session, TenantId tenant, List<Backorder> added) {
        if (added.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                insert into ${prefix}backorder (tenant_id, backorder_id, sku, location, demand, line_number, priority,
                  fill_portion, queued_at, quantity, waiting, filled, canceled, state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Backorder one : added) {
            batch.bind(0, tenant.value())
                    .bind(1, one.id().value())
                    .bind(2, one.key().sku().value())
                    .bind(3, one.key().location().value())
                    .bind(4, one.demand().value())
                    .bind(5, one.lineNumber())
                    .bind(6, one.priority())
                    .bind(7, one.portion().name())
                    .bind(8, SqlSession.utc(one.queuedAt()))
                    .bind(9, one.quantity().units())
                    .bind(10, one.waiting().units())
                    .bind(11, one.filled().units())
                    .bind(12, one.canceled().units())
                    .bind(13, one.state().name())
                    .bind(14, one.version())
                    .add();
        }
        batch.execute();
    }

    private static void update(
            SqlSession session, TenantId tenant, List<Decision<Backorder, BackorderEvent>> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        Batch batch = session.changes("""
                update ${prefix}backorder set waiting = ?, filled = ?, canceled = ?, state = ?, version = ?
                where tenant_id = ? and backorder_id = ? and version = ?""");
        for (Decision<Backorder, BackorderEvent> decision : decisions) {
            Backorder one = decision.state();
            batch.bind(0, one.waiting().units())
                    .bind(1, one.filled().units())
                    .bind(2, one.canceled().units())
                    .bind(3, one.state().name())
                    .bind(4, one.version())
                    .bind(5, tenant.value())
                    .bind(6, one.id().value())
                    .bind(7, before(decision))
                    .add();
        }
        int[] counts = batch.execute();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new StaleStateException("backorder "
                        + decisions.get(i).state().id() + ": expected version " + before(decisions.get(i)));
            }
        }
    }

    @Override
    public List<BackorderEvent> history(TenantId tenant, BackorderId id, long version) {
        return sql.read(session -> events.history(session, tenant, id.value(), version));
    }

    @Override
    public List<Backorder> forDemand(TenantId tenant, DemandReference demand) {
        return sql.read(session -> session.query(READING_DEMAND)
                .bind(0, tenant.value())
                .bind(1, demand.value())
                .map((row, context) -> backorder(row))
                .list());
    }

    @Override
    public List<Backorder> page(TenantId tenant, Optional<BackorderId> after, int limit) {
        return sql.read(session -> session.query(READING_PAGE)
                .bind(0, tenant.value())
                .bind(1, after.map(BackorderId::value).orElse(""))
                .bind(2, limit)
                .map((row, context) -> backorder(row))
                .list());
    }

    @Override
    public long count(TenantId tenant) {
        return sql.read(session -> session.query("select count(*) from ${prefix}backorder where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        List<String> ids = sql.read(session -> session.query(
                        "select backorder_id from ${prefix}backorder where tenant_id = ? order by backorder_id")
                .bind(0, tenant.value())
                .mapTo(String.class)
                .list());
        List<Discrepancy> found = new ArrayList<>();
        ids.forEach(id -> found.addAll(differing(tenant, BackorderId.of(id))));
        return found;
    }

    private List<Discrepancy> differing(TenantId tenant, BackorderId id) {
        try {
            Optional<Backorder> stored = find(tenant, id);
            return stored.isEmpty()
                    ? List.of()
                    : BackorderVerification.verify(
                            stored.get(), history(tenant, id, stored.get().version()));
        } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
            return List.of(
                    new Discrepancy("Q1", "backorder " + id, "rows that can be read", String.valueOf(e.getMessage())));
        }
    }
}
