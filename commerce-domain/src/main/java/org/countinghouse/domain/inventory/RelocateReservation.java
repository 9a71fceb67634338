package org.countinghouse.domain.inventory;

import java.util.Optional;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Serve a promise from another place: take there what is still promised and give it back here, all of it or nothing. A
 * reservation's positions never change, so it goes on under a new name, for the same demand, with the same deadline. */
@Value.Immutable
@CommerceStyle
public abstract class RelocateReservation implements Command {

    RelocateReservation() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract RelocateReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** The name it goes on under. */
    public abstract ReservationId to();

    /** Where it is served from now on. */
    public abstract LocationId location();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .and("to", to())
                .and("location", location())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.another(reservation(), Optional.of(to()));
    }

    /** Makes a {@link RelocateReservation}. */
    public static final class Builder extends ImmutableRelocateReservation.Builder {}
}
