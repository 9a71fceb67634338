package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationChangeDecider;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Promises of stock: locks positions by key, then reservations by id, then reads the clock, then lets decide. */
public final class ReservationService implements ReservationManagement {

    /** How many due holds one reserve expires at most; the sweeper has the rest. */
    private static final int DUE_PER_RESERVE = 1_000;

    /** What a reserve that is accepted answers: nobody else can have made that reservation. */
    private static final String FIRST_VERSION = "1";

    private final CommandGate gate;
    private final StockLedger ledger;
    private final Reservations reservations;
    private final InventoryStores stores;
    private final FirstAnswers answers;
    private final InventoryRecorder recorder;

    /** A service over those stores. */
    public ReservationService(CommandGate gate, InventoryStores stores, EventPublication publication) {
        this.gate = gate;
        this.stores = stores;
        this.ledger = stores.ledger();
        this.reservations = stores.reservations();
        this.answers = new FirstAnswers(ledger, reservations);
        this.recorder = new InventoryRecorder(ledger, reservations, publication);
    }

    @Override
    public Either<InventoryRejection, Reservation> reserve(ReserveStock command) {
        ReserveStock stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return opened(FIRST_VERSION, "reserve", stamped, stamped.reservation(), () -> wanted(stamped), opened -> {
            Inventory inventory =
                    Inventory.of(opened.found().positions(), opened.found().reservations());
            Instant now = opened.found().now();
            if (ReservationDecider.fallsShort(stamped, inventory)) {
                inventory = inventory.alsoLocked(
                        lockSorted(tenant, reservations.dueOn(tenant, opened.keys(), now, DUE_PER_RESERVE)));
                now = reservations.now(tenant);
            }
            Inventory locked = inventory;
            Instant last = now;
            return new ExpectedGoods(tenant, stores)
                    .dated(stamped, locked, supply -> ReservationDecider.decide(stamped, locked, last, supply));
        });
    }

    @Override
    public Either<InventoryRejection, Reservation> confirm(ConfirmReservation command) {
        ConfirmReservation stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        if (stamped.retakeAs().isEmpty()) {
            return step(
                    "confirm",
                    stamped,
                    stamped.reservation(),
                    (inventory, now) -> ReservationDecider.decide(stamped, inventory, now));
        }
        return once("confirm", stamped, stamped.reservation(), () -> {
            SortedSet<PositionKey> keys = keysOf(tenant, List.of(stamped.reservation()));
            Inventory positions = Inventory.of(ledger.lock(tenant, keys), List.of());
            Set<ReservationId> ids = new TreeSet<>(List.of(stamped.reservation()));
            stamped.retakeAs().ifPresent(ids::add);
            ids.addAll(dueOn(tenant, keys));
            Inventory inventory = positions.alsoLocked(known(lockSorted(tenant, ids), stamped.reservation(), keys));
            return ReservationDecider.decide(stamped, inventory, reservations.now(tenant));
        });
    }

    @Override
    public Either<InventoryRejection, Reservation> extend(ExtendReservation command) {
        ExtendReservation stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once("extend", stamped, stamped.reservation(), () -> {
            Inventory inventory = lockedAlone(tenant, stamped.reservation());
            return ReservationChangeDecider.decide(stamped, inventory, reservations.now(tenant));
        });
    }

    @Override
    public Either<InventoryRejection, Reservation> release(ReleaseReservation command) {
        ReleaseReservation stamped = command.withHeader(gate.stamped(command.header()));
        return step(
                "release",
                stamped,
                stamped.reservation(),
                (inventory, now) -> ReservationDecider.decide(stamped, inventory));
    }

    @Override
    public Either<InventoryRejection, Reservation> fulfill(FulfillReservation command) {
        FulfillReservation stamped = command.withHeader(gate.stamped(command.header()));
        return step(
                "fulfill",
                stamped,
                stamped.reservation(),
                (inventory, now) -> ReservationDecider.decide(stamped, inventory));
    }

    @Override
    public Either<InventoryRejection, Integer> expireDue(ExpireDue command) {
        ExpireDue stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "reservation.expire-due",
                stamped,
                new Handling<>(
                        () -> expire(stamped)
                                .map(decision -> new Answer<>(
                                        decision.events().size(),
                                        Integer.toString(decision.events().size()))),
                        Integer::valueOf,
                        InventoryRejection.KeyReused::new));
    }

    @Override
    public Optional<Reservation> find(TenantId tenant, ReservationId id) {
        return reservations.find(tenant, id);
    }

    private Either<InventoryRejection, Decision<Inventory, InventoryEvent>> expire(ExpireDue command) {
        TenantId tenant = command.header().tenant();
        List<ReservationId> due = reservations.due(tenant, reservations.now(tenant), command.limit());
        Inventory inventory = Inventory.of(ledger.lock(tenant, keysOf(tenant, due)), lockSorted(tenant, due));
        var decision = ReservationDecider.decide(command, inventory, reservations.now(tenant));
        decision.forEach(accepted -> recorder.record(command.header(), accepted, "expire"));
        return decision;
    }

    /** The positions it names, and those that have stock of what it wants from anywhere: read first, locked then. */
    private SortedSet<PositionKey> wanted(ReserveStock command) {
        SortedSet<PositionKey> keys = command.positions();
        SortedSet<Sku> anywhere = command.wantedFromAnywhere();
        if (!anywhere.isEmpty()) {
            keys.addAll(ledger.stocked(command.header().tenant(), anywhere, Places.MOST_OF_ANYWHERE));
        }
        return keys;
    }

    /** One step of one reservation: its positions are read without a lock, they never change. */
    Either<InventoryRejection, Reservation> step(
            String operation,
            Command command,
            ReservationId id,
            BiFunction<Inventory, Instant, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> decide) {
        TenantId tenant = command.header().tenant();
        return opened(
                "",
                operation,
                command,
                id,
                () -> keysOf(tenant, List.of(id)),
                opened -> decide.apply(
                        Inventory.of(
                                opened.found().positions(), known(opened.found().reservations(), id, opened.keys())),
                        opened.found().now()));
    }

    /**
     * What a command on one reservation begins with.
     *
     * @param keys the positions it is about
     * @param found what was locked of them, with the reservation if it is there, and the clock after that
     */
    private record OpenedFor(SortedSet<PositionKey> keys, StockOpening.Opened found) {}

    /** Claims the key and locks in one go; the positions are found without a lock before. */
    private Either<InventoryRejection, Reservation> opened(
            String likely,
            String operation,
            Command command,
            ReservationId id,
            Supplier<SortedSet<PositionKey>> positions,
            Function<OpenedFor, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> decide) {
        TenantId tenant = command.header().tenant();
        KeyClaim claim =
                new KeyClaim("reservation." + operation, command.header().id(), command.fingerprint(), likely);
        return gate.once(
                claim,
                command,
                () -> {
                    SortedSet<PositionKey> keys = positions.get();
                    StockOpening.Opened opened = stores.opening().open(tenant, List.of(claim), keys, List.of(id));
                    return new CommandGate.Begun<>(opened.earlier().get(0), new OpenedFor(keys, opened));
                },
                opened -> handling(operation, command, id, () -> decide.apply(opened)));
    }

    /** A reservation that came after its positions were looked for is not known yet, as they were not locked. */
    static List<Reservation> known(List<Reservation> locked, ReservationId id, SortedSet<PositionKey> keys) {
        return locked.stream()
                .filter(reservation -> !reservation.id().equals(id)
                        || reservation.lines().stream().allMatch(line -> keys.contains(line.key())))
                .toList();
    }

    /** A reservation of which nothing moves: its positions need no lock. */
    Inventory lockedAlone(TenantId tenant, ReservationId id) {
        return Inventory.of(List.of(), lockSorted(tenant, List.of(id)));
    }

    /** Without a lock: they never change. */
    SortedSet<PositionKey> keysOf(TenantId tenant, Collection<ReservationId> ids) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        for (ReservationId id : ids) {
            reservations.find(tenant, id).ifPresent(found -> found.lines().forEach(line -> keys.add(line.key())));
        }
        return keys;
    }

    /** The holds that may give way to somebody who falls short on locked positions. */
    List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys) {
        return reservations.dueOn(tenant, keys, reservations.now(tenant), DUE_PER_RESERVE);
    }

    List<Reservation> lockSorted(TenantId tenant, Collection<ReservationId> ids) {
        return ids.isEmpty() ? List.of() : reservations.lock(tenant, new TreeSet<>(ids));
    }

    /** The answer is the reservation that the last step was of: this one, or the one it goes on as. */
    Either<InventoryRejection, Reservation> once(
            String operation, Command command, ReservationId id, Deciding deciding) {
        return gate.once("reservation." + operation, command, handling(operation, command, id, deciding));
    }

    private Handling<InventoryRejection, Reservation> handling(
            String operation, Command command, ReservationId id, Deciding deciding) {
        return new Handling<>(
                () -> {
                    var decision = deciding.decide();
                    decision.forEach(accepted -> recorder.record(
                            command.header(),
                            accepted,
                            operation + "/" + command.header().id()));
                    return decision.map(accepted -> answer(accepted, id));
                },
                reference -> answers.at(command.header().tenant(), id, reference),
                InventoryRejection.KeyReused::new);
    }

    void record(CommandHeader cause, Decision<Inventory, InventoryEvent> decision, String aggregate) {
        recorder.record(cause, decision, aggregate);
    }

    private static Answer<Reservation> answer(Decision<Inventory, InventoryEvent> decision, ReservationId id) {
        Reservation reservation = FirstAnswers.of(decision, id);
        return new Answer<>(reservation, FirstAnswers.reference(reservation, id));
    }

    /** Decides on what it locks; runs again when its unit does. */
    interface Deciding {
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide();
    }
}
