package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.countinghouse.domain.money.Money;

/** Numbers as people read them: 10,655,622.48. */
final class Figures {

    private static final int GROUP = 3;

    private Figures() {}

    static String of(long number) {
        return grouped(Long.toString(number));
    }

    static String of(Money amount) {
        return grouped(amount.toDecimal().toPlainString());
    }

    static String withCurrency(Money amount) {
        return of(amount) + " " + amount.currency().getCurrencyCode();
    }

    static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - GROUP; i > start; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** 0.98712 is 98.71 %. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** 2 min 05 s, or 4.2 s. */
    static String of(Duration time) {
        if (time.toMinutes() > 0) {
            int seconds = time.toSecondsPart();
            return time.toMinutes() + " min " + (seconds < 10 ? "0" : "") + seconds + " s";
        }
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis()).movePointLeft(3);
        return seconds.setScale(1, RoundingMode.HALF_UP).toPlainString() + " s";
    }
}
