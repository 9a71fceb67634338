package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Announce goods that are to come. */
@Value.Immutable
@CommerceStyle
public abstract class ExpectSupply implements Command {

    ExpectSupply() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ExpectSupply withHeader(CommandHeader header);

    /** The new supply's name. */
    public abstract SupplyId supply();

    /** Where the goods come from. */
    public abstract SupplyKind kind();

    /** What is expected and where. */
    public abstract PositionKey key();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** How many base units, 1 to 1,000,000,000. */
    public abstract Quantity expected();

    /** The day they are expected on, at that location; 1900-01-01 to 9999-12-31. */
    public abstract LocalDate due();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("supply", supply())
                .and("kind", kind())
                .and("sku", key().sku())
                .and("location", key().location())
                .and("reference", reference())
                .and("expected", expected())
                .and("due", due())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.quantity(expected());
        Bounds.due(due());
        Arguments.optionalText("reference", reference(), 200);
    }

    /** Makes an {@link ExpectSupply}. */
    public static final class Builder extends ImmutableExpectSupply.Builder {}
}
