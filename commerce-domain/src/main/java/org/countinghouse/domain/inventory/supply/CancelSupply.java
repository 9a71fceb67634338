package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Say that what has not come will not come. */
@Value.Immutable
@CommerceStyle
public abstract class CancelSupply implements Command {

    CancelSupply() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The command for that supply. */
    public static CancelSupply of(CommandHeader header, SupplyId supply) {
        return builder().header(header).supply(supply).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CancelSupply withHeader(CommandHeader header);

    /** Which supply. */
    public abstract SupplyId supply();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("supply", supply()).build();
    }

    /** Makes a {@link CancelSupply}. */
    public static final class Builder extends ImmutableCancelSupply.Builder {}
}
