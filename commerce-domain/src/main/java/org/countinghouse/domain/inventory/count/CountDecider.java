package org.countinghouse.domain.inventory.count;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MissingUnits;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;

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
     * Sets positions to what was counted.
     *
     * <p><b>Rejections:</b> {@link CountRejection.UnknownCount}; {@link CountRejection.NotOnSheet};
     * {@link CountRejection.AlreadyCounted}; {@link CountRejection.NotThere} when more is missing than is free.
     */
    public static Either<CountRejection, Decision<CountFacts, CountEvent>> decide(
            CountStock command, CountFacts facts) {
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
        return adjusted(
                facts,
                new StockCounted(
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
