package org.countinghouse.examples.quickstart.input;

/** Text from outside, fit to be shown: at most 40 characters, control characters replaced. */
final class Shortened {

    private static final int LENGTH = 40;

    private Shortened() {}

    static String of(String value) {
        String head = printable(value.substring(0, Math.min(value.length(), LENGTH)));
        return value.length() > LENGTH ? head + "…" : head;
    }

    /** The text with each control character and each half of a broken surrogate pair replaced by a space. */
    static String printable(String value) {
        if (isPrintable(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(c -> text.appendCodePoint(isPrintable(c) ? c : ' '));
        return text.toString();
    }

    static boolean isPrintable(String value) {
        int i = 0;
        while (i < value.length() && isPrintable(value.codePointAt(i))) {
            i += Character.charCount(value.codePointAt(i));
        }
        return i == value.length();
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
