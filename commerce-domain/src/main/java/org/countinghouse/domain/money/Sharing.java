package org.countinghouse.domain.money;

/**
 * Who gets the minor units that are left over when an amount does not divide. Under each of them the parts add up to the
 * whole.
 */
public enum Sharing {
    /**
     * Cut off towards zero; left-overs go one each to the largest remainders, of equals to the first. The recommended
     * one: no part is a whole minor unit off its exact share. 50.00 over 120, 230 and 300 is 9.23, 17.69 and 23.08.
     */
    LARGEST_REMAINDER,
    /** Cut off towards zero; left-overs go one each to the first parts. 50.00 over 120, 230 and 300: 9.24, 17.69, 23.07. */
    FIRST,
    /**
     * Rounded half down; what is missing goes one each to the first parts, what is too much is taken back one each from
     * the first. 3.00 over 43, 14 and 23 is 1.62, 0.52 and 0.86.
     */
    HALF_DOWN_THEN_FIRST,
    /** Cut off towards zero; left-overs go one each to the last parts. */
    LAST,
    /**
     * Rounded half up one after the other, each in proportion to what is still there for it and those after it; so what
     * rounding gave or took falls to the later parts. 1.00 over 1, 1 and 1 is 0.33, 0.34 and 0.33.
     */
    CARRIED
}
