package org.countinghouse.domain.kernel;

/**
 * One place where a stored balance is not what its facts add up to.
 *
 * @param invariant the id of the broken rule, e.g. {@code R2}
 * @param subject what is wrong, e.g. {@code position shop/85123A/MAIN}
 * @param expected what the facts say
 * @param actual what is stored
 */
public record Discrepancy(String invariant, String subject, String expected, String actual) {

    @Override
    public String toString() {
        return invariant + " " + subject + ": the facts say " + expected + ", stored is " + actual;
    }
}
