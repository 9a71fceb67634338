package org.countinghouse.domain.channel;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a sales channel.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ChannelId(String value) implements Identifier, Comparable<ChannelId> {

    /** Refuses a blank, over-long or unprintable name. */
    public ChannelId {
        Arguments.text("channel", value, 64);
    }

    /** The name under its type. */
    public static ChannelId of(String value) {
        return new ChannelId(value);
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
