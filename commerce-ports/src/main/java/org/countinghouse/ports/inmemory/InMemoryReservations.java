package org.countinghouse.ports.inmemory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryReservations implements Reservations {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Reservation> reservations;
    private final InstantSource clock = InstantSource.system();

    InMemoryReservations(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.reservations = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Reservation> find(TenantId tenant, ReservationId id) {
        return reservations.find(RowKey.of(tenant, id));
    }

    @Override
    public List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids) {
        unitOfWork.changing(() -> {});
        List<Reservation> found = new ArrayList<>();
        for (ReservationId id : new TreeSet<>(ids)) {
            find(tenant, id).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public void add(TenantId tenant, Reservation reservation) {
        if (find(tenant, reservation.id()).isPresent()) {
            throw new StaleStateException("reservation " + reservation.id() + " is there already");
        }
        reservations.put(RowKey.of(tenant, reservation.id()), reservation);
    }

    @Override
    public void update(TenantId tenant, List<Reservation> next) {
        for (Reservation reservation : next) {
            long version =
                    find(tenant, reservation.id()).map(Reservation::version).orElse(0L);
            if (version != reservation.version() - 1) {
                throw new StaleStateException("reservation " + reservation.id() + ": expected version "
                        + (reservation.version() - 1) + ", found " + version);
            }
            reservations.put(RowKey.of(tenant, reservation.id()), reservation);
        }
    }

    @Override
    public List<ReservationId> due(TenantId tenant, Instant now, int limit) {
        return due(tenant, reservation -> reservation.isDue(now), limit);
    }

    @Override
    public List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant now, int limit) {
        Set<PositionKey> wanted = Set.copyOf(keys);
        return due(
                tenant,
                reservation -> reservation.isDue(now)
                        && reservation.lines().stream()
                                .anyMatch(line -> line.held().isPositive() && wanted.contains(line.key())),
                limit);
    }

    @Override
    public Instant now(TenantId tenant) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** All of a tenant's, in the order of their ids. */
    List<Reservation> all(TenantId tenant) {
        return reservations.range(RowKey.of(tenant), RowKey.of(tenant, "\uFFFF"));
    }

    private List<ReservationId> due(TenantId tenant, Predicate<Reservation> which, int limit) {
        return all(tenant).stream()
                .filter(which)
                .sorted(Comparator.comparing(Reservation::expiresAt).thenComparing(Reservation::id))
                .limit(limit)
                .map(Reservation::id)
                .toList();
    }
}
