package org.countinghouse.examples.benchmarks.load;

/**
 * One reservation of one unit.
 *
 * @param id its name and key
 * @param sku of what
 */
record Ask(String id, String sku) {}
