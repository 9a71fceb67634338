package org.countinghouse.domain.inventory.availability;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How late a channel hears of the stock, and how fast the item sells elsewhere meanwhile.
 *
 * @param latency from a change of the stock until the channel sells by it, in whole seconds
 * @param soldPerHour units sold through all other channels in an hour
 */
@CheckReturnValue
public record ChannelPace(Duration latency, Quantity soldPerHour) implements ValueObject {

    /** A channel that asks before every sale. */
    public static final ChannelPace IMMEDIATE = new ChannelPace(Duration.ZERO, Quantity.ZERO);

    private static final BigInteger SECONDS_PER_HOUR = BigInteger.valueOf(3_600);

    /** Refuses a latency that is negative or has fractions of a second. */
    public ChannelPace {
        Arguments.require(
                !latency.isNegative() && latency.equals(latency.truncatedTo(ChronoUnit.SECONDS)),
                "latency",
                "must be in whole seconds",
                latency);
    }

    /**
     * Units that may be gone before the channel knows, rounded up. Worked value: 12 an hour and 12 minutes are 3.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Quantity margin() {
        BigInteger product = BigInteger.valueOf(latency.toSeconds()).multiply(BigInteger.valueOf(soldPerHour.units()));
        BigInteger[] parts = product.divideAndRemainder(SECONDS_PER_HOUR);
        return Quantity.of(parts[0].add(parts[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO)
                .longValueExact());
    }
}
