package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values for an axis: 0, 20k, 40k, 60k.
 *
 * @param values the values, rising; the first is at or below the lowest figure, the last at or above the highest
 * @param step from one to the next
 */
record Ticks(List<BigDecimal> values, BigDecimal step) {

    private static final int WANTED = 5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    Ticks {
        values = List.copyOf(values);
    }

    /** The ticks that cover the figures; both bounds include zero, as a bar without its zero misleads. */
    static Ticks covering(BigDecimal low, BigDecimal high) {
        BigDecimal floor = low.min(BigDecimal.ZERO);
        BigDecimal top = high.max(BigDecimal.ZERO);
        BigDecimal step = step(top.subtract(floor));
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal tick = floor.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        values.add(tick);
        while (tick.compareTo(top) < 0 || values.size() < 2) {
            tick = tick.add(step);
            values.add(tick);
        }
        return new Ticks(values, step);
    }

    private static BigDecimal step(BigDecimal range) {
        BigDecimal rough = range.max(BigDecimal.valueOf(WANTED)).divide(BigDecimal.valueOf(WANTED), 3, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    BigDecimal low() {
        return values.get(0);
    }

    BigDecimal high() {
        return values.get(values.size() - 1);
    }

    /** 2500 is 2.5k, 12000000 is 12m. */
    static String label(BigDecimal value) {
        if (value.abs().compareTo(MILLION) >= 0) {
            return plain(value.divide(MILLION)) + "m";
        }
        if (value.abs().compareTo(THOUSAND) >= 0) {
            return plain(value.divide(THOUSAND)) + "k";
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
