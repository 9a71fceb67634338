package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.availability.AvailabilityRejection;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.inventory.availability.ChannelStock;
import org.countinghouse.domain.inventory.availability.DeclarePolicy;
import org.countinghouse.domain.inventory.availability.PolicyDecider;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.inventory.availability.Publishing;
import org.countinghouse.domain.inventory.availability.QuotaDecider;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.inventory.PublishableQuestion;
import org.countinghouse.ports.inventory.PublishedStock;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Channels' view of the stock: locks positions by key, then reservations by id, then reads the clock, then lets decide. */
public final class ChannelAvailabilityService implements ChannelAvailability {

    /** How many due holds one command expires at most; the sweeper has the rest. */
    private static final int MOST_DUE = 1_000;

    private final CommandGate gate;
    private final ChannelPolicies policies;
    private final ChannelQuotas quotas;
    private final InventoryStores inventory;
    private final StockLedger ledger;
    private final Reservations reservations;
    private final EventPublication publication;
    private final InventoryRecorder recorder;
    private final FirstAnswers answers;

    /** A service over those stores. */
    public ChannelAvailabilityService(CommandGate gate, ChannelStores stores, InventoryStores inventory) {
        this.gate = gate;
        this.policies = stores.policies();
        this.quotas = stores.quotas();
        this.publication = stores.publication();
        this.inventory = inventory;
        this.ledger = inventory.ledger();
        this.reservations = inventory.reservations();
        this.recorder = new InventoryRecorder(ledger, reservations, publication);
        this.answers = new FirstAnswers(ledger, reservations);
    }

    @Override
    public Either<AvailabilityRejection, ChannelPolicy> declare(DeclarePolicy command) {
        DeclarePolicy stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        PolicyScope scope = stamped.policy().scope();
        return gate.once(
                "availability.declare",
                stamped,
                new Handling<>(
                        () -> {
                            ChannelPolicy current =
                                    policies.find(tenant, scope).orElseGet(() -> ChannelPolicy.open(scope));
                            var decision = PolicyDecider.decide(stamped, current);
                            decision.forEach(accepted -> {
                                policies.append(stamped.header(), accepted.state());
                                publication.publish(
                                        stamped.header(),
                                        new AggregateReference("channel-policy", scope.toString()),
                                        accepted.state().version(),
                                        accepted.events());
                            });
                            return decision.map(accepted -> new Answer<>(
                                    accepted.state(),
                                    Long.toString(accepted.state().version())));
                        },
                        reference -> policies.find(tenant, scope, Long.parseLong(reference))
                                .orElseThrow(),
                        AvailabilityRejection.KeyReused::new));
    }

    @Override
    public Either<InventoryRejection, Quantity> setQuota(SetQuota command) {
        SetQuota stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "availability.set-quota",
                stamped,
                new Handling<>(
                        () -> set(stamped).map(quantity -> new Answer<>(quantity, Long.toString(quantity.units()))),
                        reference -> Quantity.of(Long.parseLong(reference)),
                        InventoryRejection.KeyReused::new));
    }

    private Either<InventoryRejection, Quantity> set(SetQuota command) {
        TenantId tenant = command.header().tenant();
        SortedSet<PositionKey> keys = new TreeSet<>(List.of(command.key()));
        List<StockPosition> positions = ledger.lock(tenant, keys);
        Optional<ChannelQuota> current =
                quotas.find(tenant, command.channel(), keys).stream().findFirst();
        Set<ReservationId> ids = new TreeSet<>();
        current.flatMap(ChannelQuota::fence).ifPresent(ids::add);
        QuotaDecider.next(command, current).fence().ifPresent(ids::add);
        Inventory named = Inventory.of(positions, lock(tenant, ids));
        boolean isShort = QuotaDecider.fencing(command, current)
                .filter(fencing -> ReservationDecider.fallsShort(fencing, named))
                .isPresent();
        Inventory locked = isShort ? alsoDue(tenant, keys, named) : named;
        return QuotaDecider.decide(command, locked, current, reservations.now(tenant))
                .peek(decision -> {
                    recorder.record(command.header(), decision, "quota");
                    quotas.save(tenant, QuotaDecider.next(command, current));
                })
                .map(decision -> command.quantity());
    }

    @Override
    public Either<InventoryRejection, Reservation> reserve(ReserveForChannel command) {
        ReserveForChannel stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        ReservationId id = stamped.reserve().reservation();
        return gate.once(
                "availability.reserve",
                stamped,
                new Handling<>(
                        () -> promise(stamped)
                                .map(reservation -> new Answer<>(reservation, Long.toString(reservation.version()))),
                        reference -> answers.at(tenant, id, reference),
                        InventoryRejection.KeyReused::new));
    }

    private SortedSet<PositionKey> wanted(ReserveForChannel command) {
        SortedSet<PositionKey> keys = command.keys();
        SortedSet<Sku> anywhere = command.reserve().wantedFromAnywhere();
        if (!anywhere.isEmpty()) {
            keys.addAll(ledger.stocked(command.header().tenant(), anywhere, Places.MOST_OF_ANYWHERE));
        }
        return keys;
    }

    private Either<InventoryRejection, Reservation> promise(ReserveForChannel command) {
        TenantId tenant = command.header().tenant();
        ReservationId id = command.reserve().reservation();
        SortedSet<PositionKey> keys = wanted(command);
        List<StockPosition> positions = ledger.lock(tenant, keys);
        List<ChannelQuota> kept =
                quotas.isUsed(tenant, command.channel()) ? quotas.find(tenant, command.channel(), keys) : List.of();
        Set<ReservationId> ids = new TreeSet<>(List.of(id));
        kept.forEach(quota -> quota.fence().ifPresent(ids::add));
        Inventory named = Inventory.of(positions, lock(tenant, ids));
        Inventory locked = fallsShort(command, named, kept) ? alsoDue(tenant, keys, named) : named;
        QuotaDecider.Facts facts = new QuotaDecider.Facts(locked, kept, reservations.now(tenant));
        return new ExpectedGoods(tenant, inventory)
                .dated(command.reserve(), locked, supply -> QuotaDecider.decide(command, facts, supply))
                .peek(decision -> recorder.record(command.header(), decision, "reserve"))
                .map(decision -> decision.state().reservation(id).orElseThrow());
    }

    /** The clock is asked only where a fence could be over. */
    private boolean fallsShort(ReserveForChannel command, Inventory inventory, List<ChannelQuota> kept) {
        return kept.isEmpty()
                ? ReservationDecider.fallsShort(command.reserve(), inventory)
                : QuotaDecider.fallsShort(
                        command,
                        inventory,
                        kept,
                        reservations.now(command.header().tenant()));
    }

    @Override
    public Optional<ChannelPolicy> policy(TenantId tenant, PolicyScope scope) {
        return policies.find(tenant, scope);
    }

    @Override
    public Quantity quota(TenantId tenant, ChannelId channel, PositionKey key) {
        return left(tenant, channel, List.of(key)).getOrDefault(key, Quantity.ZERO);
    }

    @Override
    public List<PublishedStock> publishable(PublishableQuestion question) {
        TenantId tenant = question.tenant();
        SortedSet<PositionKey> keys = new TreeSet<>(question.keys());
        Instant now = reservations.now(tenant);
        Map<PositionKey, Quantity> left = left(tenant, question.channel(), keys);
        Map<PositionKey, StockPosition> positions = new HashMap<>();
        ledger.find(tenant, keys).forEach(position -> positions.put(position.key(), position));
        Map<Sku, ChannelPolicy> known = new HashMap<>();
        List<PublishedStock> published = new ArrayList<>();
        for (PositionKey key : question.keys()) {
            ChannelPolicy policy = known.computeIfAbsent(key.sku(), sku -> policyOf(tenant, question.channel(), sku));
            ChannelStock stock = new ChannelStock(
                    now,
                    positions.getOrDefault(key, StockPosition.empty(key)),
                    left.getOrDefault(key, Quantity.ZERO),
                    question.coming().getOrDefault(key, List.of()));
            published.add(new PublishedStock(
                    key,
                    Publishing.publishable(policy, stock, question.pace()),
                    Publishing.reach(policy, stock),
                    policy.version()));
        }
        return published;
    }

    private ChannelPolicy policyOf(TenantId tenant, ChannelId channel, Sku sku) {
        return policies.find(tenant, PolicyScope.of(channel, sku))
                .or(() -> policies.find(tenant, PolicyScope.of(channel)))
                .orElseGet(() -> ChannelPolicy.open(PolicyScope.of(channel)));
    }

    private Map<PositionKey, Quantity> left(TenantId tenant, ChannelId channel, Collection<PositionKey> keys) {
        Instant now = reservations.now(tenant);
        Map<PositionKey, Quantity> left = new HashMap<>();
        for (ChannelQuota quota : quotas.find(tenant, channel, keys)) {
            quota.fence()
                    .flatMap(id -> reservations.find(tenant, id))
                    .filter(fence -> !fence.isDue(now))
                    .ifPresent(fence -> left.put(quota.key(), ChannelQuota.left(fence)));
        }
        return left;
    }

    private Inventory alsoDue(TenantId tenant, SortedSet<PositionKey> keys, Inventory named) {
        Instant now = reservations.now(tenant);
        return named.alsoLocked(lock(tenant, new TreeSet<>(reservations.dueOn(tenant, keys, now, MOST_DUE))));
    }

    private List<Reservation> lock(TenantId tenant, Set<ReservationId> ids) {
        return ids.isEmpty() ? List.of() : reservations.lock(tenant, ids);
    }
}
