package org.countinghouse.domain.inventory.supply;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/**
 * A supply that was locked, and those of its pre-orders that a command is about.
 *
 * @param supply the supply
 * @param preOrders by name; unmodifiable
 */
@CheckReturnValue
public record PeggedSupply(Supply supply, SortedMap<PreOrderId, PreOrder> preOrders) {

    /** Copies the pre-orders. */
    public PeggedSupply {
        preOrders = Collections.unmodifiableSortedMap(new TreeMap<>(preOrders));
    }

    /** The supply with those pre-orders. */
    public static PeggedSupply of(Supply supply, Collection<PreOrder> preOrders) {
        SortedMap<PreOrderId, PreOrder> byId = new TreeMap<>();
        preOrders.forEach(preOrder -> byId.put(preOrder.id(), preOrder));
        return new PeggedSupply(supply, byId);
    }

    /**
     * What a whole history leads to.
     *
     * @param history the events from the first on
     * @throws IllegalArgumentException if it does not begin with an announcement, or an event does not follow
     */
    public static PeggedSupply fold(List<SupplyEvent> history) {
        Arguments.require(!history.isEmpty(), "history", "must not be empty", history);
        Supply first = history.get(0).after(Optional.empty());
        return of(first, List.of()).after(history.subList(1, history.size()));
    }

    /** This after some events: the same as one after the other. */
    public PeggedSupply after(List<? extends SupplyEvent> events) {
        Supply now = supply;
        SortedMap<PreOrderId, PreOrder> pegs = new TreeMap<>(preOrders);
        for (SupplyEvent event : events) {
            now = event.after(Optional.of(now));
            apply(event, pegs);
        }
        return new PeggedSupply(now, pegs);
    }

    /** The pre-orders that wait, in the order in which they were made. */
    public List<PreOrder> waiting() {
        return preOrders.values().stream()
                .filter(preOrder -> preOrder.waiting().isPositive())
                .sorted(Comparator.comparingLong(PreOrder::sequence))
                .toList();
    }

    /** The pre-orders that the events changed, as they are here, in the order of their names. */
    public List<PreOrder> changedBy(List<? extends SupplyEvent> events) {
        TreeSet<PreOrderId> changed = new TreeSet<>();
        for (SupplyEvent event : events) {
            if (event instanceof SupplyEvent.PreOrderPlaced placed) {
                changed.add(placed.peg().preOrder());
            } else if (event instanceof SupplyEvent.PreOrderCanceled canceled) {
                changed.add(canceled.peg().preOrder());
            } else if (event instanceof SupplyEvent.PegBroken broken) {
                changed.add(broken.peg().preOrder());
            } else if (event instanceof SupplyEvent.SupplyArrived arrived) {
                arrived.fills().forEach(fill -> changed.add(fill.peg().preOrder()));
            }
        }
        return preOrders.values().stream()
                .filter(preOrder -> changed.contains(preOrder.id()))
                .toList();
    }

    private static void apply(SupplyEvent event, SortedMap<PreOrderId, PreOrder> pegs) {
        if (event instanceof SupplyEvent.PreOrderPlaced placed) {
            PreOrder preOrder = PreOrder.placed(placed);
            Arguments.require(pegs.put(preOrder.id(), preOrder) == null, "pre-order", "must be new", preOrder.id());
        } else if (event instanceof SupplyEvent.PreOrderCanceled canceled) {
            change(pegs, canceled.peg(), PreOrder::cancel);
        } else if (event instanceof SupplyEvent.PegBroken broken) {
            change(pegs, broken.peg(), PreOrder::breakOff);
        } else if (event instanceof SupplyEvent.SupplyArrived arrived) {
            arrived.fills().forEach(fill -> change(pegs, fill.peg(), PreOrder::allocate));
        }
    }

    private static void change(
            SortedMap<PreOrderId, PreOrder> pegs, PegQuantity peg, BiFunction<PreOrder, Quantity, PreOrder> change) {
        PreOrder before = Optional.ofNullable(pegs.get(peg.preOrder()))
                .orElseThrow(() -> Arguments.violated("pre-order", "must exist", peg.preOrder()));
        pegs.put(before.id(), change.apply(before, peg.quantity()));
    }
}
