package org.countinghouse.ports.order;

/**
 * Orders added up, in base units.
 *
 * @param orders how many orders
 * @param lines how many lines
 * @param ordered all units
 * @param backordered units that wait for stock
 * @param shipped units that left
 * @param canceled units that never will
 * @param returned units that came back
 */
public record OrderTotals(
        long orders, long lines, long ordered, long backordered, long shipped, long canceled, long returned) {}
