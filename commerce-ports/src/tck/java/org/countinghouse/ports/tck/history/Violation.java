package org.countinghouse.ports.tck.history;

/**
 * Something that cannot have happened one after the other.
 *
 * @param rule the invariant, e.g. {@code R9}
 * @param subject the position, reservation or key
 * @param detail what was seen
 */
public record Violation(String rule, String subject, String detail) {}
