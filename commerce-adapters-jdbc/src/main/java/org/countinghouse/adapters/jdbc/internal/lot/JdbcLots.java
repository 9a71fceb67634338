package org.countinghouse.adapters.jdbc.internal.lot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotFacts;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.kernel.StaleStateException;
import org.jdbi.v3.core.statement.Query;

/** One row a lot, one row for what lies of it at a position, one row a unit that has a number. */
public final class JdbcLots implements Lots {

    private static final String POLICIES = """
            select t.sku, t.tracking, t.pick_order, t.minimum_days, t.version
            from ${lists k (sku)}
              join ${prefix}stock_tracking t on t.tenant_id = ${tenant} and t.sku = k.sku
            order by t.sku""";

    private static final String POLICY = """
            select t.sku, t.tracking, t.pick_order, t.minimum_days, t.version
            from ${prefix}stock_tracking t where t.tenant_id = ? and t.sku = ?""";

    private static final String LOCKING = """
            select l.sku, l.lot
            from ${lists k (sku, lot)}
              join ${prefix}stock_lot l on l.tenant_id = ${tenant} and l.sku = k.sku and l.lot = k.lot
            order by l.sku, l.lot""";

    private static final String LOTS = LotRows.LOT + """

            from ${lists k (sku, lot)}
              join ${prefix}stock_lot l on l.tenant_id = ${tenant} and l.sku = k.sku and l.lot = k.lot
            order by l.sku, l.lot""";

    private static final String STOCKS_AT = """
            %s
            from ${lists k (sku, location)}
              join ${prefix}stock_lot_position p
                on p.tenant_id = ${tenant} and p.sku = k.sku and p.location = k.location
            %s
            order by p.sku, p.location, p.lot""".formatted(LotRows.STOCK, LotRows.OF_LOT);

    private static final String STOCKS_OF = """
            %s
            from ${prefix}stock_lot_position p
            %s
            where p.tenant_id = ? and p.sku = ? and p.lot = ?
            order by p.location""".formatted(LotRows.STOCK, LotRows.OF_LOT);

    private static final String SERIALS = LotRows.SERIAL + """

            from ${lists k (sku, serial)}
              join ${prefix}stock_serial s on s.tenant_id = ${tenant} and s.sku = k.sku and s.serial = k.serial
            order by s.sku, s.serial""";

    private static final String SERIALS_OF = LotRows.SERIAL + """

            from ${prefix}stock_serial s
            where s.tenant_id = ? and s.sku = ? and s.lot = ? and s.place <> 'NOWHERE'
            order by s.serial""";

    private static final String CAUSED = """
            %s
            from ${prefix}stock_lot_movement m
            %s
            where m.tenant_id = ? and m.cause_id = ?
            order by m.step, m.line_number, m.part, s.position_in_part""".formatted(LotMovementRows.COLUMNS, LotMovementRows.SERIALS);

    private static final String SHIPPED = """
            %s
            from ${prefix}stock_lot_movement m
            %s
            where m.tenant_id = ? and m.sku = ? and m.lot = ? and m.demand is not null
            order by m.effective_at, m.cause_id, m.step, m.line_number, m.part, s.position_in_part""".formatted(LotMovementRows.COLUMNS, LotMovementRows.SERIALS);

    private static final String OF_SERIAL = """
            %s
            from ${prefix}stock_serial_movement one
              join ${prefix}stock_lot_movement m
                on m.tenant_id = one.tenant_id and m.cause_id = one.cause_id and m.step = one.step
                  and m.line_number = one.line_number and m.part = one.part
            %s
            where one.tenant_id = ? and one.sku = ? and one.serial = ?
            order by one.version, m.ordinal, s.position_in_part""".formatted(LotMovementRows.COLUMNS, LotMovementRows.SERIALS);

    private final Sql sql;

    /** The lots in that database. */
    public JdbcLots(Sql sql) {
        this.sql = sql;
    }

    /** Asked for every command that moves goods, so it must cost an engine in this process next to nothing. */
    @Override
    public List<TrackingPolicy> policies(TenantId tenant, Collection<Sku> skus) {
        Collection<Sku> sorted = new TreeSet<>(skus);
        return sql.read(session -> switch (session.dialect()) {
            case POSTGRESQL, MARIADB -> policiesTogether(session, tenant, sorted);
            case H2 ->
                session.keyByKey(
                        POLICY,
                        sorted,
                        (prepared, sku) -> {
                            prepared.setString(1, tenant.value());
                            prepared.setString(2, sku.value());
                        },
                        LotRows::policy);
        });
    }

    private static List<TrackingPolicy> policiesTogether(SqlSession session, TenantId tenant, Collection<Sku> skus) {
        List<String> texts = skus.stream().map(Sku::value).toList();
        return session.bindList(session.query(POLICIES), 0, texts)
                .bind(1, tenant.value())
                .map((row, context) -> LotRows.policy(row))
                .list();
    }

    @Override
    public void declare(TenantId tenant, TrackingPolicy policy) {
        int rows = sql.write(
                session -> policy.version() == 1 ? insert(session, tenant, policy) : update(session, tenant, policy));
        if (rows != 1) {
            throw new StaleStateException(
                    "tracking of " + policy.sku() + ": expected version " + (policy.version() - 1));
        }
    }

    private static int insert(SqlSession session, TenantId tenant, TrackingPolicy policy) {
        return session.update("""
                        insert into ${prefix}stock_tracking (tenant_id, sku, tracking, pick_order, minimum_days, version)
                        values (?, ?, ?, ?, ?, 1)""")
                .bind(0, tenant.value())
                .bind(1, policy.sku().value())
                .bind(2, policy.tracking().name())
                .bind(3, policy.order().name())
                .bindByType(4, policy.minimumDays().orElse(null), Integer.class)
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, TrackingPolicy policy) {
        return session.update("""
                        update ${prefix}stock_tracking set pick_order = ?, minimum_days = ?, version = version + 1
                        where tenant_id = ? and sku = ? and version = ?""")
                .bind(0, policy.order().name())
                .bindByType(1, policy.minimumDays().orElse(null), Integer.class)
                .bind(2, tenant.value())
                .bind(3, policy.sku().value())
                .bind(4, policy.version() - 1)
                .execute();
    }

    @Override
    public Optional<Lot> find(TenantId tenant, LotName name) {
        return sql.read(session -> lots(session, tenant, List.of(name)).stream().findFirst());
    }

    /** Two statements: what is read in the one that waits for a lock may be older than the lock. */
    @Override
    public List<Lot> lock(TenantId tenant, Collection<LotName> names) {
        List<LotName> sorted = List.copyOf(new TreeSet<>(names));
        if (sorted.isEmpty()) {
            return List.of();
        }
        return sql.write(session -> {
            List<String> locked = bound(session, LOCKING + sql.lockOf("l"), sorted)
                    .bind(2, tenant.value())
                    .map((row, context) -> row.getString(1))
                    .list();
            return locked.isEmpty() ? List.of() : lots(session, tenant, sorted);
        });
    }

    private static List<Lot> lots(SqlSession session, TenantId tenant, List<LotName> names) {
        return bound(session, LOTS, names)
                .bind(2, tenant.value())
                .map((row, context) -> LotRows.lot(row))
                .list();
    }

    private static Query bound(SqlSession session, String statement, List<LotName> names) {
        return session.bindLists(
                session.query(statement),
                0,
                names.stream().map(name -> name.sku().value()).toList(),
                names.stream().map(name -> name.lot().value()).toList());
    }

    @Override
    public List<LotStock> at(TenantId tenant, Collection<PositionKey> positions) {
        List<PositionKey> sorted = List.copyOf(new TreeSet<>(positions));
        if (sorted.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> session.bindLists(
                        session.query(STOCKS_AT),
                        0,
                        sorted.stream().map(key -> key.sku().value()).toList(),
                        sorted.stream().map(key -> key.location().value()).toList())
                .bind(2, tenant.value())
                .map((row, context) -> LotRows.stock(row))
                .list());
    }

    @Override
    public List<LotStock> of(TenantId tenant, LotName name) {
        return sql.read(session -> named(session.query(STOCKS_OF), tenant, name)
                .map((row, context) -> LotRows.stock(row))
                .list());
    }

    @Override
    public List<SerialUnit> serials(TenantId tenant, Collection<SerialKey> keys) {
        List<SerialKey> sorted = List.copyOf(new TreeSet<>(keys));
        if (sorted.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> session.bindLists(
                        session.query(SERIALS),
                        0,
                        sorted.stream().map(key -> key.sku().value()).toList(),
                        sorted.stream().map(key -> key.number().value()).toList())
                .bind(2, tenant.value())
                .map((row, context) -> LotRows.serial(row))
                .list());
    }

    @Override
    public List<SerialUnit> serialsOf(TenantId tenant, LotName name) {
        return sql.read(session -> named(session.query(SERIALS_OF), tenant, name)
                .map((row, context) -> LotRows.serial(row))
                .list());
    }

    @Override
    public void append(CommandHeader cause, LotInventory after, List<LotMovement> movements) {
        sql.write(session -> {
            LotWrites writes = new LotWrites(session, cause.tenant());
            writes.lots(after.changedLots());
            writes.stocks(after.movedStocks());
            writes.serials(after.movedSerials());
            writes.movements(cause, after, movements);
            return movements;
        });
    }

    @Override
    public List<LotMovement> movements(TenantId tenant, String causeId) {
        return sql.read(session -> LotMovementRows.read(
                session.query(CAUSED).bind(0, tenant.value()).bind(1, causeId)));
    }

    @Override
    public List<LotMovement> shipments(TenantId tenant, LotName name) {
        return sql.read(session -> LotMovementRows.read(named(session.query(SHIPPED), tenant, name)));
    }

    @Override
    public List<LotMovement> history(TenantId tenant, SerialKey serial) {
        return sql.read(session -> LotMovementRows.read(session.query(OF_SERIAL)
                .bind(0, tenant.value())
                .bind(1, serial.sku().value())
                .bind(2, serial.number().value())));
    }

    @Override
    public long count(TenantId tenant) {
        return sql.read(session -> session.query("select count(*) from ${prefix}stock_lot_position where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<LotFacts> differing(TenantId tenant) {
        return sql.read(session -> LotProof.differing(session, tenant));
    }

    private static Query named(Query query, TenantId tenant, LotName name) {
        return query.bind(0, tenant.value())
                .bind(1, name.sku().value())
                .bind(2, name.lot().value());
    }
}
