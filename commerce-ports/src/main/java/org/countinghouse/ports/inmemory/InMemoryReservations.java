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
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryReservations implements Reservations {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Reservation> reservations;
    private final InMemoryTable<RowKey, List<ReservationTerms>> pastTerms;
    private final InMemoryTable<RowKey, ReservationId> demands;
    private final InstantSource clock = InstantSource.system();

    InMemoryReservations(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.reservations = new InMemoryTable<>(unitOfWork);
        this.pastTerms = new InMemoryTable<>(unitOfWork);
        this.demands = new InMemoryTable<>(unitOfWork);
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
        demands.put(demand(tenant, reservation), reservation.id());
    }

    private static RowKey demand(TenantId tenant, Reservation reservation) {
        return RowKey.of(tenant, reservation.demand(), reservation.id());
    }

    @Override
    public void update(TenantId tenant, List<Reservation> next) {
        for (Reservation reservation : next) {
            Optional<Reservation> before = find(tenant, reservation.id());
            long version = before.map(Reservation::version).orElse(0L);
            if (version != reservation.version() - 1) {
                throw new StaleStateException("reservation " + reservation.id() + ": expected version "
                        + (reservation.version() - 1) + ", found " + version);
            }
            if (reservation.fence() == reservation.version()) {
                List<ReservationTerms> past = new ArrayList<>(pastTerms(tenant, reservation.id()));
                past.add(ReservationTerms.of(before.orElseThrow()));
                pastTerms.put(RowKey.of(tenant, reservation.id()), List.copyOf(past));
                demands.remove(demand(tenant, before.orElseThrow()));
                demands.put(demand(tenant, reservation), reservation.id());
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
    public List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit) {
        Set<PositionKey> wanted = Set.copyOf(keys);
        return all(tenant).stream()
                .filter(reservation ->
                        wanted.stream().anyMatch(key -> reservation.openAt(key).isPositive()))
                .sorted(PromiseBreaking.ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Reservation> forDemand(TenantId tenant, DemandReference demand) {
        return unitOfWork.read(
                () -> demands.range(RowKey.of(tenant, demand), RowKey.of(tenant, demand, "\uFFFF")).stream()
                        .flatMap(id -> find(tenant, id).stream())
                        .toList());
    }

    @Override
    public List<ReservationTerms> pastTerms(TenantId tenant, ReservationId id) {
        return pastTerms.find(RowKey.of(tenant, id)).orElse(List.of());
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
