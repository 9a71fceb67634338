package org.countinghouse.ports.tck.model;

import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;

/** What one command on expected goods does. */
final class NaiveSupplies {

    private final NaiveWorld world;

    NaiveSupplies(NaiveWorld world) {
        this.world = world;
    }

    String expect(ExpectSupply command) {
        String id = command.supply().value();
        if (world.supplies.containsKey(id)) {
            throw new Refused("SUPPLY_EXISTS", id);
        }
        NaiveQueue.Supply supply = new NaiveQueue.Supply(
                id, command.key(), command.kind().name(), command.expected().units(), command.due());
        world.supplies.put(id, supply);
        return told(supply);
    }

    String change(ChangeSupply command) {
        NaiveQueue.Supply supply = living(command.supply().value(), "change");
        if (supply.received > command.expected().units()) {
            throw new Refused("BELOW_RECEIVED", supply.id, command.expected(), supply.received);
        }
        LocalDate before = supply.due;
        breakDownTo(supply, command.expected().units() - supply.received);
        supply.expected = command.expected().units();
        supply.due = command.due();
        supply.version++;
        if (supply.due.isAfter(before)) {
            supply.version += world.waitingFor(supply).stream()
                    .filter(waiting -> supply.due.isAfter(waiting.promised))
                    .count();
        }
        return told(supply);
    }

    String cancel(CancelSupply command) {
        NaiveQueue.Supply supply = living(command.supply().value(), "cancel");
        breakDownTo(supply, 0);
        supply.isCanceled = true;
        supply.version++;
        return told(supply);
    }

    /** The newest give way first; the last of them perhaps in part. */
    private void breakDownTo(NaiveQueue.Supply supply, long open) {
        List<NaiveQueue.PreOrder> waiting = world.waitingFor(supply);
        long surplus = world.pegged(supply) - open;
        for (int at = waiting.size() - 1; at >= 0 && surplus > 0; at--) {
            NaiveQueue.PreOrder newest = waiting.get(at);
            long broken = Math.min(newest.waiting, surplus);
            newest.waiting -= broken;
            newest.broken += broken;
            surplus -= broken;
            supply.version++;
            world.changed().add(newest.id);
        }
    }

    String preOrder(PlacePreOrder command) {
        String id = command.preOrder().value();
        if (world.preOrders.containsKey(id)) {
            throw new Refused("PRE_ORDER_EXISTS", id);
        }
        NaiveQueue.Supply supply = living(command.supply().value(), "pre-order");
        long left = supply.open() - world.pegged(supply);
        if (command.quantity().units() > left) {
            throw new Refused("NOT_ENOUGH_EXPECTED", supply.id, command.quantity(), left);
        }
        supply.version++;
        NaiveQueue.PreOrder preOrder = new NaiveQueue.PreOrder(
                id,
                supply,
                command.demand().value(),
                command.lineNumber(),
                command.quantity().units());
        world.preOrders.put(id, preOrder);
        world.changed().add(supply.id);
        world.changed().add(id);
        return preOrder.told();
    }

    String cancelPreOrder(CancelPreOrder command) {
        NaiveQueue.PreOrder preOrder = world.preOrders.get(command.preOrder().value());
        if (preOrder == null) {
            throw new Refused("UNKNOWN_PRE_ORDER", command.preOrder());
        }
        if (preOrder.waiting == 0) {
            throw new Refused("NOTHING_WAITS", preOrder.id);
        }
        preOrder.canceled += preOrder.waiting;
        preOrder.waiting = 0;
        preOrder.supply.version++;
        world.changed().add(preOrder.supply.id);
        world.changed().add(preOrder.id);
        return preOrder.told();
    }

    private NaiveQueue.Supply living(String id, String attempted) {
        NaiveQueue.Supply supply = world.supplies.get(id);
        if (supply == null) {
            throw new Refused("UNKNOWN_SUPPLY", id);
        }
        if (supply.isCanceled) {
            throw new Refused("SUPPLY_IS_CANCELED", id, attempted);
        }
        return supply;
    }

    private String told(NaiveQueue.Supply supply) {
        world.changed().add(supply.id);
        return supply.told(world.pegged(supply));
    }
}
