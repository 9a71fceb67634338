package org.countinghouse.domain.inventory.backorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.DirectAllocation;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What free stock does for those who wait for it.
 *
 * @param inventory the stock after everything
 * @param events what happened to stock, in order
 * @param backorders what happened to each backorder that got something, in the order in which they were served
 */
public record BackorderFilling(
        Inventory inventory, List<InventoryEvent> events, List<Decision<Backorder, BackorderEvent>> backorders) {

    private static final Comparator<Backorder> FIRST_COME =
            Comparator.comparing(Backorder::queuedAt).thenComparing(Backorder::id);

    /** Copies the lists. */
    public BackorderFilling {
        events = List.copyOf(events);
        backorders = List.copyOf(backorders);
    }

    /** The order in which a policy looks at a queue. */
    @CheckReturnValue
    public static Comparator<Backorder> queue(FillOrder order) {
        return switch (order) {
            case FIRST_COME, FAIR_SHARE -> FIRST_COME;
            case PRIORITY ->
                Comparator.comparingInt(Backorder::priority).reversed().thenComparing(FIRST_COME);
        };
    }

    /**
     * Gives what is free at each position to those who wait for it there.
     *
     * @param inventory the stock, with everything that came
     * @param locked backorders of any positions; those that wait for nothing any more are passed
     * @param occurredAt when, in the business
     */
    @CheckReturnValue
    public static BackorderFilling decide(
            BackorderPolicy policy, Inventory inventory, Collection<Backorder> locked, Instant occurredAt) {
        SortedMap<PositionKey, List<Backorder>> queues = new TreeMap<>();
        locked.stream()
                .filter(backorder -> backorder.waiting().isPositive())
                .sorted(queue(policy.order()))
                .forEach(backorder -> queues.computeIfAbsent(backorder.key(), key -> new ArrayList<>())
                        .add(backorder));
        List<DirectAllocation> allocations = new ArrayList<>();
        List<Decision<Backorder, BackorderEvent>> filled = new ArrayList<>();
        queues.forEach((key, queue) -> {
            long[] shares = shares(policy, inventory.position(key).free(), queue);
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] > 0) {
                    BackorderEvent.BackorderFilled event = filled(queue.get(i), Quantity.of(shares[i]), occurredAt);
                    filled.add(new Decision<>(BackorderDecider.evolve(queue.get(i), event), List.of(event)));
                    allocations.add(new DirectAllocation(
                            event.reservation(),
                            event.demand(),
                            new LineQuantity(event.lineNumber(), event.key(), event.quantity()),
                            occurredAt));
                }
            }
        });
        List<InventoryEvent> events = allocations.stream()
                .flatMap(allocation -> allocation.events().stream())
                .toList();
        return new BackorderFilling(DirectAllocation.in(inventory, allocations), events, filled);
    }

    private static BackorderEvent.BackorderFilled filled(Backorder backorder, Quantity given, Instant occurredAt) {
        long version = backorder.version() + 1;
        return new BackorderEvent.BackorderFilled(
                backorder.id(),
                backorder.demand(),
                backorder.lineNumber(),
                backorder.key(),
                version,
                given,
                DirectAllocation.ofBackorder(backorder.id().value(), version),
                occurredAt);
    }

    /** How many units each of a sorted queue gets. */
    private static long[] shares(BackorderPolicy policy, Quantity free, List<Backorder> queue) {
        return switch (policy.order()) {
            case FIRST_COME, PRIORITY -> inOrder(policy.whenShort(), free, queue);
            case FAIR_SHARE -> fair(free, queue);
        };
    }

    private static long[] inOrder(WhenShort whenShort, Quantity free, List<Backorder> queue) {
        long[] shares = new long[queue.size()];
        Quantity left = free;
        for (int i = 0; i < shares.length; i++) {
            Backorder next = queue.get(i);
            boolean tooMuch = next.portion() == Portion.WHOLE && next.waiting().isMoreThan(left);
            if (tooMuch && whenShort == WhenShort.WAIT) {
                return shares;
            }
            if (!tooMuch) {
                Quantity given = next.waiting().min(left);
                shares[i] = given.units();
                left = left.minus(given);
            }
        }
        return shares;
    }

    /**
     * Those who want all or nothing put their shares together and are served from them, first come; what they cannot use
     * is shared by the others.
     */
    private static long[] fair(Quantity free, List<Backorder> queue) {
        long[] wanted = queue.stream()
                .mapToLong(backorder -> backorder.waiting().units())
                .toArray();
        long[] shares = Allocation.cappedParts(free.units(), wanted, wanted, Sharing.LARGEST_REMAINDER);
        long[] others = Arrays.copyOf(wanted, wanted.length);
        long[] given = new long[wanted.length];
        long together = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (queue.get(i).portion() == Portion.WHOLE) {
                together += shares[i];
                others[i] = 0;
            }
        }
        long left = free.units();
        for (int i = 0; i < wanted.length; i++) {
            if (others[i] == 0 && wanted[i] <= together) {
                given[i] = wanted[i];
                together -= wanted[i];
                left -= wanted[i];
            }
        }
        long[] parts = Allocation.cappedParts(left, others, others, Sharing.LARGEST_REMAINDER);
        for (int i = 0; i < wanted.length; i++) {
            given[i] += parts[i];
        }
        return given;
    }
}
