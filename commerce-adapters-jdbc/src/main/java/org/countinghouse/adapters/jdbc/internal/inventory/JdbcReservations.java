package org.countinghouse.adapters.jdbc.internal.inventory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.jdbi.v3.core.statement.Query;

/** One row a reservation, which is what is locked, and one row a line. */
public final class JdbcReservations implements Reservations {

    private static final String IDS = "${lists k (reservation_id)}";

    /** Names the key to both tables, so that no plan can begin by reading one of them from end to end. */
    static final String READING_ONE = ReservationRows.COLUMNS + """

            from ${prefix}reservation r
              join ${prefix}reservation_line l on l.tenant_id = ? and l.reservation_id = ?
            where r.tenant_id = ? and r.reservation_id = ?
            order by l.line_number""";

    private static final String READING_MANY = ReservationRows.COLUMNS + """

            from %s
              join ${prefix}reservation r on r.tenant_id = ${tenant} and r.reservation_id = k.reservation_id
              join ${prefix}reservation_line l
                on l.tenant_id = r.tenant_id and l.reservation_id = r.reservation_id
            order by r.reservation_id, l.line_number""".formatted(IDS);

    private static final String READING_DEMAND = ReservationRows.COLUMNS + """

            from ${prefix}reservation r
              join ${prefix}reservation_line l
                on l.tenant_id = r.tenant_id and l.reservation_id = r.reservation_id
            where r.tenant_id = ? and r.demand = ?
            order by r.reservation_id, l.line_number""";

    static final String LOCKING_ONE = """
            select reservation_id from ${prefix}reservation
            where tenant_id = ? and reservation_id = ?
            for update""";

    /** Drives from what is due, which is little, and not from all that was ever reserved there. */
    private static final String DUE_ON = """
            select r.reservation_id
            from ${prefix}reservation r
            where r.tenant_id = ? and r.state = 'HELD' and r.expires_at <= ? and exists (
              select 1
              from %s
                join ${prefix}reservation_line l
                  on l.tenant_id = r.tenant_id and l.reservation_id = r.reservation_id
                    and l.sku = k.sku and l.location = k.location
              where l.held > 0 ${for each row})
            order by r.expires_at, r.reservation_id
            limit ?""".formatted(PositionKeys.TABLE);

    /** Drives from what is open in the same way. */
    private static final String OPEN_ON = """
            select r.reservation_id
            from ${prefix}reservation r
            where r.tenant_id = ? and r.state in ('HELD', 'CONFIRMED') and exists (
              select 1
              from %s
                join ${prefix}reservation_line l
                  on l.tenant_id = r.tenant_id and l.reservation_id = r.reservation_id
                    and l.sku = k.sku and l.location = k.location
              where l.held + l.allocated > 0 ${for each row})
            order by r.priority, r.reserved_at desc, r.reservation_id desc
            limit ?""".formatted(PositionKeys.TABLE);

    static final String LOCKING_MANY = """
            select r.reservation_id
            from %s
              join ${prefix}reservation r on r.tenant_id = ${tenant} and r.reservation_id = k.reservation_id
            order by r.reservation_id""".formatted(IDS);

    private final Sql sql;
    private final String lockingMany;

    /** The reservations in that database. */
    public JdbcReservations(Sql sql) {
        this.sql = sql;
        this.lockingMany = LOCKING_MANY + sql.lockOf("r");
    }

    @Override
    public Optional<Reservation> find(TenantId tenant, ReservationId id) {
        return sql.read(session -> readOne(session, tenant, id).stream().findFirst());
    }

    @Override
    public List<Reservation> findAll(TenantId tenant, Collection<ReservationId> ids) {
        List<String> sorted =
                new TreeSet<>(ids).stream().map(ReservationId::value).toList();
        return sorted.isEmpty() ? List.of() : sql.read(session -> readMany(session, tenant, sorted));
    }

    /** Two statements: what is read in the one that waits for a lock may be older than the lock. */
    @Override
    public List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids) {
        List<ReservationId> sorted = List.copyOf(new TreeSet<>(ids));
        return switch (sorted.size()) {
            case 0 -> List.of();
            case 1 -> sql.write(session -> lockOne(session, tenant, sorted.get(0)));
            default -> sql.write(session -> lockMany(session, tenant, sorted));
        };
    }

    private static List<Reservation> lockOne(SqlSession session, TenantId tenant, ReservationId id) {
        Optional<String> locked = session.query(LOCKING_ONE)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .mapTo(String.class)
                .findOne();
        return locked.isEmpty() ? List.of() : readOne(session, tenant, id);
    }

    private List<Reservation> lockMany(SqlSession session, TenantId tenant, List<ReservationId> ids) {
        List<String> locked = session.bindList(
                        session.query(lockingMany),
                        0,
                        ids.stream().map(ReservationId::value).toList())
                .bind(1, tenant.value())
                .mapTo(String.class)
                .list();
        return locked.isEmpty() ? List.of() : readMany(session, tenant, locked);
    }

    static List<Reservation> readMany(SqlSession session, TenantId tenant, List<String> ids) {
        return reservations(
                session.bindList(session.query(READING_MANY), 0, ids).bind(1, tenant.value()));
    }

    private static List<Reservation> readOne(SqlSession session, TenantId tenant, ReservationId id) {
        return reservations(session.query(READING_ONE)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .bind(2, tenant.value())
                .bind(3, id.value()));
    }

    private static List<Reservation> reservations(Query query) {
        return query.reduceResultSet(new ReservationRows(), (rows, row, context) -> {
                    rows.add(row);
                    return rows;
                })
                .reservations();
    }

    @Override
    public void add(TenantId tenant, Reservation reservation) {
        addAll(tenant, List.of(reservation));
    }

    @Override
    public void addAll(TenantId tenant, List<Reservation> reservations) {
        sql.write(session -> {
            new ReservationWrites(session, tenant).add(reservations);
            return reservations;
        });
    }

    @Override
    public void update(TenantId tenant, List<Reservation> next) {
        sql.write(session -> {
            new ReservationWrites(session, tenant).update(next);
            return next;
        });
    }

    @Override
    public List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit) {
        PositionKeys bound = PositionKeys.of(keys);
        if (bound.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> {
            List<String> ids = bound.bind(session.query(OPEN_ON), session, 1)
                    .bind(0, tenant.value())
                    .bind(3, limit)
                    .mapTo(String.class)
                    .list();
            List<Reservation> open = ids.isEmpty() ? List.of() : readMany(session, tenant, ids);
            return open.stream().sorted(PromiseBreaking.ORDER).toList();
        });
    }

    @Override
    public List<Reservation> forDemand(TenantId tenant, DemandReference demand) {
        return sql.read(session -> reservations(
                session.query(READING_DEMAND).bind(0, tenant.value()).bind(1, demand.value())));
    }

    @Override
    public List<ReservationTerms> pastTerms(TenantId tenant, ReservationId id) {
        return sql.read(session -> session.query("""
                        select fence, demand, expires_at from ${prefix}reservation_term
                        where tenant_id = ? and reservation_id = ?
                        order by fence""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> new ReservationTerms(
                        row.getLong(1),
                        DemandReference.of(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public List<ReservationId> due(TenantId tenant, Instant now, int limit) {
        return sql.read(session -> session.query("""
                        select reservation_id from ${prefix}reservation
                        where tenant_id = ? and state = 'HELD' and expires_at <= ?
                        order by expires_at, reservation_id
                        limit ?""")
                .bind(0, tenant.value())
                .bind(1, SqlSession.utc(now))
                .bind(2, limit)
                .map((row, context) -> ReservationId.of(row.getString(1)))
                .list());
    }

    @Override
    public List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant now, int limit) {
        PositionKeys bound = PositionKeys.of(keys);
        if (bound.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> bound.bind(session.query(DUE_ON), session, 2)
                .bind(0, tenant.value())
                .bind(1, SqlSession.utc(now))
                .bind(4, limit)
                .map((row, context) -> ReservationId.of(row.getString(1)))
                .list());
    }

    @Override
    public Instant now(TenantId tenant) {
        return sql.read(SqlSession::databaseTime);
    }
}
