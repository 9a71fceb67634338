package org.countinghouse.ports.tck.model;

import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;

/** What the library answers about everything but positions and reservations, in the words of the model. */
final class OtherTold {

    private OtherTold() {}

    static String transfer(StockTransfer transfer) {
        return transfer.id() + " " + transfer.origin() + " to " + transfer.destination() + " v" + transfer.version()
                + " at " + transfer.dispatchedAt()
                + transfer.lines().stream()
                        .map(line -> line.number() + " " + line.sku() + " " + line.dispatched() + " arrived "
                                + line.arrived() + " lost " + line.lost())
                        .collect(Collectors.joining("; ", " [", "]"));
    }

    static String arrived(TransferArrived event) {
        return event.transfer() + " " + event.origin() + " to " + event.destination() + " v" + event.version() + " "
                + event.state() + " by " + event.command() + " at " + event.occurredAt() + " "
                + event.lines().stream()
                        .map(line -> line.number() + " " + line.sku() + " arrived " + line.arrived() + " lost "
                                + line.lost() + " excess " + line.excess())
                        .toList();
    }

    static String count(StockCount count) {
        return count.id() + " " + count.visibility() + " v" + count.version() + " at " + count.openedAt()
                + count.lines().stream()
                        .map(line -> line.number() + " " + line.key() + " " + line.atOpening() + " at v"
                                + line.positionVersion() + " "
                                + line.result().map(OtherTold::result).orElse(""))
                        .collect(Collectors.joining("; ", " [", "]"));
    }

    static String counted(StockCounted event) {
        return event.count() + " v" + event.version() + " by " + event.command() + " at " + event.occurredAt() + " "
                + event.lines().stream()
                        .map(line -> line.number() + " " + line.key() + " " + result(line.result()))
                        .toList();
    }

    private static String result(CountResult result) {
        return result.counted() + " not " + result.expected() + " at v" + result.countVersion();
    }

    static String supply(Supply supply) {
        return supply.id() + " " + supply.kind() + " of " + supply.key() + " v" + supply.version() + " expected "
                + supply.expected() + " on " + supply.due() + " received " + supply.received() + " pegged "
                + supply.pegged() + (supply.isCanceled() ? " canceled" : "");
    }

    static String preOrder(PreOrder preOrder) {
        return preOrder.id() + " of " + preOrder.supply() + " for " + preOrder.demand() + "." + preOrder.lineNumber()
                + " " + preOrder.key() + " promised " + preOrder.promised() + " #" + preOrder.sequence() + " waiting "
                + preOrder.waiting() + " allocated " + preOrder.allocated() + " canceled " + preOrder.canceled()
                + " broken " + preOrder.broken();
    }

    static String backorder(Backorder backorder) {
        return backorder.id() + " for " + backorder.demand() + "." + backorder.lineNumber() + " " + backorder.key()
                + " " + backorder.state() + " v" + backorder.version() + " priority " + backorder.priority()
                + (backorder.portion() == Portion.WHOLE ? " whole" : " any") + " queued " + backorder.queuedAt()
                + " waiting " + backorder.waiting() + " filled " + backorder.filled() + " canceled "
                + backorder.canceled();
    }
}
