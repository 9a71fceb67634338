package org.countinghouse.ports.tck.model;

import java.util.Optional;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.kernel.Command;

/** Which part of the model a command is for. */
final class NaiveDecisions {

    private final NaiveWorld world;
    private final BackorderPolicy policy;

    NaiveDecisions(NaiveWorld world, BackorderPolicy policy) {
        this.world = world;
        this.policy = policy;
    }

    /** What it answers; what it touches is changed. */
    String decide(Command command) {
        NaiveWaiting waiting = new NaiveWaiting(world, command.header(), policy);
        if (command instanceof QueueBackorder queue) {
            return waiting.queue(queue);
        }
        if (command instanceof CancelBackorder cancel) {
            return waiting.cancel(cancel);
        }
        if (command instanceof FillBackorders fill) {
            return waiting.fill(fill);
        }
        Optional<String> moved = moved(command);
        if (moved.isPresent()) {
            if (command instanceof ReceiveStock receive) {
                waiting.arrived(receive);
            }
            waiting.fillFreed();
            return moved.get();
        }
        return command instanceof AllowOversell allow
                ? new NaiveGoods(world, command.header()).allowOversell(allow)
                : promised(command);
    }

    private Optional<String> moved(Command command) {
        NaiveGoods goods = new NaiveGoods(world, command.header());
        if (command instanceof ReceiveStock receive) {
            return Optional.of(goods.receive(receive));
        }
        if (command instanceof AdjustStock adjust) {
            return Optional.of(goods.adjust(adjust));
        }
        if (command instanceof ReturnToStock takeBack) {
            return Optional.of(goods.returnToStock(takeBack));
        }
        return command instanceof MoveCondition move ? Optional.of(goods.moveCondition(move)) : Optional.empty();
    }

    private String promised(Command command) {
        NaivePromises promises = new NaivePromises(world, command.header());
        if (command instanceof ReserveStock reserve) {
            return promises.reserve(reserve);
        }
        if (command instanceof ConfirmReservation confirm) {
            return promises.confirm(confirm);
        }
        if (command instanceof ReleaseReservation release) {
            return promises.release(release);
        }
        if (command instanceof FulfillReservation fulfill) {
            return promises.fulfill(fulfill);
        }
        return command instanceof ExpireDue expire ? promises.expireDue(expire) : changed(command);
    }

    private String changed(Command command) {
        NaiveChanges changes = new NaiveChanges(world, command.header());
        if (command instanceof ExtendReservation extend) {
            return changes.extend(extend);
        }
        if (command instanceof TransferReservation transfer) {
            return changes.transfer(transfer);
        }
        if (command instanceof RelocateReservation relocate) {
            return changes.relocate(relocate);
        }
        if (command instanceof ShortPick pick) {
            return changes.pickShort(pick);
        }
        return physical(command);
    }

    private String physical(Command command) {
        NaivePhysical physical = new NaivePhysical(world, command.header());
        if (command instanceof DispatchTransfer dispatch) {
            return physical.dispatch(dispatch);
        }
        if (command instanceof ArriveTransfer arrive) {
            return physical.arrive(arrive);
        }
        if (command instanceof OpenCount open) {
            return physical.open(open);
        }
        return command instanceof CountStock count ? physical.count(count) : kept(command);
    }

    private String kept(Command command) {
        NaiveQuotas quotas = new NaiveQuotas(world, command.header());
        if (command instanceof SetQuota set) {
            return quotas.set(set);
        }
        return command instanceof ReserveForChannel reserve ? quotas.reserve(reserve) : expected(command);
    }

    private String expected(Command command) {
        NaiveSupplies supplies = new NaiveSupplies(world);
        if (command instanceof ExpectSupply expect) {
            return supplies.expect(expect);
        }
        if (command instanceof ChangeSupply change) {
            return supplies.change(change);
        }
        if (command instanceof CancelSupply cancel) {
            return supplies.cancel(cancel);
        }
        if (command instanceof PlacePreOrder place) {
            return supplies.preOrder(place);
        }
        if (command instanceof CancelPreOrder cancel) {
            return supplies.cancelPreOrder(cancel);
        }
        throw new IllegalArgumentException("the model does not know " + command);
    }
}
