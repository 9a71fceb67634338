package org.countinghouse.examples.quickstart.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the text of a single field means; empty where it does not mean what its column promises. */
final class Fields {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 12;
    private static final int KEY_LENGTH = 60;
    private static final int DESCRIPTION_LENGTH = 200;
    private static final String DATE_SHAPE = "####-##-## ##:##:##";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Fields() {}

    static boolean isKey(String text) {
        return text.length() <= KEY_LENGTH && Shortened.isPrintable(text);
    }

    /** A whole number: {@code 6}, {@code -12}. */
    static Optional<Long> quantity(String text) {
        String digits = withoutSign(text);
        return areDigits(digits, QUANTITY_DIGITS) ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** A plain decimal: {@code 2.55}, {@code -11062.06}, {@code 7}; no exponent, no digit groups. */
    static Optional<BigDecimal> price(String text) {
        String digits = withoutSign(text);
        int point = digits.indexOf('.');
        boolean plain = point < 0
                ? areDigits(digits, PRICE_DIGITS)
                : areDigits(digits.substring(0, point), PRICE_DIGITS)
                        && areDigits(digits.substring(point + 1), PRICE_DIGITS);
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A point in time written as {@code 2010-12-01 08:26:00}, read as UTC. */
    static Optional<Instant> instant(String text) {
        if (text.length() != DATE_SHAPE.length() || !hasDateShape(text)) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
            boolean known = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
            return known ? Optional.of(time.toInstant(ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 17850.0}, as spreadsheets write numbers, means {@code 17850}. */
    static String customer(String text) {
        String trimmed = text.strip();
        String whole = trimmed.endsWith(".0") ? trimmed.substring(0, trimmed.length() - 2) : "";
        return areDigits(whole, KEY_LENGTH) ? whole : trimmed;
    }

    static String description(String text) {
        String head = text.length() > DESCRIPTION_LENGTH ? text.substring(0, DESCRIPTION_LENGTH) : text;
        return Shortened.printable(head).strip();
    }

    private static String withoutSign(String text) {
        return text.startsWith("-") ? text.substring(1) : text;
    }

    private static boolean areDigits(String text, int atMost) {
        int i = 0;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i > 0 && i == text.length() && i <= atMost;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasDateShape(String text) {
        for (int i = 0; i < DATE_SHAPE.length(); i++) {
            char shape = DATE_SHAPE.charAt(i);
            boolean fits = shape == '#' ? isDigit(text.charAt(i)) : shape == text.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
