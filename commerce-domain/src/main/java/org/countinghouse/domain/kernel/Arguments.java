package org.countinghouse.domain.kernel;

/**
 * Guards for what a caller must never pass. They throw at once and carry the field and the value; what a business rule
 * refuses is a {@link Rejection} instead.
 */
public final class Arguments {

    private Arguments() {}

    /**
     * A text that identifies something: 1 to {@code maxLength} characters, not blank, no control characters.
     *
     * @throws IllegalArgumentException naming the field and the value
     */
    public static String text(String field, String value, int maxLength) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return optionalText(field, value, maxLength);
    }

    /**
     * A text that may be empty: 0 to {@code maxLength} characters, no control characters.
     *
     * @throws IllegalArgumentException naming the field and the value
     */
    public static String optionalText(String field, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw new IllegalArgumentException(field + " is " + value.length() + " characters long, at most "
                    + maxLength + " are allowed: " + value.substring(0, Math.min(40, maxLength)) + "…");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(
                        field + " holds a control character (code " + (int) value.charAt(i) + ") at index " + i);
            }
        }
        return value;
    }

    /**
     * States what must hold of a field's value.
     *
     * @throws IllegalArgumentException naming the field, the rule and the value
     */
    public static void require(boolean holds, String field, String rule, Object value) {
        if (!holds) {
            throw violated(field, rule, value);
        }
    }

    /**
     * What to throw when a field's value breaks a rule: the long form of {@link #require}, for values made by the
     * million, where the text must not be built unless it is needed.
     */
    public static IllegalArgumentException violated(String field, String rule, Object value) {
        return new IllegalArgumentException(field + " " + rule + ", but is " + value);
    }
}
