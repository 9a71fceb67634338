package org.countinghouse.ports.tck.history;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;

/** One position as a child would keep it: how many are there, and a list of who was promised what until when. */
final class PositionModel {

    private final NavigableMap<String, Promise> promises = new TreeMap<>();
    private final NavigableMap<Instant, Long> heldUntil = new TreeMap<>();
    private long onHand;
    private long held;
    private long allocated;
    private long damaged;
    private long quarantined;
    private long inTransfer;
    private long allowance;
    private long version;

    private static final class Promise {
        private long held;
        private long allocated;
        private Instant expiresAt = Instant.MIN;
    }

    long available() {
        return onHand - held - allocated + allowance;
    }

    long onHand() {
        return onHand;
    }

    long damaged() {
        return damaged;
    }

    long quarantined() {
        return quarantined;
    }

    /** Units promised to nobody; negative when more is promised than is there. */
    long free() {
        return onHand - held - allocated;
    }

    /** The part of {@link #dueBy} that those reservations hold. */
    long dueBy(Instant moment, Collection<String> reservations) {
        return reservations.stream()
                .flatMap(reservation -> of(reservation).stream())
                .filter(promise -> !promise.expiresAt.isAfter(moment))
                .mapToLong(promise -> promise.held)
                .sum();
    }

    /** What is held with a deadline up to that moment. */
    long dueBy(Instant moment) {
        return heldUntil.headMap(moment, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What a reservation is still promised here: held + allocated. */
    long openOf(String reservation) {
        return of(reservation).stream()
                .mapToLong(promise -> promise.held + promise.allocated)
                .sum();
    }

    /** What of it has a deadline. */
    long heldOf(String reservation) {
        return of(reservation).stream().mapToLong(promise -> promise.held).sum();
    }

    private Collection<Promise> of(String reservation) {
        return promises.subMap(reservation + "#", reservation + "$").values();
    }

    boolean is(StockPosition position) {
        return position.counters().equals(counters())
                && position.oversellAllowance().units() == allowance;
    }

    boolean isAt(StockPosition position) {
        return position.version() == version && is(position);
    }

    StockCounters counters() {
        return new StockCounters(onHand, held, allocated, damaged, quarantined, inTransfer);
    }

    void turn(long toVersion, long toAllowance) {
        version = toVersion;
        allowance = toAllowance;
    }

    /**
     * Moves units.
     *
     * @param until the deadline of the reservation it belongs to, after the step
     * @return the rule it breaks, if any
     */
    Optional<String> move(StockMovement movement, Optional<Instant> until, Optional<Instant> now) {
        long units = movement.quantity().units();
        return switch (movement.reason()) {
            case RECEIPT, FOUND, RETURN -> in(units);
            case LOST -> out(units);
            case DAMAGE -> {
                damaged += units;
                yield out(units);
            }
            case SCRAP -> {
                damaged -= units;
                yield broken(damaged < 0, "R4");
            }
            case DAMAGED_RETURN -> {
                damaged += units;
                yield Optional.empty();
            }
            case HOLD -> hold(promise(movement), units, until);
            case CONFIRMATION -> {
                Promise promise = promise(movement, until);
                promise.allocated += units;
                allocated += units;
                boolean late = now.isPresent() && !now.get().isBefore(promise.expiresAt);
                yield unhold(promise, units).or(() -> broken(late, "R5"));
            }
            case RELEASE -> unhold(promise(movement, until), units);
            case EXPIRY -> {
                Promise promise = promise(movement, until);
                boolean early = now.isPresent() && now.get().isBefore(promise.expiresAt);
                yield unhold(promise, units).or(() -> broken(early, "R5"));
            }
            case BROKEN_HOLD -> unhold(promise(movement, until), units);
            case BROKEN_ALLOCATION -> unallocate(promise(movement), units);
            case DEALLOCATION -> unallocate(promise(movement), units);
            case FULFILLMENT -> {
                onHand -= units;
                yield unallocate(promise(movement), units).or(() -> broken(onHand < 0, "R4"));
            }
            case QUARANTINE -> {
                quarantined += units;
                yield out(units);
            }
            case CLEARANCE -> {
                quarantined -= units;
                yield in(units).or(() -> broken(quarantined < 0, "R4"));
            }
            case CONDEMNATION -> {
                quarantined -= units;
                damaged += units;
                yield broken(quarantined < 0, "R4");
            }
            case REPAIR -> {
                damaged -= units;
                yield in(units).or(() -> broken(damaged < 0, "R4"));
            }
            case REINSPECTION -> {
                damaged -= units;
                quarantined += units;
                yield broken(damaged < 0, "R4");
            }
            case TRANSFER_OUT -> out(units);
            case TRANSFER_SENT -> {
                inTransfer += units;
                yield Optional.empty();
            }
            case TRANSFER_IN -> {
                inTransfer -= units;
                yield in(units).or(() -> broken(inTransfer < 0, "R4"));
            }
            case TRANSFER_LOST -> {
                inTransfer -= units;
                yield broken(inTransfer < 0, "R4");
            }
        };
    }

    private Promise promise(StockMovement movement) {
        return promises.computeIfAbsent(
                movement.cause().id() + "#" + movement.cause().line(), key -> new Promise());
    }

    /** Its deadline may have been moved since, which no movement tells. */
    private Promise promise(StockMovement movement, Optional<Instant> until) {
        Promise promise = promise(movement);
        until.filter(deadline -> promise.held > 0 && !deadline.equals(promise.expiresAt))
                .ifPresent(deadline -> {
                    long units = promise.held;
                    heldUntil.computeIfPresent(
                            promise.expiresAt, (key, now) -> now == units ? null : Long.valueOf(now - units));
                    heldUntil.merge(deadline, units, Long::sum);
                    promise.expiresAt = deadline;
                });
        return promise;
    }

    private Optional<String> in(long units) {
        onHand += units;
        return Optional.empty();
    }

    private Optional<String> out(long units) {
        onHand -= units;
        return broken(onHand < 0, "R4");
    }

    private Optional<String> hold(Promise promise, long units, Optional<Instant> until) {
        promise.held += units;
        promise.expiresAt = until.orElse(Instant.MAX);
        held += units;
        heldUntil.merge(promise.expiresAt, units, Long::sum);
        return broken(until.isEmpty(), "R3");
    }

    private Optional<String> unhold(Promise promise, long units) {
        promise.held -= units;
        held -= units;
        heldUntil.computeIfPresent(promise.expiresAt, (key, now) -> now == units ? null : Long.valueOf(now - units));
        return broken(promise.held < 0, "R3");
    }

    private Optional<String> unallocate(Promise promise, long units) {
        promise.allocated -= units;
        allocated -= units;
        return broken(promise.allocated < 0, "R3");
    }

    private static Optional<String> broken(boolean isBroken, String rule) {
        return isBroken ? Optional.of(rule) : Optional.empty();
    }
}
