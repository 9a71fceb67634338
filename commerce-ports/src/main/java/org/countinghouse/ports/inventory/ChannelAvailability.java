package org.countinghouse.ports.inventory;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.availability.AvailabilityRejection;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.DeclarePolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * What channels are shown of the stock, and what is kept for them.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer; with another payload it is refused as {@code KeyReused}. A refused
 * command leaves nothing, its key is free.
 */
@PrimaryPort
public interface ChannelAvailability {

    /**
     * Lets a policy count from now on.
     *
     * <p><b>Rejections:</b> {@link AvailabilityRejection.NotNext}.
     */
    Either<AvailabilityRejection, ChannelPolicy> declare(DeclarePolicy command);

    /**
     * Keeps units of a position for a channel, in place of what was kept before.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.InsufficientStock} if not that much is available, what was kept
     * before included.
     *
     * @return how many units are kept: as many as asked for
     */
    Either<InventoryRejection, Quantity> setQuota(SetQuota command);

    /**
     * Promises stock to a demand of a channel, out of its quota first. The reservation is one like any other: it is
     * confirmed, released and fulfilled through {@link ReservationManagement}. A checkout does it by itself.
     *
     * <p><b>Rejections:</b> as {@link ReservationManagement#reserve}.
     */
    Either<InventoryRejection, Reservation> reserve(ReserveForChannel command);

    /** The policy that counts for exactly that scope. <b>Transaction:</b> joins, or none. */
    Optional<ChannelPolicy> policy(TenantId tenant, PolicyScope scope);

    /** What is left of a channel's quota at a position. <b>Transaction:</b> joins, or none. */
    Quantity quota(TenantId tenant, ChannelId channel, PositionKey key);

    /**
     * What a channel may be shown, position by position, in the order of the question. Reads positions, never the
     * movements below them. <b>Transaction:</b> joins, or none.
     */
    List<PublishedStock> publishable(PublishableQuestion question);
}
