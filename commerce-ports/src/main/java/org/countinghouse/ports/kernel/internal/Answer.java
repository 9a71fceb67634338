package org.countinghouse.ports.kernel.internal;

/**
 * What a command led to, and what is stored to say it again.
 *
 * @param value the answer
 * @param reference at most 500 characters, from which the same answer can be rebuilt
 */
public record Answer<A>(A value, String reference) {}
