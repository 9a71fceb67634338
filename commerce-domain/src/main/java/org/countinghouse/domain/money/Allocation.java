package org.countinghouse.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * The one way an amount is shared out: in proportion to weights, over whole minor units.
 *
 * <p>Unless another {@link Sharing} is named: each part first gets its exact share cut off towards zero; the minor units
 * left over go, one each, to the parts with the largest cut-off remainders, on a tie to the part that stands first. So
 * the parts add up to the whole, each has the whole's sign or is zero, each is less than one minor unit off its exact
 * share, and a part of weight zero gets nothing.
 *
 * <p>Worked value: 10.00 over the weights 999, 999, 999 and 0 gives 3.34, 3.33, 3.33 and 0.00.
 *
 * <p>Speed: plain {@code long} arithmetic as long as amount × weight fits, otherwise the same on {@link BigInteger}.
 */
@CheckReturnValue
public final class Allocation {

    private Allocation() {}

    /**
     * Shares the amount in proportion to the weights. When every weight is zero there is no proportion to follow, and
     * the parts are made equal.
     *
     * @param weights at least one, none negative
     * @return as many parts as weights, in their order, adding up to the amount
     * @throws IllegalArgumentException if there is no weight or a negative one
     */
    public static List<Money> proportional(Money amount, List<Long> weights) {
        return proportional(amount, weights, Sharing.LARGEST_REMAINDER);
    }

    /** Shares the amount in proportion to the weights, left-overs as named. */
    public static List<Money> proportional(Money amount, List<Long> weights, Sharing sharing) {
        return money(parts(amount.minorUnits(), unboxed(weights), sharing), amount.currency());
    }

    /** Shares the amount into equal parts, the first ones larger by one minor unit where it does not divide. */
    public static List<Money> equally(Money amount, int parts) {
        Arguments.require(parts > 0, "parts", "must be at least 1", parts);
        long[] weights = new long[parts];
        Arrays.fill(weights, 1);
        return money(parts(amount.minorUnits(), weights, Sharing.LARGEST_REMAINDER), amount.currency());
    }

    /**
     * Shares the amount in proportion to the weights, no part above its cap. What a cap cuts off goes to the parts that
     * still have room, again in proportion; what no part has room for is not allocated. With the weights as caps a
     * discount above the subtotal leaves every line at exactly zero.
     *
     * @param amount not negative
     * @param caps as many as weights, none negative
     * @return parts adding up to the smaller of the amount and the sum of the caps of positive weight
     */
    public static List<Money> capped(Money amount, List<Long> weights, List<Money> caps) {
        return capped(amount, weights, caps, Sharing.LARGEST_REMAINDER);
    }

    /** Shares the amount in proportion to the weights, no part above its cap, left-overs as named. */
    public static List<Money> capped(Money amount, List<Long> weights, List<Money> caps, Sharing sharing) {
        Money zero = Money.zero(amount.currency());
        long[] most = new long[caps.size()];
        for (int i = 0; i < most.length; i++) {
            Money cap = caps.get(i);
            Arguments.require(cap.compareTo(zero) >= 0, "cap", "must not be negative", cap);
            most[i] = cap.minorUnits();
        }
        return money(cappedParts(amount.minorUnits(), unboxed(weights), most, sharing), amount.currency());
    }

    /**
     * {@link #proportional(Money, List, Sharing)} on plain whole numbers.
     *
     * @param weights at least one, none negative; not changed
     */
    public static long[] parts(long amount, long[] weights, Sharing sharing) {
        requireNotEmpty(weights);
        long[] parts = new long[weights.length];
        if (!Shares.fill(amount, weights, sharing, parts)) {
            long[] equal = new long[weights.length];
            Arrays.fill(equal, 1);
            boolean filled = Shares.fill(amount, equal, sharing, parts);
            assert filled;
        }
        return parts;
    }

    /**
     * {@link #capped(Money, List, List, Sharing)} on plain whole numbers.
     *
     * @param amount not negative
     * @param weights at least one, none negative; not changed
     * @param caps as many as weights, none negative; not changed
     */
    public static long[] cappedParts(long amount, long[] weights, long[] caps, Sharing sharing) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative, but is " + amount);
        }
        if (caps.length != weights.length) {
            throw new IllegalArgumentException("caps must be as many as weights, but is " + caps.length);
        }
        requireNotEmpty(weights);
        long[] open = new long[weights.length];
        for (int i = 0; i < open.length; i++) {
            if (caps[i] < 0) {
                throw new IllegalArgumentException("cap must not be negative, but is " + caps[i]);
            }
            requireNotNegative(weights[i]);
            open[i] = caps[i] > 0 ? weights[i] : 0;
        }
        long[] parts = new long[open.length];
        long[] shares = new long[open.length];
        long left = amount;
        // every round but the last fills at least one part up to its cap
        while (left > 0 && Shares.fill(left, open, sharing, shares)) {
            left = 0;
            for (int i = 0; i < parts.length; i++) {
                long taken = Math.min(caps[i] - parts[i], shares[i]);
                parts[i] += taken;
                left += shares[i] - taken;
                if (parts[i] == caps[i]) {
                    open[i] = 0;
                }
            }
        }
        return parts;
    }

    private static void requireNotEmpty(long[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("weights must not be empty");
        }
    }

    static void requireNotNegative(long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("weight must not be negative, but is " + weight);
        }
    }

    private static long[] unboxed(List<Long> weights) {
        long[] plain = new long[weights.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = weights.get(i);
        }
        return plain;
    }

    private static List<Money> money(long[] parts, Currency currency) {
        List<Money> money = new ArrayList<>(parts.length);
        for (long part : parts) {
            money.add(Money.ofMinor(part, currency));
        }
        return Collections.unmodifiableList(money);
    }
}
