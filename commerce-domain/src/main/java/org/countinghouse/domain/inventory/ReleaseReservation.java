package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Give back everything a reservation still promises. */
@Value.Immutable
@CommerceStyle
public abstract class ReleaseReservation implements Command {

    ReleaseReservation() {}

    /** The command for that reservation. */
    public static ReleaseReservation of(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReleaseReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation()).build();
    }

    /** Makes a {@link ReleaseReservation}. */
    public static final class Builder extends ImmutableReleaseReservation.Builder {}
}
