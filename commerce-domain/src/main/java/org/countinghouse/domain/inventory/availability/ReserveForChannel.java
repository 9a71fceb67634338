package org.countinghouse.domain.inventory.availability;

import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Promise stock to a demand of a channel: out of the channel's quota first, then from the common stock. */
@Value.Immutable
@CommerceStyle
public abstract class ReserveForChannel implements Command {

    ReserveForChannel() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whose quota is used. */
    public abstract ChannelId channel();

    /** What is reserved; its header is this command's. */
    public abstract ReserveStock reserve();

    @Override
    public final CommandHeader header() {
        return reserve().header();
    }

    /** This command under another header. */
    public final ReserveForChannel withHeader(CommandHeader header) {
        return builder()
                .channel(channel())
                .reserve(reserve().withHeader(header))
                .build();
    }

    /** The positions it names, in their order; see {@link ReserveStock#positions()}. */
    public final SortedSet<PositionKey> keys() {
        return new TreeSet<>(reserve().positions());
    }

    @Override
    public final Fingerprint fingerprint() {
        String channel = Fingerprint.of("channel", channel()).build().canonical();
        return Fingerprint.parse(channel + ";" + reserve().fingerprint().canonical());
    }

    /** Makes a {@link ReserveForChannel}. */
    public static final class Builder extends ImmutableReserveForChannel.Builder {}
}
