package org.countinghouse.domain.inventory.lot;

import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Follow a SKU by lot or by serial from now on, or by other rules than before. */
@Value.Immutable
@CommerceStyle
public abstract class DeclareTracking implements Command {

    DeclareTracking() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract DeclareTracking withHeader(CommandHeader header);

    /** Which SKU. */
    public abstract Sku sku();

    /** How closely; it cannot be changed later. */
    public abstract Tracking tracking();

    /** Which lot leaves first. */
    public abstract PickOrder order();

    /** How many days a lot must have left when it goes to a customer, 0 to 3,650; nothing keeps no lot back. */
    public abstract Optional<Integer> minimumDays();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("sku", sku())
                .and("tracking", tracking())
                .and("order", order())
                .and("minimumDays", minimumDays())
                .build();
    }

    @Value.Check
    void check() {
        minimumDays()
                .ifPresent(days ->
                        Arguments.require(days >= 0 && days <= 3_650, "minimum days", "must be 0 to 3650", days));
    }

    /** Makes a {@link DeclareTracking}. */
    public static final class Builder extends ImmutableDeclareTracking.Builder {}
}
