package org.countinghouse.domain.inventory.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * A stocktaking: a frozen sheet of positions, and what was counted of them.
 *
 * <p>Laws, checked whenever one is made: lines are numbered 1, 2, 3 and no position is in two of them; no result is
 * newer than the count. It is the fold of its {@link CountEvent}s.
 */
@Value.Immutable
@CommerceStyle
public abstract class StockCount implements AggregateRoot<StockCount, CountId> {

    StockCount() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CountId getId();

    /** Its name. */
    public final CountId id() {
        return getId();
    }

    /** The paper it goes back to; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What the people who count are told. */
    public abstract CountVisibility visibility();

    /** The positions, in the order of the numbers. */
    public abstract List<CountLine> lines();

    /** When it was opened, in the business. */
    public abstract Instant openedAt();

    /** How many of its events have happened: 1 when opened. */
    public abstract long version();

    /** Whether every position has been counted. */
    public final boolean isComplete() {
        return lines().stream().allMatch(line -> line.result().isPresent());
    }

    /** The line of that position. */
    public final Optional<CountLine> line(PositionKey key) {
        return lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** What the people who count are shown, in the order of the numbers. */
    public final List<SheetLine> sheet() {
        return lines().stream()
                .map(line -> {
                    boolean shown = visibility() == CountVisibility.EXPECTATION_SHOWN
                            || line.result().isPresent();
                    return new SheetLine(
                            line.number(), line.key(), shown ? Optional.of(line.atOpening()) : Optional.empty());
                })
                .toList();
    }

    /** This count as it was opened. */
    public final StockCount opened() {
        return builder()
                .from(this)
                .lines(lines().stream().map(CountLine::uncounted).toList())
                .version(1)
                .build();
    }

    /** What was counted at that version, in the order of the numbers. */
    public final List<CountedLine> countedAt(long countVersion) {
        return lines().stream()
                .flatMap(line -> line.result().stream()
                        .filter(result -> result.countVersion() == countVersion)
                        .map(result -> new CountedLine(line.number(), line.key(), result)))
                .toList();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        CountBounds.positions(lines().stream().map(CountLine::key).toList());
        for (int i = 0; i < lines().size(); i++) {
            CountLine line = lines().get(i);
            Arguments.require(line.number() == i + 1, "line number", "must be " + (i + 1), line.number());
            line.result()
                    .ifPresent(result -> Arguments.require(
                            result.countVersion() <= version(),
                            "result of line " + line.number(),
                            "must not be newer than version " + version(),
                            result));
        }
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link StockCount}. */
    public static final class Builder extends ImmutableStockCount.Builder {}
}
