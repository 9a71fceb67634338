package org.countinghouse.domain.inventory.lot;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** A command's steps so far, on positions and on lots. */
final class LotSteps {

    private final CommandHeader header;
    private final List<InventoryEvent> stockEvents = new ArrayList<>();
    private final List<LotEvent> lotEvents = new ArrayList<>();
    private Inventory inventory;
    private LotInventory lots;

    LotSteps(Inventory inventory, LotInventory lots, CommandHeader header) {
        this.inventory = inventory;
        this.lots = lots;
        this.header = header;
    }

    /** Events of lots alone. */
    LotSteps add(List<LotEvent> events) {
        lotEvents.addAll(events);
        lots = lots.after(events);
        return this;
    }

    /** What stock decided, and the lots it moves. */
    Either<LotRejection, LotSteps> stock(
            Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decided,
            Map<Integer, List<LotPart>> named) {
        if (decided.isLeft()) {
            return Either.left(new LotRejection.StockRefused(decided.getLeft()));
        }
        Either<LotRejection, LotSteps> steps = Either.right(this);
        for (InventoryEvent event : decided.get().events()) {
            steps = steps.flatMap(done -> done.follow(event, named));
        }
        return steps;
    }

    private Either<LotRejection, LotSteps> follow(InventoryEvent event, Map<Integer, List<LotPart>> named) {
        return new LotFollowing(lots, LotFollowing.demandOf(event), named)
                .follow(event.movements())
                .map(movements -> {
                    stockEvents.add(event);
                    inventory = StockDecider.evolve(inventory, event);
                    return movements.isEmpty()
                            ? this
                            : add(List.of(new LotEvent.LotsMoved(movements, event.occurredAt())));
                });
    }

    /** Quarantines what is sellable of recalled lots. */
    Either<LotRejection, LotSteps> quarantine(String reference) {
        List<LotStock> sellable = sellableOfRecalled();
        Map<PositionKey, Quantity> left = new TreeMap<>();
        for (LotStock stock : sellable) {
            PositionKey position = stock.key().position();
            Quantity free = left.computeIfAbsent(
                    position, key -> inventory.position(key).free());
            if (stock.at(LotPlace.SELLABLE).isMoreThan(free)) {
                return Either.left(
                        new LotRejection.Promised(position, stock.key().lot(), stock.at(LotPlace.SELLABLE), free));
            }
            left.put(position, free.minus(stock.at(LotPlace.SELLABLE)));
        }
        return move(sellable, StockCondition.SELLABLE, StockCondition.QUARANTINED, reference);
    }

    /** Quarantines what is sellable of recalled lots; promises that the rest cannot keep are broken first. */
    Either<LotRejection, LotSteps> quarantineAll(String reference, Instant now) {
        List<LotStock> sellable = sellableOfRecalled();
        Map<PositionKey, Quantity> leaving = new TreeMap<>();
        sellable.forEach(stock -> leaving.merge(stock.key().position(), stock.at(LotPlace.SELLABLE), Quantity::plus));
        Either<LotRejection, LotSteps> steps = Either.right(this);
        for (InventoryEvent broken : PromiseBreaking.events(inventory, leaving, header, now)) {
            steps = steps.flatMap(done -> done.follow(broken, Map.of()));
        }
        return steps.flatMap(
                done -> done.move(sellable, StockCondition.SELLABLE, StockCondition.QUARANTINED, reference));
    }

    private List<LotStock> sellableOfRecalled() {
        return lots.lots().stream()
                .filter(Lot::isRecalled)
                .flatMap(lot -> lots.of(lot.name()).stream())
                .filter(stock -> stock.counters().sellable() > 0)
                .toList();
    }

    /** Makes sellable again what is quarantined of a lot. */
    Either<LotRejection, LotSteps> clear(LotName lot, String reference) {
        List<LotStock> quarantined = lots.of(lot).stream()
                .filter(stock -> stock.counters().quarantined() > 0)
                .toList();
        return move(quarantined, StockCondition.QUARANTINED, StockCondition.SELLABLE, reference);
    }

    /** Moves all units of those lots from one condition to another. */
    private Either<LotRejection, LotSteps> move(
            List<LotStock> stocks, StockCondition from, StockCondition to, String reference) {
        if (stocks.isEmpty()) {
            return Either.right(this);
        }
        LotPlace place = LotPlace.of(from.bucket());
        List<MoveCondition.Line> lines = new ArrayList<>();
        Map<Integer, List<LotPart>> named = new TreeMap<>();
        for (LotStock stock : stocks) {
            Quantity units = stock.at(place);
            lines.add(new MoveCondition.Line(stock.key().position(), units, from, to));
            named.put(lines.size(), List.of(new LotPart(stock.key().lot(), units, lots.serials(stock.key(), place))));
        }
        return follow(new StockEvent.ConditionMoved(header.id(), reference, lines, header.occurredAt()), named);
    }

    LotDecision done() {
        return new LotDecision(new Decision<>(inventory, stockEvents), new Decision<>(lots, lotEvents));
    }
}
