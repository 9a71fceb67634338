package org.countinghouse.domain.inventory.availability;

import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Which hold is a channel's ring fence at a position. How much is left of it, the reservation says: it is the one place.
 *
 * @param channel for whom the units are kept
 * @param key what and where
 * @param version how often the quota was set
 * @param fence the hold; nothing if the last quota was zero
 */
public record ChannelQuota(ChannelId channel, PositionKey key, long version, Optional<ReservationId> fence)
        implements ValueObject {

    /** The one line of every fence. */
    static final int LINE = 1;

    /** Refuses a version below 1. */
    public ChannelQuota {
        Arguments.require(version > 0, "version", "must be at least 1", version);
    }

    /** The hold that a quota of that version is, by channel and position. */
    public static ReservationId fence(ChannelId channel, PositionKey key, long version) {
        String print = Fingerprint.of("quota", channel + "\n" + key.sku() + "\n" + key.location())
                .build()
                .canonical();
        return ReservationId.of("quota/" + print.substring(print.indexOf('=') + 1) + "/" + version);
    }

    /** What a fence is held for. */
    public static DemandReference demand(ChannelId channel) {
        return DemandReference.of("quota/" + channel);
    }

    /** What is left of it among those reservations; nothing once its time was over and it was expired. */
    public Quantity left(Inventory inventory) {
        return fence.flatMap(inventory::reservation).map(ChannelQuota::left).orElse(Quantity.ZERO);
    }

    /** What is left of such a hold. */
    public static Quantity left(Reservation fence) {
        return fence.state() == ReservationState.HELD
                ? fence.line(LINE).map(ReservationLine::held).orElse(Quantity.ZERO)
                : Quantity.ZERO;
    }
}
