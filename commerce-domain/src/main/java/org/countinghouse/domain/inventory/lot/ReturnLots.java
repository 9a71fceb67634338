package org.countinghouse.domain.inventory.lot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Take back shipped goods whose lots are known. A sellable line of a recalled lot is quarantined at once. */
@Value.Immutable
@CommerceStyle
public abstract class ReturnLots implements Command {

    ReturnLots() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReturnLots withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What came back, 1 to 10,000 lines. */
    public abstract List<Line> lines();

    /** The header of its movements: {@code return/} and the command's id and {@code /lots-back} is their cause. */
    public final CommandHeader step() {
        return header().step("lots-back");
    }

    /** The same goods, blind to lots. */
    final ReturnToStock goods() {
        return ReturnToStock.builder()
                .header(step())
                .reference(reference())
                .addAllLines(lines().stream()
                        .map(line -> new ReturnToStock.Line(
                                line.key(), line.units().quantity(), line.condition(), line.sourceLine()))
                        .toList())
                .build();
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reference", reference())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(
                                        line.key().sku(),
                                        line.key().location(),
                                        line.units().text(),
                                        line.condition(),
                                        line.sourceLine()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.require(!goods().lines().isEmpty(), "lines", "must not be empty", lines());
    }

    /**
     * Goods of one lot for one position.
     *
     * @param key what and where to
     * @param units which lot, how many, 1 to 1,000,000,000, and which ones where every unit has a number
     * @param condition their state
     * @param sourceLine the sale they come back from, in the words of whoever knows it; at most 250 characters
     */
    public record Line(PositionKey key, LotPart units, ReturnToStock.Condition condition, Optional<String> sourceLine) {

        /** Goods whose sale is not told. */
        public static Line of(PositionKey key, LotPart units, ReturnToStock.Condition condition) {
            return new Line(key, units, condition, Optional.empty());
        }
    }

    /** Makes a {@link ReturnLots}. */
    public static final class Builder extends ImmutableReturnLots.Builder {}
}
