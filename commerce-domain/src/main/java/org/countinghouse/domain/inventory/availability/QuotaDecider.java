package org.countinghouse.domain.inventory.availability;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.EarliestSupply;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Decides about units that are kept for channels. It only opens fences; who gets what is in the open is
 * {@link ReservationDecider}'s business, in the same decision.
 */
@CheckReturnValue
public final class QuotaDecider {

    private QuotaDecider() {}

    /**
     * Promises stock to a channel's demand: as many units as are wanted and left of its quotas become common stock, and
     * the demand is served from that. Either both happen or neither.
     *
     * <p>Worked value: available 2, quota 4. A request for 5 takes 4 out of the quota and is held in full; available 1,
     * quota 0. A request for 3 takes 3 out of it; available 2, quota 1. A request for a case of 3 does the same.
     *
     * <p>A line that leaves a choice of places takes from the quota at its most preferred one only; one that may come from
     * anywhere, from that where what is missing is recorded.
     *
     * <p><b>Rejections:</b> those of reserving.
     *
     * @param inventory the locked positions, and the locked reservations, the channel's fences among them
     * @param quotas the channel's quotas at the positions asked about
     * @param now the store's clock, read after the locks
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReserveForChannel command, Inventory inventory, Collection<ChannelQuota> quotas, Instant now) {
        return decide(command, new Facts(inventory, quotas, now), EarliestSupply.NONE);
    }

    /** The same; a refusal also tells from which day on what is missing can be promised, by what is known to come. */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReserveForChannel command, Facts facts, EarliestSupply supply) {
        List<InventoryEvent> events = new ArrayList<>(opened(command, facts.inventory(), facts.quotas(), facts.at()));
        Inventory open = after(facts.inventory(), events);
        return ReservationDecider.decide(command.reserve(), open, facts.at(), supply)
                .map(decision -> together(events, decision));
    }

    /**
     * What a channel's demand is decided on.
     *
     * @param inventory the locked positions, and the locked reservations, the channel's fences among them
     * @param quotas the channel's quotas at the positions asked about
     * @param at the store's clock, read after the locks
     */
    public record Facts(Inventory inventory, Collection<ChannelQuota> quotas, Instant at) {

        /** Copies the quotas. */
        public Facts {
            quotas = List.copyOf(quotas);
        }
    }

    /** Whether something would be short even so, so that due holds on the wanted positions are worth locking. */
    public static boolean fallsShort(
            ReserveForChannel command, Inventory inventory, Collection<ChannelQuota> quotas, Instant now) {
        return ReservationDecider.fallsShort(
                command.reserve(), after(inventory, opened(command, inventory, quotas, now)));
    }

    /**
     * Sets a quota: the old fence is opened, and a new one is held.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.InsufficientStock} if not that much is available, old fence
     * included; then the old one stays.
     *
     * @param inventory the locked position, and the locked reservations, the old fence among them
     * @param current the quota as it was set last; nothing if it never was
     * @param now the store's clock, read after the locks
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            SetQuota command, Inventory inventory, Optional<ChannelQuota> current, Instant now) {
        List<InventoryEvent> events = new ArrayList<>();
        current.flatMap(ChannelQuota::fence)
                .flatMap(inventory::reservation)
                .filter(fence -> ChannelQuota.left(fence).isPositive())
                .ifPresent(
                        fence -> events.add(opening(command.header(), fence, command.key(), ChannelQuota.left(fence))));
        Inventory open = after(inventory, events);
        return fencing(command, current)
                .<Either<InventoryRejection, Decision<Inventory, InventoryEvent>>>map(reserve ->
                        ReservationDecider.decide(reserve, open, now).map(decision -> together(events, decision)))
                .orElseGet(() -> Either.right(new Decision<>(open, events)));
    }

    /** The quota after that command. */
    public static ChannelQuota next(SetQuota command, Optional<ChannelQuota> current) {
        long version = current.map(ChannelQuota::version).orElse(0L) + 1;
        return new ChannelQuota(
                command.channel(),
                command.key(),
                version,
                command.quantity().isZero()
                        ? Optional.empty()
                        : Optional.of(ChannelQuota.fence(command.channel(), command.key(), version)));
    }

    /** The hold that the new quota is; nothing for a quota of nothing. */
    public static Optional<ReserveStock> fencing(SetQuota command, Optional<ChannelQuota> current) {
        return next(command, current)
                .fence()
                .map(id -> ReserveStock.builder()
                        .header(command.header())
                        .reservation(id)
                        .demand(ChannelQuota.demand(command.channel()))
                        .addLines(new ReserveStock.Line(ChannelQuota.LINE, command.key(), command.quantity()))
                        .ttl(command.lasting())
                        .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                        .build());
    }

    private static List<InventoryEvent> opened(
            ReserveForChannel command, Inventory inventory, Collection<ChannelQuota> quotas, Instant now) {
        List<InventoryEvent> events = new ArrayList<>();
        for (ChannelQuota quota : quotas) {
            Optional<Reservation> fence =
                    quota.fence().flatMap(inventory::reservation).filter(held -> !held.isDue(now));
            if (fence.isPresent()) {
                Quantity units = wanted(command, quota.key()).min(ChannelQuota.left(fence.get()));
                if (units.isPositive()) {
                    events.add(opening(command.header(), fence.get(), quota.key(), units));
                }
            }
        }
        return events;
    }

    /** In base units; of a line that may come from several places, at the one that what is missing is recorded at. */
    private static Quantity wanted(ReserveForChannel command, PositionKey key) {
        Quantity wanted = Quantity.ZERO;
        for (ReserveStock.Line line : command.reserve().lines()) {
            for (Kit.Component part : line.wanted().set()) {
                PositionKey from = PositionKey.of(part.sku(), line.places().missingAt());
                wanted = from.equals(key) ? wanted.plus(part.quantity().times(line.quantity())) : wanted;
            }
        }
        return wanted;
    }

    private static InventoryEvent opening(CommandHeader cause, Reservation fence, PositionKey key, Quantity units) {
        return new ReservationReleased(
                fence.id(),
                fence.demand(),
                fence.version() + 1,
                Bucket.HELD,
                List.of(new LineQuantity(ChannelQuota.LINE, key, units)),
                cause.occurredAt());
    }

    private static Inventory after(Inventory inventory, List<InventoryEvent> events) {
        Inventory after = inventory;
        for (InventoryEvent event : events) {
            after = ReservationDecider.evolve(after, event);
        }
        return after;
    }

    private static Decision<Inventory, InventoryEvent> together(
            List<InventoryEvent> before, Decision<Inventory, InventoryEvent> decision) {
        List<InventoryEvent> events = new ArrayList<>(before);
        events.addAll(decision.events());
        return new Decision<>(decision.state(), events);
    }
}
