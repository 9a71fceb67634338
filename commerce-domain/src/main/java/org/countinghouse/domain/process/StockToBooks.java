package org.countinghouse.domain.process;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.StockEvent;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockEvent.StockAdjusted;
import org.countinghouse.domain.inventory.StockEvent.StockReceived;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;

/** What receipts and losses of stock mean to the books. One business event a location. */
@CheckReturnValue
public final class StockToBooks {

    private StockToBooks() {}

    /**
     * The books when goods come in: a cost layer each line (R18). Units of unknown cost come in at nothing.
     */
    public static List<BusinessEvent> books(StockReceived event, Currency currency) {
        Map<LocationId, List<StockEvent.ReceivedLine>> byLocation = new TreeMap<>();
        for (ReceiveStock.Line line : event.lines()) {
            byLocation
                    .computeIfAbsent(line.key().location(), location -> new ArrayList<>())
                    .add(new StockEvent.ReceivedLine(
                            line.key().sku(), line.quantity(), line.cost().orElse(Money.zero(currency))));
        }
        return received("receipt", event.command(), byLocation);
    }

    /**
     * The books when stock is corrected: what is lost or found damaged is written off (R22); what is found comes in at
     * the cost told, or at nothing; what was damaged and is thrown away left the books before.
     */
    public static List<BusinessEvent> books(StockAdjusted event, Currency currency) {
        Map<LocationId, List<StockEvent.WrittenOffLine>> gone = new TreeMap<>();
        Map<LocationId, List<StockEvent.ReceivedLine>> found = new TreeMap<>();
        for (AdjustStock.Line line : event.lines()) {
            switch (line.adjustment()) {
                case LOST, DAMAGED ->
                    gone.computeIfAbsent(line.key().location(), location -> new ArrayList<>())
                            .add(new StockEvent.WrittenOffLine(
                                    line.key().sku(), StockStatus.SELLABLE, line.quantity()));
                case FOUND ->
                    found.computeIfAbsent(line.key().location(), location -> new ArrayList<>())
                            .add(new StockEvent.ReceivedLine(
                                    line.key().sku(),
                                    line.quantity(),
                                    line.cost().orElse(Money.zero(currency))));
                case SCRAPPED -> {}
            }
        }
        List<BusinessEvent> events = new ArrayList<>(received("found", event.command(), found));
        gone.forEach((location, lines) -> events.add(new StockEvent.StockWrittenOff(
                source("loss", event.command(), location), LocationCode.of(location.value()), currency, lines)));
        return events;
    }

    private static List<BusinessEvent> received(
            String type, CommandId command, Map<LocationId, List<StockEvent.ReceivedLine>> byLocation) {
        List<BusinessEvent> events = new ArrayList<>();
        byLocation.forEach((location, lines) -> events.add(new StockEvent.StockReceived(
                source(type, command, location), LocationCode.of(location.value()), lines)));
        return events;
    }

    /** One command may touch several locations; the books see one document each. */
    private static SourceDocument source(String type, CommandId command, LocationId location) {
        return SourceDocument.abbreviated(type, location.value() + "/" + command.value());
    }
}
