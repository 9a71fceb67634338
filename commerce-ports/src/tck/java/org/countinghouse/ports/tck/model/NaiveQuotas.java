package org.countinghouse.ports.tck.model;

import java.util.TreeMap;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.CommandHeader;

/** What one command on units that are kept for a channel does. */
final class NaiveQuotas {

    private final NaiveWorld world;
    private final NaivePromises promises;

    NaiveQuotas(NaiveWorld world, CommandHeader header) {
        this.world = world;
        this.promises = new NaivePromises(world, header);
    }

    /**
     * What is kept for a channel at a position.
     *
     * @param version how often that was set
     * @param fence the promise that keeps it; empty if nothing is kept
     */
    record Quota(long version, String fence) {}

    String set(SetQuota command) {
        String name = name(command.channel(), command.key());
        Quota before = world.quotas.getOrDefault(name, new Quota(0, ""));
        open(before, Long.MAX_VALUE);
        String fence = "";
        if (!command.quantity().isZero()) {
            ReserveStock hold = ReserveStock.builder()
                    .header(command.header())
                    .reservation(ChannelQuota.fence(command.channel(), command.key(), before.version() + 1))
                    .demand(ChannelQuota.demand(command.channel()))
                    .addLines(new ReserveStock.Line(1, command.key(), command.quantity()))
                    .ttl(command.lasting())
                    .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                    .build();
            fence = promises.take(hold, promises.deadline(command.lasting())).id;
        }
        world.quotas.put(name, new Quota(before.version() + 1, fence));
        return command.quantity().toString();
    }

    /** As much of the channel's quotas as the demand wants becomes common stock; then it is a demand like any other. */
    String reserve(ReserveForChannel command) {
        TreeMap<PositionKey, Long> wanted = new TreeMap<>();
        for (ReserveStock.Line line : command.reserve().lines()) {
            for (Kit.Component part : line.wanted().set()) {
                long units = part.quantity().units() * line.quantity().units();
                wanted.merge(PositionKey.of(part.sku(), line.places().missingAt()), units, Long::sum);
            }
        }
        wanted.forEach((key, units) -> {
            Quota quota = world.quotas.getOrDefault(name(command.channel(), key), new Quota(0, ""));
            NaivePromise fence = world.promises.get(quota.fence());
            if (fence != null && !fence.isDue()) {
                open(quota, units);
            }
        });
        return promises.reserve(command.reserve());
    }

    private void open(Quota quota, long most) {
        NaivePromise fence = world.promises.get(quota.fence());
        long left = fence == null ? 0 : fence.lines.get(0).held;
        if (fence != null && left > 0) {
            TreeMap<Integer, Long> given = new TreeMap<>();
            given.put(1, Math.min(left, most));
            promises.giveBack(fence, given);
        }
    }

    private static String name(ChannelId channel, PositionKey key) {
        return channel + " " + key;
    }
}
