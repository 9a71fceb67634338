package org.countinghouse.domain.process;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.StockEvent.MovedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMissing;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMoved;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockEvent.ConditionMoved;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.transfer.ArrivedLine;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What transfers, counts and conditions of stock mean to the books: cost goes where the units go (R24). What is damaged
 * is written off (R22), what is missing is shrinkage (R23, R24), and what is found is worth nothing.
 */
@CheckReturnValue
public final class MovesToBooks {

    private MovesToBooks() {}

    /**
     * The books when goods change their condition: quarantined ones keep their cost; damaged ones are written off, as
     * ever, and if they are repaired they come back worth nothing. Successive lines of the same kind at one location are
     * one document.
     */
    public static List<BusinessEvent> books(ConditionMoved event, Currency currency) {
        List<BusinessEvent> events = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= event.lines().size(); end++) {
            List<MoveCondition.Line> lines = event.lines();
            if (end == lines.size() || !alike(lines.get(begin), lines.get(end))) {
                String id = event.command().value() + "#" + (begin + 1);
                events.add(moved(lines.subList(begin, end), SourceDocument.abbreviated("condition", id), currency));
                begin = end;
            }
        }
        return events;
    }

    /** The books when goods leave for another location: their cost lies in transit, by transfer. */
    public static List<BusinessEvent> books(TransferDispatched event, Currency currency) {
        LocationCode origin = code(event.origin());
        List<MovedLine> lines = new ArrayList<>();
        for (TransferLine line : event.lines()) {
            lines.add(MovedLine.moved(
                    line.dispatched(), CostKey.sellable(line.sku(), origin), inTransit(line.sku(), event.transfer())));
        }
        return List.of(new StockMoved(
                SourceDocument.of("dispatch", event.transfer().value()),
                currency,
                "Transfer " + event.transfer() + " from " + event.origin() + " to " + event.destination(),
                lines));
    }

    /** The books when goods arrive: their cost goes to the destination; that of lost ones is shrinkage. */
    public static List<BusinessEvent> books(TransferArrived event, Currency currency) {
        LocationCode destination = code(event.destination());
        List<MovedLine> lines = new ArrayList<>();
        for (ArrivedLine line : event.lines()) {
            CostKey onItsWay = inTransit(line.sku(), event.transfer());
            CostKey there = CostKey.sellable(line.sku(), destination);
            if (line.arrived().isPositive()) {
                lines.add(MovedLine.moved(line.arrived(), onItsWay, there));
            }
            if (line.lost().isPositive()) {
                lines.add(MovedLine.lost(line.lost(), onItsWay));
            }
            if (line.excess().isPositive()) {
                lines.add(MovedLine.found(line.excess(), there));
            }
        }
        return List.of(new StockMoved(
                SourceDocument.of("arrival", event.transfer() + "/" + event.version()),
                currency,
                "Transfer " + event.transfer() + " arrived at " + event.destination(),
                lines));
    }

    /** The books when stock is counted: what is missing is shrinkage (R23). One document a location. */
    public static List<BusinessEvent> books(StockCounted event, Currency currency) {
        Map<LocationId, List<WrittenOffLine>> missing = new TreeMap<>();
        Map<LocationId, List<MovedLine>> found = new TreeMap<>();
        for (CountedLine line : event.lines()) {
            PositionKey key = line.key();
            long variance = line.result().variance();
            if (variance < 0) {
                missing.computeIfAbsent(key.location(), location -> new ArrayList<>())
                        .add(new WrittenOffLine(key.sku(), StockStatus.SELLABLE, Quantity.of(-variance)));
            } else if (variance > 0) {
                found.computeIfAbsent(key.location(), location -> new ArrayList<>())
                        .add(MovedLine.found(Quantity.of(variance), CostKey.sellable(key.sku(), code(key.location()))));
            }
        }
        List<BusinessEvent> events = new ArrayList<>();
        found.forEach((location, lines) -> events.add(new StockMoved(
                counted("count-found", event, location), currency, "Stock found at " + location, lines)));
        missing.forEach((location, lines) -> events.add(
                new StockMissing(counted("count-missing", event, location), code(location), currency, lines)));
        return events;
    }

    private static BusinessEvent moved(List<MoveCondition.Line> lines, SourceDocument source, Currency currency) {
        MoveCondition.Line first = lines.get(0);
        LocationCode location = code(first.key().location());
        if (first.to() == StockCondition.DAMAGED) {
            StockStatus from = first.from() == StockCondition.SELLABLE ? StockStatus.SELLABLE : StockStatus.QUARANTINED;
            return new StockWrittenOff(
                    source,
                    location,
                    currency,
                    lines.stream()
                            .map(line -> new WrittenOffLine(line.key().sku(), from, line.quantity()))
                            .toList());
        }
        return new StockMoved(
                source,
                currency,
                "Stock " + first.from() + " is now " + first.to() + " at " + location,
                lines.stream()
                        .map(line -> new MovedLine(line.quantity(), key(line, line.from()), key(line, line.to())))
                        .toList());
    }

    /** Damaged goods have left the books. */
    private static Optional<CostKey> key(MoveCondition.Line line, StockCondition condition) {
        Sku sku = line.key().sku();
        LocationCode location = code(line.key().location());
        return switch (condition) {
            case SELLABLE -> Optional.of(CostKey.sellable(sku, location));
            case QUARANTINED -> Optional.of(CostKey.quarantined(sku, location));
            case DAMAGED -> Optional.empty();
        };
    }

    private static boolean alike(MoveCondition.Line one, MoveCondition.Line other) {
        return one.from() == other.from()
                && one.to() == other.to()
                && one.key().location().equals(other.key().location());
    }

    private static CostKey inTransit(Sku sku, TransferId transfer) {
        return CostKey.inTransit(sku, LocationCode.of(transfer.value()));
    }

    private static LocationCode code(LocationId location) {
        return LocationCode.of(location.value());
    }

    private static SourceDocument counted(String type, StockCounted event, LocationId location) {
        return SourceDocument.abbreviated(type, location + "/" + event.count() + "/" + event.version());
    }
}
