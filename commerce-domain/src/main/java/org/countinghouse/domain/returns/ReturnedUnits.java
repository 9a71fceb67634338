package org.countinghouse.domain.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ReturnLines;
import org.countinghouse.domain.quantity.Quantity;

/** What an order is to record: units per line, whatever their condition. */
final class ReturnedUnits {

    private ReturnedUnits() {}

    static ReturnLines command(CommandHeader header, OrderId order, ReturnId returnId, Stream<LineQuantity> parts) {
        Map<Integer, Quantity> units = new LinkedHashMap<>();
        parts.forEach(part -> units.merge(part.number(), part.quantity(), Quantity::plus));
        ReturnLines.Builder command =
                ReturnLines.builder().header(header).order(order).returned(returnId.reference());
        units.forEach((number, quantity) -> command.addLines(new LineQuantity(number, quantity)));
        return command.build();
    }
}
