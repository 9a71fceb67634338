package org.countinghouse.domain.inventory;

import java.util.Optional;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Pass a promise on to another demand: what was put into a cart now belongs to an order. No unit moves. */
@Value.Immutable
@CommerceStyle
public abstract class TransferReservation implements Command {

    TransferReservation() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract TransferReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** What it is promised to from now on. */
    public abstract DemandReference to();

    /** The terms this rests on, as in {@link ConfirmReservation#fence()}. */
    public abstract Optional<Long> fence();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .and("to", to())
                .and("fence", fence())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.fence(fence());
    }

    /** Makes a {@link TransferReservation}. */
    public static final class Builder extends ImmutableTransferReservation.Builder {}
}
