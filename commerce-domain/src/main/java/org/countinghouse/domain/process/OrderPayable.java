package org.countinghouse.domain.process;

import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.payment.PayableReference;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An order as something that is paid for. Written {@code channel/order}, at most 193 characters; in the channel's name
 * {@code ~} is written {@code ~0} and {@code /} is written {@code ~1}, so that it reads back in one way only.
 *
 * <p>Worked value: order {@code 2026/7} of channel {@code shop/uk} is {@code shop~1uk/2026/7}.
 *
 * @param channel where the order came from
 * @param order the order
 */
public record OrderPayable(ChannelId channel, OrderId order) implements ValueObject {

    /**
     * Reads what {@link #reference()} wrote.
     *
     * @throws IllegalArgumentException if the payable is no order
     */
    public static OrderPayable of(PayableReference reference) {
        String text = reference.value();
        int slash = text.indexOf('/');
        Arguments.require(slash > 0 && slash < text.length() - 1, "payable", "must be channel/order", text);
        return new OrderPayable(
                ChannelId.of(unescaped(text.substring(0, slash))), OrderId.of(text.substring(slash + 1)));
    }

    /** What a payment calls it. */
    public PayableReference reference() {
        return new PayableReference(escaped(channel.value()) + "/" + order.value());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String text) {
        return text.replace("~1", "/").replace("~0", "~");
    }
}
