package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;

/** What commands did to reservations, written within a unit: a batch a table. */
final class ReservationWrites {

    private final SqlSession session;
    private final TenantId tenant;

    ReservationWrites(SqlSession session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** New ones. */
    void add(List<Reservation> reservations) {
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
        addLines(reservations);
    }

    private void addLines(List<Reservation> reservations) {
        Batch batch = session.rows("""
                insert into ${prefix}reservation_line (tenant_id, reservation_id, line_number, sku, location,
                  requested, reserved, held, allocated, fulfilled, released, expired,
                  broken, demand_line, per_set)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Reservation reservation : reservations) {
            reservation.lines().forEach(line -> bindLine(batch, reservation, line));
        }
        batch.send();
    }

    private void bindLine(Batch batch, Reservation reservation, ReservationLine line) {
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

    /** The next version of each, in their order; one may be among them several times. */
    void update(List<Reservation> next) {
        Map<ReservationId, Reservation> steps = new LinkedHashMap<>();
        for (Reservation reservation : next) {
            boolean newTerms = reservation.fence() == reservation.version();
            if (newTerms || steps.containsKey(reservation.id())) {
                takeSteps(List.copyOf(steps.values()));
                steps.clear();
            }
            if (newTerms) {
                changeTerms(reservation);
            } else {
                steps.put(reservation.id(), reservation);
            }
        }
        takeSteps(List.copyOf(steps.values()));
    }

    /** One step each of some that differ. */
    private void takeSteps(List<Reservation> next) {
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
            reservation.lines().forEach(line -> bindParts(lines, reservation, line));
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

    private void bindParts(Batch batch, Reservation reservation, ReservationLine line) {
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
    private void changeTerms(Reservation reservation) {
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
}
