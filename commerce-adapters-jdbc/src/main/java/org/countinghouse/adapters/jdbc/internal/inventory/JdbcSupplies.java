package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable.Entry;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.inventory.supply.SupplyState;
import org.countinghouse.domain.inventory.supply.SupplyVerification;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a supply, which is what is locked and what decides; one row a pre-order; one row an event, never changed. */
public final class JdbcSupplies implements Supplies {

    private static final String COLUMNS = """
            select supply_id, kind, sku, location, reference, expected, due, received, pegged, state, version
            from ${prefix}supply
            where tenant_id = ? and\s""";

    private static final String EXPECTED = """
            select s.supply_id, s.kind, s.sku, s.location, s.reference, s.expected, s.due, s.received, s.pegged, s.state,
              s.version
            from %s
              join ${prefix}supply s
                on s.tenant_id = ${tenant} and s.sku = k.sku and s.location = k.location and s.state = 'EXPECTED'
            order by s.due, s.supply_id""".formatted(PositionKeys.TABLE);

    private final Sql sql;
    private final PreOrderRows preOrders;
    private final EventTable<SupplyEvent> events;

    /** The supplies in that database, with those codecs. */
    public JdbcSupplies(Sql sql, EventCodecs codecs) {
        this.sql = sql;
        this.preOrders = new PreOrderRows(sql);
        this.events = new EventTable<>(codecs, SupplyEvent.class, "supply_event", "supply_id");
    }

    @Override
    public Optional<Supply> find(TenantId tenant, SupplyId id) {
        return sql.read(session -> one(session, tenant, id, ""));
    }

    /** One after the other in their order: a receipt names few. */
    @Override
    public List<Supply> lock(TenantId tenant, Collection<SupplyId> ids) {
        return sql.write(session -> {
            List<Supply> found = new ArrayList<>();
            for (SupplyId id : new TreeSet<>(ids)) {
                one(session, tenant, id, " for update").ifPresent(found::add);
            }
            return found;
        });
    }

    private static Optional<Supply> one(SqlSession session, TenantId tenant, SupplyId id, String locking) {
        return session.query(COLUMNS + "supply_id = ?" + locking)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> supply(row))
                .findOne();
    }

    private static Supply supply(ResultSet row) throws SQLException {
        return Supply.builder()
                .id(SupplyId.of(row.getString(1)))
                .kind(SupplyKind.valueOf(row.getString(2)))
                .key(JdbcStockLedger.key(row, 3))
                .reference(row.getString(5))
                .expected(Quantity.of(row.getLong(6)))
                .due(row.getObject(7, LocalDate.class))
                .received(Quantity.of(row.getLong(8)))
                .pegged(Quantity.of(row.getLong(9)))
                .canceled(SupplyState.valueOf(row.getString(10)) == SupplyState.CANCELED)
                .version(row.getLong(11))
                .build();
    }

    @Override
    public Optional<PreOrder> preOrder(TenantId tenant, PreOrderId id) {
        return preOrders.find(tenant, id);
    }

    @Override
    public List<PreOrder> waiting(TenantId tenant, SupplyId supply) {
        return preOrders.waiting(tenant, supply);
    }

    @Override
    public void append(CommandHeader cause, Decision<PeggedSupply, SupplyEvent> decision) {
        sql.write(session -> {
            Supply after = decision.state().supply();
            long before = after.version() - decision.events().size();
            int rows = before == 0
                    ? insert(session, cause.tenant(), after)
                    : update(session, cause.tenant(), after, before);
            if (rows != 1) {
                throw new StaleStateException("supply " + after.id() + ": expected version " + before);
            }
            PreOrderRows.save(session, cause.tenant(), decision.state().changedBy(decision.events()), before);
            return events.insert(
                    session,
                    cause,
                    decision.events().stream()
                            .map(event -> new Entry<>(event.supply().value(), event.version(), event))
                            .toList());
        });
    }

    private static int insert(SqlSession session, TenantId tenant, Supply supply) {
        return session.update("""
                        insert into ${prefix}supply (tenant_id, supply_id, kind, sku, location, reference, expected, due,
                          received, pegged, state, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, supply.id().value())
                .bind(2, supply.kind().name())
                .bind(3, supply.key().sku().value())
                .bind(4, supply.key().location().value())
                .bind(5, supply.reference())
                .bind(6, supply.expected().units())
                .bind(7, supply.due())
                .bind(8, supply.received().units())
                .bind(9, supply.pegged().units())
                .bind(10, supply.state().name())
                .bind(11, supply.version())
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, Supply supply, long before) {
        return session.update("""
                        update ${prefix}supply set expected = ?, due = ?, received = ?, pegged = ?, state = ?, version = ?
                        where tenant_id = ? and supply_id = ? and version = ?""")
                .bind(0, supply.expected().units())
                .bind(1, supply.due())
                .bind(2, supply.received().units())
                .bind(3, supply.pegged().units())
                .bind(4, supply.state().name())
                .bind(5, supply.version())
                .bind(6, tenant.value())
                .bind(7, supply.id().value())
                .bind(8, before)
                .execute();
    }

    @Override
    public List<SupplyEvent> history(TenantId tenant, SupplyId id, long version) {
        return sql.read(session -> events.history(session, tenant, id.value(), version));
    }

    @Override
    public List<Supply> expected(TenantId tenant, PositionKey key) {
        return sql.read(session -> session.query(
                        COLUMNS + "sku = ? and location = ? and state = 'EXPECTED' order by due, supply_id")
                .bind(0, tenant.value())
                .bind(1, key.sku().value())
                .bind(2, key.location().value())
                .map((row, context) -> supply(row))
                .list());
    }

    @Override
    public SortedMap<PositionKey, List<Supply>> expected(TenantId tenant, Collection<PositionKey> keys) {
        PositionKeys bound = PositionKeys.of(keys);
        SortedMap<PositionKey, List<Supply>> found = new TreeMap<>();
        if (!bound.isEmpty()) {
            List<Supply> all = sql.read(session -> bound.bind(session, EXPECTED)
                    .bind(2, tenant.value())
                    .map((row, context) -> supply(row))
                    .list());
            all.forEach(supply -> found.computeIfAbsent(supply.key(), key -> new ArrayList<>())
                    .add(supply));
        }
        return found;
    }

    @Override
    public long count(TenantId tenant) {
        return sql.read(session -> session.query("select count(*) from ${prefix}supply where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        List<String> ids = sql.read(
                session -> session.query("select supply_id from ${prefix}supply where tenant_id = ? order by supply_id")
                        .bind(0, tenant.value())
                        .mapTo(String.class)
                        .list());
        List<Discrepancy> found = new ArrayList<>();
        ids.forEach(id -> found.addAll(differing(tenant, SupplyId.of(id))));
        return found;
    }

    private List<Discrepancy> differing(TenantId tenant, SupplyId id) {
        try {
            Optional<Supply> stored = find(tenant, id);
            return stored.isEmpty()
                    ? List.of()
                    : SupplyVerification.verify(
                            PeggedSupply.of(stored.get(), preOrders.all(tenant, id)),
                            history(tenant, id, stored.get().version()));
        } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
            return List.of(
                    new Discrepancy("P1", "supply " + id, "rows that can be read", String.valueOf(e.getMessage())));
        }
    }
}
