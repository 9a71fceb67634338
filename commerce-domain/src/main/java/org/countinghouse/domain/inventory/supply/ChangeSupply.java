package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Say how many are expected now, and when; whoever waits for them is checked again. */
@Value.Immutable
@CommerceStyle
public abstract class ChangeSupply implements Command {

    ChangeSupply() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ChangeSupply withHeader(CommandHeader header);

    /** Which supply. */
    public abstract SupplyId supply();

    /** How many base units in all, those that have come included, 1 to 1,000,000,000. */
    public abstract Quantity expected();

    /** The day the rest is expected on; 1900-01-01 to 9999-12-31. */
    public abstract LocalDate due();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("supply", supply())
                .and("expected", expected())
                .and("due", due())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.quantity(expected());
        Bounds.due(due());
    }

    /** Makes a {@link ChangeSupply}. */
    public static final class Builder extends ImmutableChangeSupply.Builder {}
}
