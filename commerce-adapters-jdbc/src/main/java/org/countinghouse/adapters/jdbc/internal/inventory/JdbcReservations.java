package org.countinghouse.adapters.jdbc.internal.inventory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.kernel.StaleStateException;
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
              join ${prefix}reservation r on r.tenant_id = ? and r.reservation_id = k.reservation_id
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

    private static final String DUE_ON = """
            select r.reservation_id
            from %s
              join ${prefix}reservation_line l on l.sku = k.sku and l.location = k.location
              join ${prefix}reservation r
                on r.tenant_id = l.tenant_id and r.reservation_id = l.reservation_id
            where r.tenant_id = ? and r.state = 'HELD' and r.expires_at <= ? and l.held > 0
            group by r.reservation_id, r.expires_at
            order by r.expires_at, r.reservation_id
            limit ?""".formatted(PositionKeys.TABLE);

    /** Drives from what is open, which is little, and not from all that was ever reserved there. */
    private static final String OPEN_ON = """
            select r.reservation_id
            from %s
              join ${prefix}reservation_line l on l.sku = k.sku and l.location = k.location
              join ${prefix}reservation r
                on r.tenant_id = l.tenant_id and r.reservation_id = l.reservation_id
            where r.tenant_id = ? and r.state in ('HELD', 'CONFIRMED') and l.held + l.allocated > 0
            group by r.reservation_id, r.priority, r.reserved_at
            order by r.priority, r.reserved_at desc, r.reservation_id desc
            limit ?""".formatted(PositionKeys.TABLE);

    static final String LOCKING_MANY = """
            select r.reservation_id
            from %s
              join ${prefix}reservation r on r.tenant_id = ? and r.reservation_id = k.reservation_id
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
            Batch batch = session.rows("""
                    insert into ${prefix}reservation (tenant_id, reservation_id, demand, state, expires_at,
                      version, fence, priority, reserved_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            for (Reservation reservation : reservations) {
                batch.bind(0, tenant.value())
                        .bind(1, reservation.id().value())
                        .bind(2, reservation.demand().value())
                        .bind(3, reservation.state().name())
                        .bind(4, SqlSession.utc(reservation.expiresAt()))
                        .bind(5, reservation.version())
                        .bind(6, reservation.fence())
                        .bind(7, reservation.priority())
                        .bind(8, SqlSession.utc(reservation.reservedAt()))
                        .add();
            }
            batch.send();
            addLines(session, tenant, reservations);
            return reservations;
        });
    }

    private static void addLines(SqlSession session, TenantId tenant, List<Reservation> reservations) {
        Batch batch = session.rows("""
                insert into ${prefix}reservation_line (tenant_id, reservation_id, line_number, sku, location,
                  requested, reserved, held, allocated, fulfilled, released, expired,
                  broken, demand_line, per_set)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Reservation reservation : reservations) {
            reservation.lines().forEach(line -> bindLine(batch, tenant, reservation, line));
        }
        batch.send();
    }

    private static void bindLine(Batch batch, TenantId tenant, Reservation reservation, ReservationLine line) {
        batch.bind(0, tenant.value())
                .bind(1, reservation.id().value())
                .bind(2, line.number())
                .bind(3, line.key().sku().value())
                .bind(4, line.key().location().value())
                .bind(5, line.requested().units())
                .bind(6, line.reserved().units())
                .bind(7, line.held().units())
                .bind(8, line.allocated().units())
                .bind(9, line.fulfilled().units())
                .bind(10, line.released().units())
                .bind(11, line.expired().units())
                .bind(12, line.broken().units())
                .bind(13, line.share().line())
                .bind(14, line.share().perSet().units())
                .add();
    }

    @Override
    public void update(TenantId tenant, List<Reservation> next) {
        sql.write(session -> {
            Map<ReservationId, Reservation> steps = new LinkedHashMap<>();
            for (Reservation reservation : next) {
                boolean newTerms = reservation.fence() == reservation.version();
                if (newTerms || steps.containsKey(reservation.id())) {
                    takeSteps(session, tenant, List.copyOf(steps.values()));
                    steps.clear();
                }
                if (newTerms) {
                    changeTerms(session, tenant, reservation);
                } else {
                    steps.put(reservation.id(), reservation);
                }
            }
            takeSteps(session, tenant, List.copyOf(steps.values()));
            return next;
        });
    }

    /** One step each of some that differ. */
    private static void takeSteps(SqlSession session, TenantId tenant, List<Reservation> next) {
        if (next.isEmpty()) {
            return;
        }
        Batch headers = session.changes("""
                update ${prefix}reservation set state = ?, version = version + 1
                where tenant_id = ? and reservation_id = ? and version = ?""");
        Batch lines = session.changes("""
                update ${prefix}reservation_line
                set held = ?, allocated = ?, fulfilled = ?, released = ?, expired = ?, broken = ?
                where tenant_id = ? and reservation_id = ? and line_number = ?""");
        for (Reservation reservation : next) {
            headers.bind(0, reservation.state().name())
                    .bind(1, tenant.value())
                    .bind(2, reservation.id().value())
                    .bind(3, reservation.version() - 1)
                    .add();
            reservation.lines().forEach(line -> bindParts(lines, tenant, reservation, line));
        }
        headers.send(counts -> requireEach(next, counts));
        lines.send();
    }

    private static void requireEach(List<Reservation> steps, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw stale(steps.get(i));
            }
        }
    }

    private static void bindParts(Batch batch, TenantId tenant, Reservation reservation, ReservationLine line) {
        batch.bind(0, line.held().units())
                .bind(1, line.allocated().units())
                .bind(2, line.fulfilled().units())
                .bind(3, line.released().units())
                .bind(4, line.expired().units())
                .bind(5, line.broken().units())
                .bind(6, tenant.value())
                .bind(7, reservation.id().value())
                .bind(8, line.number())
                .add();
    }

    /** Keeps the terms that end, and sets the new ones; the lines stay as they are. */
    private static void changeTerms(SqlSession session, TenantId tenant, Reservation reservation) {
        int kept = session.update("""
                        insert into ${prefix}reservation_term (tenant_id, reservation_id, fence, demand, expires_at)
                        select tenant_id, reservation_id, fence, demand, expires_at from ${prefix}reservation
                        where tenant_id = ? and reservation_id = ? and version = ?""")
                .bind(0, tenant.value())
                .bind(1, reservation.id().value())
                .bind(2, reservation.version() - 1)
                .execute();
        int changed = session.update("""
                        update ${prefix}reservation
                        set demand = ?, expires_at = ?, fence = version + 1, version = version + 1
                        where tenant_id = ? and reservation_id = ? and version = ?""")
                .bind(0, reservation.demand().value())
                .bind(1, SqlSession.utc(reservation.expiresAt()))
                .bind(2, tenant.value())
                .bind(3, reservation.id().value())
                .bind(4, reservation.version() - 1)
                .execute();
        if (kept != 1 || changed != 1) {
            throw stale(reservation);
        }
    }

    private static StaleStateException stale(Reservation next) {
        return new StaleStateException("reservation " + next.id() + ": expected version " + (next.version() - 1));
    }

    @Override
    public List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit) {
        PositionKeys bound = PositionKeys.of(keys);
        if (bound.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> {
            List<String> ids = bound.bind(session, OPEN_ON)
                    .bind(2, tenant.value())
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
        return sql.read(session -> bound.bind(session, DUE_ON)
                .bind(2, tenant.value())
                .bind(3, SqlSession.utc(now))
                .bind(4, limit)
                .map((row, context) -> ReservationId.of(row.getString(1)))
                .list());
    }

    @Override
    public Instant now(TenantId tenant) {
        return sql.read(SqlSession::databaseTime);
    }
}
