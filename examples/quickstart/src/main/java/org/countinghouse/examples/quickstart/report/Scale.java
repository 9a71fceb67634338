package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Places values on a stretch of the drawing, to a tenth of a point.
 *
 * @param low the value at the start
 * @param high the value at the end, above the low one
 * @param start the place of the low value
 * @param end the place of the high value
 */
record Scale(BigDecimal low, BigDecimal high, int start, int end) {

    BigDecimal at(BigDecimal value) {
        BigDecimal stretch = BigDecimal.valueOf((long) end - start);
        return value.subtract(low)
                .multiply(stretch)
                .divide(high.subtract(low), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(start));
    }

    BigDecimal at(long value) {
        return at(BigDecimal.valueOf(value));
    }
}
