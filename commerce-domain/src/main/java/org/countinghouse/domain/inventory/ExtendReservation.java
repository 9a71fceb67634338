package org.countinghouse.domain.inventory;

import java.time.Duration;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Give a hold more time, before something slow is begun that it must outlast: a payment. The answer's fence is the
 * token to confirm with. */
@Value.Immutable
@CommerceStyle
public abstract class ExtendReservation implements Command {

    ExtendReservation() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ExtendReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /**
     * How long the hold lasts at least, from the moment this is stored: 1 ms to 366 days, in whole milliseconds. A deadline
     * is never brought forward.
     */
    public abstract Duration ttl();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation()).and("ttl", ttl()).build();
    }

    @Value.Check
    void check() {
        Bounds.ttl(ttl());
    }

    /** Makes a {@link ExtendReservation}. */
    public static final class Builder extends ImmutableExtendReservation.Builder {}
}
