package org.countinghouse.domain.inventory.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Take goods into stock whose lots are known. A line of a recalled lot is quarantined at once. */
@Value.Immutable
@CommerceStyle
public abstract class ReceiveLots implements Command {

    ReceiveLots() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReceiveLots withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What came, 1 to 10,000 lines; a position and a lot may come twice, a lot with one expiry date only. */
    public abstract List<Line> lines();

    /** The header of its movements: {@code receive/} and the command's id and {@code /lots-in} is their cause. */
    public final CommandHeader step() {
        return header().step("lots-in");
    }

    /** The same goods, blind to lots. */
    final ReceiveStock receipt() {
        return ReceiveStock.builder()
                .header(step())
                .reference(reference())
                .addAllLines(lines().stream()
                        .map(line ->
                                new ReceiveStock.Line(line.key(), line.units().quantity(), line.cost()))
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
                                        line.expiry(),
                                        line.cost()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.require(!receipt().lines().isEmpty(), "lines", "must not be empty", lines());
    }

    /**
     * Goods of one lot for one position.
     *
     * @param key what and where to
     * @param units which lot, how many, 1 to 1,000,000,000, and which ones where every unit has a number
     * @param expiry the last day they may be used; nothing for goods that do not expire
     * @param cost what all of them cost together, if known
     */
    public record Line(PositionKey key, LotPart units, Optional<LocalDate> expiry, Optional<Money> cost) {

        /** Refuses a date for goods of no known lot. */
        public Line {
            Arguments.require(
                    expiry.isEmpty() || !units.lot().equals(LotId.UNKNOWN), "expiry", "is for named lots only", expiry);
        }

        /** Goods of unknown cost that expire. */
        public static Line of(PositionKey key, LotPart units, LocalDate expiry) {
            return new Line(key, units, Optional.of(expiry), Optional.empty());
        }

        /** Goods of unknown cost that do not expire. */
        public static Line of(PositionKey key, LotPart units) {
            return new Line(key, units, Optional.empty(), Optional.empty());
        }
    }

    /** Makes a {@link ReceiveLots}. */
    public static final class Builder extends ImmutableReceiveLots.Builder {}
}
