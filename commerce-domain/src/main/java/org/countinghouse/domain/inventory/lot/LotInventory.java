package org.countinghouse.domain.inventory.lot;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * The lots that one command is about: as they were locked, and what they have become by the events decided since. A
 * position's lots are locked by locking the position.
 *
 * <p>However many movements of the command touch something, its version rises by exactly 1 above the locked one.
 */
@CheckReturnValue
public final class LotInventory {

    private final SortedMap<LotName, Lot> lockedLots;
    private final SortedMap<LotKey, LotStock> lockedStocks;
    private final SortedMap<SerialKey, SerialUnit> lockedSerials;
    private final SortedMap<Sku, TrackingPolicy> policies;
    private final SortedMap<LotName, Lot> lots;
    private final SortedMap<LotKey, LotStock> stocks;
    private final SortedMap<SerialKey, SerialUnit> serials;

    private LotInventory(
            SortedMap<LotName, Lot> lockedLots,
            SortedMap<LotKey, LotStock> lockedStocks,
            SortedMap<SerialKey, SerialUnit> lockedSerials,
            SortedMap<Sku, TrackingPolicy> policies,
            SortedMap<LotName, Lot> lots,
            SortedMap<LotKey, LotStock> stocks,
            SortedMap<SerialKey, SerialUnit> serials) {
        this.lockedLots = lockedLots;
        this.lockedStocks = lockedStocks;
        this.lockedSerials = lockedSerials;
        this.policies = policies;
        this.lots = lots;
        this.stocks = stocks;
        this.serials = serials;
    }

    /** Nothing followed, nothing known. */
    public static LotInventory empty() {
        return of(List.of(), List.of(), List.of(), List.of());
    }

    /** What was locked: all lots at the positions concerned, and the lots and serials that are named. */
    public static LotInventory of(
            Collection<TrackingPolicy> policies,
            Collection<Lot> lots,
            Collection<LotStock> stocks,
            Collection<SerialUnit> serials) {
        SortedMap<LotKey, LotStock> lying = byKey(stocks, LotStock::key);
        SortedMap<SerialKey, SerialUnit> units = byKey(serials, SerialUnit::key);
        SortedMap<LotName, Lot> known = byKey(lots, Lot::name);
        return new LotInventory(known, lying, units, byKey(policies, TrackingPolicy::sku), known, lying, units);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> byKey(Collection<V> values, Function<V, K> key) {
        SortedMap<K, V> map = new TreeMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return Collections.unmodifiableSortedMap(map);
    }

    /** How the SKU is followed, if it is. */
    public Optional<TrackingPolicy> policy(Sku sku) {
        return Optional.ofNullable(policies.get(sku));
    }

    /** What is true of the lot wherever it lies. */
    public Optional<Lot> lot(LotName name) {
        return Optional.ofNullable(lots.get(name));
    }

    /** What lies of one lot at one position, if anything ever did. */
    public Optional<LotStock> stock(LotKey key) {
        return Optional.ofNullable(stocks.get(key));
    }

    /** All lots that lie or lay at the position, in the order of their ids. */
    public List<LotStock> at(PositionKey position) {
        return stocks.values().stream()
                .filter(stock -> stock.key().position().equals(position))
                .toList();
    }

    /** All places of the lot, in the order of the positions. */
    public List<LotStock> of(LotName name) {
        return stocks.values().stream()
                .filter(stock -> stock.key().name().equals(name))
                .toList();
    }

    /** The single unit, if it was ever here. */
    public Optional<SerialUnit> serial(SerialKey key) {
        return Optional.ofNullable(serials.get(key));
    }

    /** The numbers of the units that lie there, in their order. */
    public List<SerialNumber> serials(LotKey key, LotPlace place) {
        return serials.values().stream()
                .filter(unit -> unit.at().equals(key) && unit.place() == place)
                .map(unit -> unit.key().number())
                .toList();
    }

    /** The lots' stocks that the events moved, in the order of their keys. */
    public List<LotStock> movedStocks() {
        return stocks.values().stream()
                .filter(stock -> stock.version() != lockedVersion(stock.key()))
                .toList();
    }

    /** The single units that the events moved, in the order of their keys. */
    public List<SerialUnit> movedSerials() {
        return serials.values().stream()
                .filter(unit -> unit.version() != lockedVersion(unit.key()))
                .toList();
    }

    /** The lots that are new, recalled or not any more, in the order of their names. */
    public List<Lot> changedLots() {
        return lots.values().stream()
                .filter(lot -> !lot.equals(lockedLots.get(lot.name())))
                .toList();
    }

    /** All lots as they are now, in the order of their names. */
    public List<Lot> lots() {
        return List.copyOf(lots.values());
    }

    /** The lots of each position, to be changed by whoever asked. */
    SortedMap<PositionKey, SortedMap<LotKey, LotStock>> shelves() {
        SortedMap<PositionKey, SortedMap<LotKey, LotStock>> shelves = new TreeMap<>();
        stocks.forEach((key, stock) -> shelves.computeIfAbsent(key.position(), position -> new TreeMap<>())
                .put(key, stock));
        return shelves;
    }

    /** The single units, to be changed by whoever asked. */
    SortedMap<SerialKey, SerialUnit> units() {
        return new TreeMap<>(serials);
    }

    /** This inventory after an event.
     *
     * @throws IllegalArgumentException if the event cannot follow
     */
    LotInventory after(LotEvent event) {
        return after(List.of(event));
    }

    /** This inventory after some events: the same as one after the other. */
    LotInventory after(List<? extends LotEvent> events) {
        SortedMap<Sku, TrackingPolicy> nowPolicies = new TreeMap<>(policies);
        SortedMap<LotName, Lot> nowLots = new TreeMap<>(lots);
        SortedMap<LotKey, LotStock> nowStocks = new TreeMap<>(stocks);
        SortedMap<SerialKey, SerialUnit> nowSerials = new TreeMap<>(serials);
        for (LotEvent event : events) {
            if (event instanceof LotEvent.TrackingDeclared declared) {
                nowPolicies.put(declared.policy().sku(), declared.policy());
            } else if (event instanceof LotEvent.LotRegistered registered) {
                nowLots.put(registered.lot(), new Lot(registered.lot(), registered.expiry(), LotState.OPEN, 1));
            } else if (event instanceof LotEvent.LotRecalled recalled) {
                turn(recalled.lot(), LotState.RECALLED, nowLots, nowStocks);
            } else if (event instanceof LotEvent.RecallLifted lifted) {
                turn(lifted.lot(), LotState.OPEN, nowLots, nowStocks);
            } else if (event instanceof LotEvent.LotsMoved moved) {
                for (LotMovement movement : moved.movements()) {
                    Optional<LotStock> before = Optional.ofNullable(nowStocks.get(movement.key()));
                    Optional<Lot> lot =
                            Optional.ofNullable(nowLots.get(movement.key().name()));
                    nowStocks.put(movement.key(), moved(before, lot, movement));
                    moved(movement).forEach(unit -> nowSerials.put(unit.key(), unit));
                }
            }
        }
        return new LotInventory(lockedLots, lockedStocks, lockedSerials, nowPolicies, nowLots, nowStocks, nowSerials);
    }

    /** What lies there after a movement. */
    LotStock moved(Optional<LotStock> before, Optional<Lot> lot, LotMovement movement) {
        return before.orElseGet(() -> new LotStock(
                        movement.key(),
                        lot.flatMap(Lot::expiry),
                        lot.map(Lot::state).orElse(LotState.OPEN),
                        movement.effectiveAt(),
                        LotCounters.ZERO,
                        0))
                .plus(movement)
                .atVersion(lockedVersion(movement.key()) + 1);
    }

    /** The single units after a movement. */
    List<SerialUnit> moved(LotMovement movement) {
        Sku sku = movement.key().position().sku();
        return movement.serials().stream()
                .map(number -> SerialKey.of(sku, number))
                .map(key -> new SerialUnit(key, movement.key(), movement.to(), lockedVersion(key) + 1))
                .toList();
    }

    private static void turn(
            LotName name, LotState state, SortedMap<LotName, Lot> lots, SortedMap<LotKey, LotStock> stocks) {
        lots.computeIfPresent(name, (unchanged, lot) -> lot.next(state));
        stocks.replaceAll((key, stock) -> key.name().equals(name) ? stock.in(state) : stock);
    }

    private long lockedVersion(LotKey key) {
        LotStock locked = lockedStocks.get(key);
        return locked == null ? 0 : locked.version();
    }

    private long lockedVersion(SerialKey key) {
        SerialUnit locked = lockedSerials.get(key);
        return locked == null ? 0 : locked.version();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LotInventory inventory
                && lockedStocks.equals(inventory.lockedStocks)
                && policies.equals(inventory.policies)
                && lots.equals(inventory.lots)
                && stocks.equals(inventory.stocks)
                && serials.equals(inventory.serials);
    }

    @Override
    public int hashCode() {
        return 31 * stocks.hashCode() + lots.hashCode();
    }

    @Override
    public String toString() {
        return "LotInventory" + policies.values() + lots.values() + stocks.values() + serials.values();
    }
}
