package org.countinghouse.domain.inventory;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/**
 * Let goods that are promised to a demand leave a location, whichever of its reservations promise them: the one that was
 * confirmed with it, those that its backorders got, one that it was relocated to.
 */
@Value.Immutable
@CommerceStyle
public abstract class FulfillDemand implements Command {

    FulfillDemand() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract FulfillDemand withHeader(CommandHeader header);

    /** Whose goods leave. */
    public abstract DemandReference demand();

    /** Where they leave. */
    public abstract LocationId location();

    /** What leaves: 1 to 10,000 lines of the demand, none twice. */
    public abstract List<Line> lines();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("demand", demand())
                .and("location", location())
                .andSet("lines", lines())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.lines(lines());
        Bounds.parts(lines(), Line::number);
    }

    /**
     * So many of one line.
     *
     * @param number the demand's own line number
     * @param sku which item
     * @param quantity how many base units, 1 to 1,000,000,000
     */
    public record Line(int number, Sku sku, Quantity quantity) {

        /** Refuses a quantity out of bounds. */
        public Line {
            Bounds.lineNumber(number);
            Bounds.quantity(quantity);
        }
    }

    /** Makes a {@link FulfillDemand}. */
    public static final class Builder extends ImmutableFulfillDemand.Builder {}
}
