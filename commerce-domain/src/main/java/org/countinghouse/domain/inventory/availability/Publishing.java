package org.countinghouse.domain.inventory.availability;

import java.math.BigInteger;
import java.time.Instant;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/** How many units a channel is shown: pure, and never more than the channel could get. */
@CheckReturnValue
public final class Publishing {

    private static final BigInteger ALL = BigInteger.valueOf(ChannelPolicy.ALL);

    private Publishing() {}

    /**
     * What the channel is shown. In this order: what is available to everybody, the channel's own quota and what comes
     * within its window; less safety stock, buffers and what may be gone before the channel knows; never below nothing;
     * nothing if less than the cut-off is left; at most the cap.
     *
     * <p>Worked value: available 40, quota 5; safety stock 3, buffer 12.5 % of 45 rounded up = 6, pace 3: 33 are left; a
     * cap of 20 shows 20, a cut-off of 34 shows none.
     *
     * <p>Laws: never negative; never above what the channel could get; more stock never shows less.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public static Quantity publishable(ChannelPolicy policy, ChannelStock stock, ChannelPace pace) {
        long reach = reach(policy, stock).units();
        long kept = Math.addExact(
                Math.addExact(policy.safetyStock().units(), policy.buffer().units()),
                Math.addExact(
                        part(reach, policy.bufferBasisPoints()), pace.margin().units()));
        long left = Math.max(0, reach - Math.min(reach, kept));
        if (left < policy.cutOff().units()) {
            return Quantity.ZERO;
        }
        Quantity shown = Quantity.of(left);
        return policy.cap().map(shown::min).orElse(shown);
    }

    /**
     * What the channel could get: what is available to everybody, its own quota, and what comes within its window.
     *
     * @throws ArithmeticException if the sum does not fit
     */
    public static Quantity reach(ChannelPolicy policy, ChannelStock stock) {
        Instant horizon = stock.at().plus(policy.futureWindow());
        Quantity reach = stock.position().available().plus(stock.quota());
        if (policy.futureWindow().isZero()) {
            return reach;
        }
        for (FutureUnits coming : stock.coming()) {
            if (!coming.from().isAfter(horizon)) {
                reach = reach.plus(coming.units());
            }
        }
        return reach;
    }

    /** Rounded up. */
    private static long part(long whole, int basisPoints) {
        BigInteger[] parts = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(basisPoints))
                .divideAndRemainder(ALL);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }
}
