package org.countinghouse.ports.tck.model;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockEvent.OversellAllowed;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Rejection;

/**
 * What the library answers, in the words of the model. A deadline is told by the command that set it: the moment itself is
 * the store's clock, which the model does not know; it is checked to be that command's time to live after the store's
 * clock at that command.
 */
final class StockTold {

    private final Map<Instant, String> deadlines = new TreeMap<>();

    private String label = "";
    private Instant notBefore = Instant.MAX;
    private Optional<Instant> set = Optional.empty();

    /** The same, to be used by another thread. */
    StockTold copy() {
        StockTold copy = new StockTold();
        copy.deadlines.putAll(deadlines);
        return copy;
    }

    /** What the other has learned. */
    void learn(StockTold other) {
        deadlines.putAll(other.deadlines);
    }

    /** From now on an unknown moment that is not before that one is the present command's deadline. */
    void expect(String deadline, Instant earliest) {
        label = deadline;
        notBefore = earliest;
        set = Optional.empty();
    }

    /** The deadline that the present command set. */
    Optional<Instant> set() {
        return set;
    }

    private String deadline(Instant moment) {
        String known = deadlines.get(moment);
        if (known == null && set.isEmpty() && !moment.isBefore(notBefore)) {
            deadlines.put(moment, label);
            set = Optional.of(moment);
            known = label;
        }
        return known == null ? "unexpected " + moment : known;
    }

    String reservation(Reservation promise) {
        return promise.id() + " for " + promise.demand() + " " + promise.state() + " v" + promise.version() + " fence "
                + promise.fence() + " priority " + promise.priority() + " reserved " + promise.reservedAt() + " until "
                + until(promise)
                + promise.lines().stream().map(StockTold::line).collect(Collectors.joining("; ", " [", "]"));
    }

    /** One that was made for somebody who waited never had a deadline; the business time stands in its place. */
    private String until(Reservation promise) {
        String id = promise.id().value();
        boolean waited = id.startsWith("pre-order/") || id.startsWith("backorder/");
        return waited ? promise.expiresAt().toString() : deadline(promise.expiresAt());
    }

    private static String line(ReservationLine line) {
        return line.number() + " (" + line.share().line() + " by "
                + line.share().perSet() + ") " + line.key()
                + " asked " + line.requested() + " got " + line.reserved() + " held " + line.held() + " allocated "
                + line.allocated() + " fulfilled " + line.fulfilled() + " released " + line.released() + " expired "
                + line.expired() + " broken " + line.broken();
    }

    static String position(StockPosition position) {
        return position.key() + " v" + position.version() + " on hand " + position.onHand() + " held " + position.held()
                + " allocated " + position.allocated() + " damaged " + position.damaged() + " quarantined "
                + position.quarantined() + " in transfer " + position.inTransfer() + " allowance "
                + position.oversellAllowance();
    }

    static String movements(List<StockMovement> movements) {
        return movements.stream()
                .map(movement -> movement(
                        movement.reason().name(),
                        movement.key(),
                        movement.quantity().units(),
                        movement.cause().toString(),
                        movement.effectiveAt()))
                .toList()
                .toString();
    }

    static String movement(String reason, PositionKey key, long units, String cause, Instant at) {
        return reason + " " + units + " of " + key + " by " + cause + " at " + at;
    }

    static String allowed(OversellAllowed event) {
        return "allowed " + event.allowance() + " of " + event.key() + " at " + event.occurredAt();
    }

    static String shortage(int line, PositionKey key, long requested, long available, long reserved, String earliest) {
        return "line " + line + " " + key + " asked " + requested + " available " + available + " got " + reserved
                + " more " + earliest;
    }

    /** The reason and every figure, in the order in which the rejection holds them. */
    String refusal(Rejection refusal) {
        List<String> told = new ArrayList<>(List.of(refusal.reason().toString()));
        if (refusal instanceof InventoryRejection.Lapsed lapsed) {
            told.add(lapsed.reservation().value());
            told.add(deadline(lapsed.expiredAt()));
            if (lapsed.now().isBefore(lapsed.expiredAt())) {
                told.add("too early at " + lapsed.now());
            }
            told.add(figure(lapsed.shortages()));
            return String.join(" ", told);
        }
        for (RecordComponent component : refusal.getClass().getRecordComponents()) {
            try {
                told.add(figure(component.getAccessor().invoke(refusal)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return String.join(" ", told);
    }

    private static String figure(Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream().map(StockTold::figure).toList().toString();
        }
        return value instanceof Shortage shortage
                ? shortage(
                        shortage.lineNumber(),
                        shortage.key(),
                        shortage.requested().units(),
                        shortage.available().units(),
                        shortage.reserved().units(),
                        shortage.earliest().map(Object::toString).orElse("-"))
                : value.toString();
    }
}
