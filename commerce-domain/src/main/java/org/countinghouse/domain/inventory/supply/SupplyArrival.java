package org.countinghouse.domain.inventory.supply;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.DirectAllocation;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What a receipt does to the supplies it names: received rises, and pre-orders are served in the order in which they were
 * made, each by a reservation that is confirmed from the start.
 *
 * <p>Worked value: pre-orders of 4, 3 and 2 wait and 6 come: the first gets 4, the second 2 and goes on waiting for 1.
 *
 * @param inventory the stock after everything
 * @param events what happened to stock besides the receipt, in order
 * @param supplies what happened to each supply, in the order of their names
 */
public record SupplyArrival(
        Inventory inventory, List<InventoryEvent> events, List<Decision<PeggedSupply, SupplyEvent>> supplies) {

    /** Copies the lists. */
    public SupplyArrival {
        events = List.copyOf(events);
        supplies = List.copyOf(supplies);
    }

    /**
     * Decides on a receipt that was taken into stock already.
     *
     * <p><b>Rejections:</b> for the first line that names a wrong one: {@link InventoryRejection.UnknownSupply},
     * {@link InventoryRejection.WrongSupply}, {@link InventoryRejection.SupplyCanceled}.
     *
     * @param inventory the stock with what came
     * @param locked the supplies named, those that exist, with all their pre-orders that wait
     */
    @CheckReturnValue
    public static Either<InventoryRejection, SupplyArrival> decide(
            ReceiveStock command, Inventory inventory, Collection<PeggedSupply> locked) {
        SortedMap<SupplyId, PeggedSupply> supplies = new TreeMap<>();
        locked.forEach(pegged -> supplies.put(pegged.supply().id(), pegged));
        SortedMap<SupplyId, Quantity> came = new TreeMap<>();
        for (ReceiveStock.Line line : command.lines()) {
            if (line.supply().isPresent()) {
                SupplyId id = line.supply().get();
                PeggedSupply pegged = supplies.get(id);
                if (pegged == null) {
                    return Either.left(new InventoryRejection.UnknownSupply(id));
                }
                Supply supply = pegged.supply();
                if (!supply.key().equals(line.key())) {
                    return Either.left(new InventoryRejection.WrongSupply(id, line.key(), supply.key()));
                }
                if (supply.isCanceled()) {
                    return Either.left(new InventoryRejection.SupplyCanceled(id));
                }
                came.merge(id, line.quantity(), Quantity::plus);
            }
        }
        return Either.right(arrive(command.header(), inventory, supplies, came));
    }

    private static SupplyArrival arrive(
            CommandHeader header,
            Inventory inventory,
            SortedMap<SupplyId, PeggedSupply> supplies,
            Map<SupplyId, Quantity> came) {
        List<Decision<PeggedSupply, SupplyEvent>> decisions = new ArrayList<>();
        List<DirectAllocation> allocations = new ArrayList<>();
        for (PeggedSupply before : supplies.values()) {
            Quantity quantity = came.getOrDefault(before.supply().id(), Quantity.ZERO);
            if (quantity.isPositive()) {
                List<PegFill> fills = fills(before, quantity);
                fills.forEach(fill -> allocations.add(allocation(fill, header.occurredAt())));
                List<SupplyEvent> events = List.of(new SupplyEvent.SupplyArrived(
                        before.supply().id(),
                        before.supply().key(),
                        before.supply().version() + 1,
                        header.id(),
                        quantity,
                        fills,
                        header.occurredAt()));
                decisions.add(new Decision<>(before.after(events), events));
            }
        }
        List<InventoryEvent> events = allocations.stream()
                .flatMap(allocation -> allocation.events().stream())
                .toList();
        return new SupplyArrival(DirectAllocation.in(inventory, allocations), events, decisions);
    }

    private static DirectAllocation allocation(PegFill fill, Instant occurredAt) {
        PegQuantity peg = fill.peg();
        return new DirectAllocation(
                fill.reservation(),
                peg.demand(),
                new LineQuantity(peg.lineNumber(), peg.key(), peg.quantity()),
                occurredAt);
    }

    private static List<PegFill> fills(PeggedSupply supply, Quantity came) {
        List<PegFill> fills = new ArrayList<>();
        Quantity left = came;
        for (PreOrder waiting : supply.waiting()) {
            Quantity given = waiting.waiting().min(left);
            if (given.isPositive()) {
                fills.add(new PegFill(
                        waiting.units(given),
                        DirectAllocation.ofPreOrder(
                                waiting.id().value(), supply.supply().version() + 1)));
                left = left.minus(given);
            }
        }
        return fills;
    }
}
