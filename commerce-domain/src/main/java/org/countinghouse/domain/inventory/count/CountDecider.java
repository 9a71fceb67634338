package org.countinghouse.domain.inventory.count;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MissingUnits;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** Decides on stocktakings. */
@CheckReturnValue
public final class CountDecider {

    private CountDecider() {}

    /**
     * Freezes a sheet of what the ledger says.
     *
     * <p><b>Rejections:</b> {@link CountRejection.CountExists}.
     */
    public static Either<CountRejection, Decision<CountFacts, CountEvent>> decide(OpenCount command, CountFacts facts) {
        if (facts.count().isPresent()) {
            return Either.left(new CountRejection.CountExists(command.count()));
        }
        List<CountLine> lines = new ArrayList<>();
        for (PositionKey key : command.positions()) {
            StockPosition position = facts.inventory().position(key);
            lines.add(CountLine.open(lines.size() + 1, key, position.onHand(), position.version()));
        }
        return accept(
                facts,
                new CountOpened(
                        command.count(),
                        command.reference(),
                        command.visibility(),
                        lines,
                        command.header().occurredAt()));
    }

    /**
     * Sets positions to what was counted, and breaks no promise, whatever the command says.
     *
     * <p><b>Rejections:</b> {@link CountRejection.UnknownCount}; {@link CountRejection.NotOnSheet};
     * {@link CountRejection.AlreadyCounted}; {@link CountRejection.NotThere} when more is missing than is free.
     */
    public static Either<CountRejection, Decision<CountFacts, CountEvent>> decide(
            CountStock command, CountFacts facts) {
        return counted(command, facts).flatMap(event -> adjusted(facts, event));
    }

    /**
     * Sets positions to what was counted, and breaks the promises that cannot be kept if the command says so; see
     * {@link PromiseBreaking}.
     *
     * <p>Worked value: on hand 10, 7 of them held; 6 are counted. 4 are missing, 3 are free: 1 of the 7 is broken first.
     *
     * <p><b>Rejections:</b> {@link CountRejection.UnknownCount}; {@link CountRejection.NotOnSheet};
     * {@link CountRejection.AlreadyCounted}; {@link CountRejection.NotThere} when more is missing than is free, and no
     * promise may be broken.
     *
     * @param facts with the reservations that {@link #leaving} says must be locked
     * @param now the store's clock
     */
    public static Either<CountRejection, CountDecision> decide(CountStock command, CountFacts facts, Instant now) {
        if (command.onPromised() == AdjustStock.OnPromised.REFUSE) {
            return decide(command, facts).map(CountDecision::of);
        }
        return counted(command, facts).map(event -> {
            List<InventoryEvent> broken = PromiseBreaking.events(
                    facts.inventory(), leaving(command, facts.inventory()), command.header(), now);
            Inventory room = facts.inventory();
            for (InventoryEvent one : broken) {
                room = StockDecider.evolve(room, one);
            }
            CountFacts after = evolve(new CountFacts(room, facts.count()), event);
            return new CountDecision(broken, new Decision<>(after, List.of(event)));
        });
    }

    /**
     * How many units leave what is free, by position: those that are missing. Nothing unless the command may break
     * promises.
     */
    public static SortedMap<PositionKey, Quantity> leaving(CountStock command, Inventory inventory) {
        SortedMap<PositionKey, Quantity> leaving = new TreeMap<>();
        if (command.onPromised() == AdjustStock.OnPromised.BREAK_PROMISES) {
            for (CountStock.Line line : command.lines()) {
                Quantity expected = inventory.position(line.key()).onHand();
                if (expected.isMoreThan(line.counted())) {
                    leaving.put(line.key(), expected.minus(line.counted()));
                }
            }
        }
        return leaving;
    }

    private static Either<CountRejection, StockCounted> counted(CountStock command, CountFacts facts) {
        if (facts.count().isEmpty()) {
            return Either.left(new CountRejection.UnknownCount(command.count()));
        }
        StockCount count = facts.count().get();
        Map<PositionKey, CountLine> sheet = new HashMap<>();
        count.lines().forEach(line -> sheet.put(line.key(), line));
        List<CountedLine> counted = new ArrayList<>();
        for (CountStock.Line line : command.lines()) {
            Optional<CountLine> open = Optional.ofNullable(sheet.get(line.key()));
            if (open.isEmpty()) {
                return Either.left(new CountRejection.NotOnSheet(count.id(), line.key()));
            }
            if (open.get().result().isPresent()) {
                return Either.left(new CountRejection.AlreadyCounted(count.id(), line.key()));
            }
            CountResult result = new CountResult(
                    count.version() + 1, facts.inventory().position(line.key()).onHand(), line.counted());
            counted.add(new CountedLine(open.get().number(), line.key(), result));
        }
        counted.sort(Comparator.comparingInt(CountedLine::number));
        return Either.right(new StockCounted(
                count.id(),
                count.version() + 1,
                counted,
                command.header().id(),
                command.header().occurredAt()));
    }

    /** What is known after an event. */
    public static CountFacts evolve(CountFacts facts, CountEvent event) {
        return new CountFacts(facts.inventory().moved(event.movements()), Optional.of(event.after(facts.count())));
    }

    /** Lets what is lost go, if it was promised to nobody. */
    private static Either<CountRejection, Decision<CountFacts, CountEvent>> adjusted(
            CountFacts facts, StockCounted event) {
        Optional<InventoryRejection.NotThere> promised = MissingUnits.first(event.movements(), facts.inventory());
        return promised.isPresent()
                ? Either.left(new CountRejection.NotThere(
                        promised.get().key(),
                        promised.get().asked(),
                        promised.get().there()))
                : accept(facts, event);
    }

    private static Either<CountRejection, Decision<CountFacts, CountEvent>> accept(CountFacts facts, CountEvent event) {
        return Either.right(new Decision<>(evolve(facts, event), List.of(event)));
    }
}
