package org.countinghouse.domain.inventory.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What an arrival does to the lines of a transfer. */
final class ArrivalLines {

    private ArrivalLines() {}

    /** How each line comes out when that was counted. */
    static List<ArrivedLine> of(StockTransfer transfer, ArriveTransfer command) {
        Map<Sku, Quantity> counted = new LinkedHashMap<>();
        command.lines().forEach(line -> counted.put(line.sku(), line.quantity()));
        List<ArrivedLine> lines = new ArrayList<>();
        for (TransferLine line : transfer.lines()) {
            Quantity came = counted.getOrDefault(line.sku(), Quantity.ZERO);
            Quantity arrived = came.min(line.open());
            Quantity missing = line.open().minus(arrived);
            Quantity lost = command.completion() == ArriveTransfer.Completion.LAST ? missing : Quantity.ZERO;
            add(lines, line, arrived, lost, came.minus(arrived));
        }
        return lines;
    }

    /** The same lines, told from the movements of the arrival: no SKU is in two lines. */
    static List<ArrivedLine> of(StockTransfer transfer, List<StockMovement> movements) {
        List<ArrivedLine> lines = new ArrayList<>();
        for (TransferLine line : transfer.lines()) {
            List<StockMovement> own = movements.stream()
                    .filter(movement -> movement.key().sku().equals(line.sku()))
                    .toList();
            add(
                    lines,
                    line,
                    moved(own, MovementReason.TRANSFER_IN),
                    moved(own, MovementReason.TRANSFER_LOST),
                    moved(own, MovementReason.FOUND));
        }
        return lines;
    }

    /** The transfer's lines after those arrivals. */
    static List<TransferLine> after(StockTransfer before, List<ArrivedLine> arrivals) {
        List<TransferLine> lines = new ArrayList<>(before.lines());
        for (ArrivedLine arrival : arrivals) {
            int index = arrival.number() - 1;
            Arguments.require(
                    index < lines.size() && lines.get(index).sku().equals(arrival.sku()),
                    "arrived line",
                    "must be one of transfer " + before.id(),
                    arrival);
            lines.set(index, lines.get(index).after(arrival));
        }
        return lines;
    }

    /** The first SKU that is not in the transfer. */
    static Optional<Sku> stranger(StockTransfer transfer, ArriveTransfer command) {
        Map<Sku, TransferLine> known = new LinkedHashMap<>();
        transfer.lines().forEach(line -> known.put(line.sku(), line));
        return command.lines().stream()
                .map(ArriveTransfer.Line::sku)
                .filter(sku -> !known.containsKey(sku))
                .findFirst();
    }

    private static Quantity moved(List<StockMovement> movements, MovementReason reason) {
        return movements.stream()
                .filter(movement -> movement.reason() == reason)
                .map(StockMovement::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static void add(
            List<ArrivedLine> lines, TransferLine line, Quantity arrived, Quantity lost, Quantity excess) {
        if (arrived.isPositive() || lost.isPositive() || excess.isPositive()) {
            lines.add(new ArrivedLine(line.number(), line.sku(), arrived, lost, excess));
        }
    }
}
