package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotCounters;
import org.countinghouse.domain.inventory.lot.LotFacts;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.LotState;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.LotVerification;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryLots implements Lots {

    private final InMemoryUnitOfWork unitOfWork;
    private final StockLedger ledger;
    private final InMemoryTable<RowKey, TrackingPolicy> policies;
    private final InMemoryTable<RowKey, Lot> lots;
    private final InMemoryTable<RowKey, LotStock> stocks;
    private final InMemoryTable<RowKey, SerialUnit> serials;
    private final InMemoryTable<RowKey, LotMovement> movements;
    private final InMemoryTable<RowKey, LotMovement> inOrder;

    InMemoryLots(InMemoryUnitOfWork unitOfWork, StockLedger ledger) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.policies = new InMemoryTable<>(unitOfWork);
        this.lots = new InMemoryTable<>(unitOfWork);
        this.stocks = new InMemoryTable<>(unitOfWork);
        this.serials = new InMemoryTable<>(unitOfWork);
        this.movements = new InMemoryTable<>(unitOfWork);
        this.inOrder = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public List<TrackingPolicy> policies(TenantId tenant, Collection<Sku> skus) {
        return unitOfWork.read(() -> {
            List<TrackingPolicy> found = new ArrayList<>();
            new TreeSet<>(skus)
                    .forEach(sku -> policies.find(RowKey.of(tenant, sku)).ifPresent(found::add));
            return found;
        });
    }

    @Override
    public void declare(TenantId tenant, TrackingPolicy policy) {
        RowKey row = RowKey.of(tenant, policy.sku());
        require(
                policies.find(row).map(TrackingPolicy::version).orElse(0L) == policy.version() - 1,
                "tracking of " + policy.sku());
        policies.put(row, policy);
    }

    @Override
    public Optional<Lot> find(TenantId tenant, LotName name) {
        return lots.find(row(tenant, name));
    }

    @Override
    public List<Lot> lock(TenantId tenant, Collection<LotName> names) {
        unitOfWork.changing(() -> {});
        List<Lot> found = new ArrayList<>();
        new TreeSet<>(names).forEach(name -> find(tenant, name).ifPresent(found::add));
        return found;
    }

    @Override
    public List<LotStock> at(TenantId tenant, Collection<PositionKey> positions) {
        return unitOfWork.read(() -> {
            List<LotStock> found = new ArrayList<>();
            for (PositionKey key : new TreeSet<>(positions)) {
                found.addAll(under(stocks, RowKey.of(tenant, key.sku(), key.location())));
            }
            return found.stream().map(stock -> joined(tenant, stock)).toList();
        });
    }

    @Override
    public List<LotStock> of(TenantId tenant, LotName name) {
        return unitOfWork.read(() -> under(stocks, RowKey.of(tenant, name.sku())).stream()
                .filter(stock -> stock.key().name().equals(name))
                .map(stock -> joined(tenant, stock))
                .toList());
    }

    /** Its expiry and state are the lot's own. */
    private LotStock joined(TenantId tenant, LotStock stock) {
        Optional<Lot> lot = find(tenant, stock.key().name());
        return new LotStock(
                stock.key(),
                lot.flatMap(Lot::expiry),
                lot.map(Lot::state).orElse(LotState.OPEN),
                stock.receivedAt(),
                stock.counters(),
                stock.version());
    }

    @Override
    public List<SerialUnit> serials(TenantId tenant, Collection<SerialKey> keys) {
        return unitOfWork.read(() -> {
            List<SerialUnit> found = new ArrayList<>();
            new TreeSet<>(keys).forEach(key -> serials.find(row(tenant, key)).ifPresent(found::add));
            return found;
        });
    }

    @Override
    public List<SerialUnit> serialsOf(TenantId tenant, LotName name) {
        return under(serials, RowKey.of(tenant, name.sku())).stream()
                .filter(unit -> unit.isHere() && unit.at().name().equals(name))
                .toList();
    }

    @Override
    public void append(CommandHeader cause, LotInventory after, List<LotMovement> added) {
        TenantId tenant = cause.tenant();
        for (Lot lot : after.changedLots()) {
            RowKey row = row(tenant, lot.name());
            require(lots.find(row).map(Lot::version).orElse(0L) == lot.version() - 1, "lot " + lot.name());
            lots.put(row, lot);
        }
        for (LotStock stock : after.movedStocks()) {
            RowKey row = row(tenant, stock.key());
            require(stocks.find(row).map(LotStock::version).orElse(0L) == stock.version() - 1, "lot " + stock.key());
            stocks.put(row, stock);
        }
        for (SerialUnit unit : after.movedSerials()) {
            RowKey row = row(tenant, unit.key());
            require(serials.find(row).map(SerialUnit::version).orElse(0L) == unit.version() - 1, "unit " + unit.key());
            serials.put(row, unit);
        }
        long next = under(inOrder, RowKey.of(tenant)).size();
        for (LotMovement movement : added) {
            MovementCause from = movement.cause();
            RowKey row = RowKey.of(tenant, from.id(), from.step(), from.line(), movement.part());
            require(movements.find(row).isEmpty(), "movement " + from + "." + movement.part());
            movements.put(row, movement);
            inOrder.put(RowKey.of(tenant, next++), movement);
        }
    }

    private static void require(boolean holds, String subject) {
        if (!holds) {
            throw new StaleStateException(subject + " is not at the version that was decided on");
        }
    }

    @Override
    public List<LotMovement> movements(TenantId tenant, String causeId) {
        return under(movements, RowKey.of(tenant, causeId));
    }

    @Override
    public List<LotMovement> shipments(TenantId tenant, LotName name) {
        return under(inOrder, RowKey.of(tenant)).stream()
                .filter(movement ->
                        movement.demand().isPresent() && movement.key().name().equals(name))
                .sorted(Comparator.comparing(LotMovement::effectiveAt))
                .toList();
    }

    @Override
    public List<LotMovement> history(TenantId tenant, SerialKey serial) {
        return under(inOrder, RowKey.of(tenant)).stream()
                .filter(movement -> movement.key().position().sku().equals(serial.sku())
                        && movement.serials().contains(serial.number()))
                .toList();
    }

    @Override
    public long count(TenantId tenant) {
        return under(stocks, RowKey.of(tenant)).size();
    }

    @Override
    public List<LotFacts> differing(TenantId tenant) {
        return unitOfWork.read(() -> facts(tenant).stream()
                .filter(facts -> !LotVerification.verify(facts).isEmpty())
                .toList());
    }

    private List<LotFacts> facts(TenantId tenant) {
        SortedMap<LotKey, LotCounters> moved = new TreeMap<>();
        for (LotMovement movement : under(inOrder, RowKey.of(tenant))) {
            long units = movement.quantity().units();
            moved.merge(
                    movement.key(),
                    LotCounters.ZERO.plus(movement.from(), -units).plus(movement.to(), units),
                    InMemoryLots::sum);
        }
        SortedMap<LotKey, LotCounters> numbered = new TreeMap<>();
        under(serials, RowKey.of(tenant)).stream()
                .filter(SerialUnit::isHere)
                .forEach(unit -> numbered.merge(unit.at(), LotCounters.ZERO.plus(unit.place(), 1), InMemoryLots::sum));
        SortedMap<PositionKey, LotCounters> lying = new TreeMap<>();
        List<LotFacts> facts = new ArrayList<>();
        for (LotStock row : under(stocks, RowKey.of(tenant))) {
            LotStock stock = joined(tenant, row);
            LotKey key = stock.key();
            lying.merge(key.position(), stock.counters(), InMemoryLots::sum);
            LotCounters expected = moved.getOrDefault(key, LotCounters.ZERO);
            facts.add(fact(LotFacts.Rule.L1, key, expected, stock.counters()));
            if (isNumbered(tenant, key)) {
                LotCounters units = numbered.getOrDefault(key, LotCounters.ZERO);
                facts.add(fact(LotFacts.Rule.L3, key, stock.counters(), units));
            }
            if (stock.state() == LotState.RECALLED) {
                LotCounters none = stock.counters()
                        .plus(LotPlace.SELLABLE, -stock.counters().sellable());
                facts.add(fact(LotFacts.Rule.L4, key, none, stock.counters()));
            }
        }
        lying.forEach((position, sum) ->
                facts.add(new LotFacts(LotFacts.Rule.L2, position, Optional.empty(), there(tenant, position), sum)));
        facts.sort(Comparator.comparing(LotFacts::rule));
        return facts;
    }

    private boolean isNumbered(TenantId tenant, LotKey key) {
        return !key.lot().equals(LotId.UNKNOWN)
                && policies.find(RowKey.of(tenant, key.position().sku()))
                        .filter(policy -> policy.tracking() == Tracking.SERIAL)
                        .isPresent();
    }

    /** What the position says. */
    private LotCounters there(TenantId tenant, PositionKey position) {
        StockCounters found = ledger.find(tenant, List.of(position)).stream()
                .findFirst()
                .map(StockPosition::counters)
                .orElse(StockCounters.ZERO);
        return new LotCounters(found.onHand(), found.quarantined(), found.damaged(), found.inTransfer());
    }

    private static LotFacts fact(LotFacts.Rule rule, LotKey key, LotCounters expected, LotCounters stored) {
        return new LotFacts(rule, key.position(), Optional.of(key.lot()), expected, stored);
    }

    private static LotCounters sum(LotCounters one, LotCounters other) {
        return new LotCounters(
                one.sellable() + other.sellable(),
                one.quarantined() + other.quarantined(),
                one.damaged() + other.damaged(),
                one.inTransfer() + other.inTransfer());
    }

    /** The rows whose keys begin with that one. */
    private static <V> List<V> under(InMemoryTable<RowKey, V> table, RowKey start) {
        List<String> end = new ArrayList<>(start.parts());
        end.add("\uFFFF");
        return table.range(start, new RowKey(end));
    }

    private static RowKey row(TenantId tenant, LotName name) {
        return RowKey.of(tenant, name.sku(), name.lot());
    }

    private static RowKey row(TenantId tenant, LotKey key) {
        return RowKey.of(tenant, key.position().sku(), key.position().location(), key.lot());
    }

    private static RowKey row(TenantId tenant, SerialKey key) {
        return RowKey.of(tenant, key.sku(), key.number());
    }
}
