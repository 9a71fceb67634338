package org.countinghouse.domain.money;

import java.math.BigInteger;
import java.util.Arrays;

/** The kernel of {@link Allocation}: cut every part, then hand out what is left over. */
final class Shares {

    private Shares() {}

    /**
     * Shares the amount over the weights.
     *
     * @param parts where the shares are written, as many as weights
     * @return false, with nothing written, if every weight is zero
     */
    static boolean fill(long amount, long[] weights, Sharing sharing, long[] parts) {
        long total = 0;
        long largest = 0;
        boolean fits = amount != Long.MIN_VALUE;
        for (long weight : weights) {
            Allocation.requireNotNegative(weight);
            total += weight;
            fits &= total >= 0;
            largest = Math.max(largest, weight);
        }
        if (largest == 0) {
            return false;
        }
        long whole = Math.abs(amount);
        if (sharing == Sharing.CARRIED) {
            if (fits) {
                carry(whole, weights, total, parts);
            } else {
                carryLarge(amount, weights, parts);
            }
            negate(amount, parts);
            return true;
        }
        long[] remainders = new long[weights.length];
        long left;
        if (fits && Math.multiplyHigh(whole, largest) == 0 && whole * largest >= 0) {
            left = cut(whole, weights, total, new long[][] {parts, remainders});
        } else {
            left = cutLarge(amount, weights, parts, remainders);
            total = Long.MAX_VALUE;
        }
        if (sharing == Sharing.HALF_DOWN_THEN_FIRST) {
            left -= roundUp(weights, remainders, total, parts);
        }
        handOut(left, sharing, remainders, new long[][] {weights, parts});
        negate(amount, parts);
        return true;
    }

    private static void negate(long amount, long[] parts) {
        if (amount < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
    }

    /** Each its share of what is left, by the weights that are left. */
    private static void carry(long whole, long[] weights, long total, long[] parts) {
        long left = whole;
        long open = total;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = weights[i] == 0 ? 0 : Rounding.HALF_UP.multiplyDivide(left, weights[i], open);
            left -= parts[i];
            open -= weights[i];
        }
    }

    /** The same beyond 64 bits. */
    private static void carryLarge(long amount, long[] weights, long[] parts) {
        BigInteger left = BigInteger.valueOf(amount).abs();
        BigInteger open = sum(weights);
        for (int i = 0; i < weights.length; i++) {
            BigInteger weight = BigInteger.valueOf(weights[i]);
            if (weights[i] > 0) {
                BigInteger twice = left.multiply(weight).shiftLeft(1);
                BigInteger part = twice.add(open).divide(open.shiftLeft(1));
                // the one part of the smallest amount there is may be one above the largest; its sign comes back in
                // time
                parts[i] = part.longValue();
                left = left.subtract(part);
            }
            open = open.subtract(weight);
        }
    }

    private static BigInteger sum(long[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            total = total.add(BigInteger.valueOf(weight));
        }
        return total;
    }

    /** Cuts off towards zero; the second target takes the remainders, in units of 1 ÷ total. */
    private static long cut(long whole, long[] weights, long total, long[][] targets) {
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            long product = whole * weights[i];
            long part = product / total;
            targets[0][i] = part;
            targets[1][i] = product - part * total;
            given += part;
        }
        return whole - given;
    }

    /** The same beyond 64 bits. Remainders become their rank, halves apart, as the exact ones do not fit. */
    private static long cutLarge(long amount, long[] weights, long[] parts, long[] remainders) {
        BigInteger total = sum(weights);
        BigInteger whole = BigInteger.valueOf(amount).abs();
        BigInteger left = whole;
        BigInteger[] exact = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] cut = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            // the one part of the smallest amount there is may be one above the largest; its sign comes back in time
            parts[i] = cut[0].longValue();
            exact[i] = cut[1];
            left = left.subtract(cut[0]);
        }
        BigInteger[] ranked = exact.clone();
        Arrays.sort(ranked);
        long middle = Long.MAX_VALUE / 2;
        for (int i = 0; i < exact.length; i++) {
            int rank = Arrays.binarySearch(ranked, exact[i]);
            while (rank > 0 && ranked[rank - 1].equals(exact[i])) {
                rank--;
            }
            boolean aboveHalf = exact[i].shiftLeft(1).compareTo(total) > 0;
            remainders[i] = exact[i].signum() == 0 ? 0 : (aboveHalf ? middle + 1 : 1) + rank;
        }
        return left.longValueExact();
    }

    /** Rounds every part half down; its remainder is used up. */
    private static long roundUp(long[] weights, long[] remainders, long total, long[] parts) {
        long added = 0;
        for (int i = 0; i < weights.length; i++) {
            if (remainders[i] > total - remainders[i]) {
                parts[i]++;
                added++;
            }
        }
        return added;
    }

    private static void handOut(long left, Sharing sharing, long[] remainders, long[][] weightsAndParts) {
        long[] weights = weightsAndParts[0];
        long[] parts = weightsAndParts[1];
        if (left == 0) {
            return;
        }
        switch (sharing) {
            case LARGEST_REMAINDER -> toLargest(left, remainders, parts);
            case FIRST, HALF_DOWN_THEN_FIRST -> oneEach(left, weights, parts);
            case LAST -> {
                long rest = left;
                for (int i = parts.length - 1; i >= 0 && rest > 0; i--) {
                    if (weights[i] > 0) {
                        parts[i]++;
                        rest--;
                    }
                }
            }
            case CARRIED -> throw new IllegalStateException("nothing is left over when rounding is carried on");
        }
    }

    private static void oneEach(long left, long[] weights, long[] parts) {
        long rest = left;
        for (int i = 0; i < parts.length && rest != 0; i++) {
            if (rest > 0 && weights[i] > 0) {
                parts[i]++;
                rest--;
            } else if (rest < 0 && parts[i] > 0) {
                parts[i]--;
                rest++;
            }
        }
    }

    /** There are fewer left-overs than remainders above zero, so each taker has one. */
    private static void toLargest(long left, long[] remainders, long[] parts) {
        if (left == 1) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            parts[largest]++;
            return;
        }
        long[] ranked = remainders.clone();
        Arrays.sort(ranked);
        long threshold = ranked[ranked.length - (int) left];
        long rest = left;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold) {
                parts[i]++;
                rest--;
            }
        }
        for (int i = 0; i < parts.length && rest > 0; i++) {
            if (remainders[i] == threshold) {
                parts[i]++;
                rest--;
            }
        }
    }
}
