package org.countinghouse.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * The one way an amount is shared out: largest remainder over minor units.
 *
 * <p>Each part first gets its exact share cut off towards zero; the minor units left over go, one each, to the parts
 * with the largest cut-off remainders, on a tie to the part that stands first. So the parts add up to the whole, each
 * has the whole's sign or is zero, each is less than one minor unit off its exact share, and a part of weight zero gets
 * nothing.
 *
 * <p>Worked value: 10.00 over the weights 999, 999, 999 and 0 gives 3.34, 3.33, 3.33 and 0.00.
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
        return shares(amount.minorUnits(), weights).stream()
                .map(share -> Money.ofMinor(share, amount.currency()))
                .toList();
    }

    /** Shares the amount into equal parts, the first ones larger by one minor unit where it does not divide. */
    public static List<Money> equally(Money amount, int parts) {
        Arguments.require(parts > 0, "parts", "must be at least 1", parts);
        return proportional(amount, IntStream.range(0, parts).mapToObj(i -> 1L).toList());
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
        Arguments.require(!amount.isNegative(), "amount", "must not be negative", amount);
        Arguments.require(caps.size() == weights.size(), "caps", "must be as many as weights", caps.size());
        weights.forEach(Allocation::requireNotNegative);
        caps.forEach(cap -> Arguments.require(
                cap.compareTo(Money.zero(amount.currency())) >= 0, "cap", "must not be negative", cap));
        long[] parts = new long[weights.size()];
        long left = amount.minorUnits();
        List<Integer> open = new ArrayList<>(IntStream.range(0, parts.length)
                .filter(i -> weights.get(i) > 0 && caps.get(i).isPositive())
                .boxed()
                .toList());
        while (left > 0 && !open.isEmpty()) {
            List<Long> shares = shares(left, open.stream().map(weights::get).toList());
            left = 0;
            List<Integer> roomy = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                int part = open.get(i);
                long room = caps.get(part).minorUnits() - parts[part];
                long taken = Math.min(room, shares.get(i));
                parts[part] += taken;
                left += shares.get(i) - taken;
                if (taken < room) {
                    roomy.add(part);
                }
            }
            open = roomy;
        }
        return IntStream.range(0, parts.length)
                .mapToObj(i -> Money.ofMinor(parts[i], amount.currency()))
                .toList();
    }

    private static void requireNotNegative(long weight) {
        Arguments.require(weight >= 0, "weight", "must not be negative", weight);
    }

    /** The kernel, on plain whole numbers. */
    static List<Long> shares(long amount, List<Long> weights) {
        Arguments.require(!weights.isEmpty(), "weights", "must not be empty", weights);
        weights.forEach(Allocation::requireNotNegative);
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            return shares(amount, weights.stream().map(weight -> 1L).toList());
        }
        BigInteger whole = BigInteger.valueOf(amount).abs();
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[parts.length];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] cut =
                    whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = cut[0].longValueExact();
            remainders[i] = cut[1];
            given = given.add(cut[0]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(whole.subtract(given).intValueExact())
                .forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> amount < 0 ? Math.negateExact(parts[i]) : parts[i])
                .toList();
    }
}
