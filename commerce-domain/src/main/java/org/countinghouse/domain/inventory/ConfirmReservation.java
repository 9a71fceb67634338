package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Turn a hold into a promise for good, if its deadline has not come. */
@Value.Immutable
@CommerceStyle
public abstract class ConfirmReservation implements Command {

    ConfirmReservation() {}

    /** The command for that reservation. */
    public static ConfirmReservation of(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ConfirmReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation()).build();
    }

    /** Makes a {@link ConfirmReservation}. */
    public static final class Builder extends ImmutableConfirmReservation.Builder {}
}
