package org.countinghouse.ports.inventory.internal;

import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.inventory.Supplies;

/**
 * The stores of this context, in the order in which their rows are locked.
 *
 * @param ledger positions and movements
 * @param reservations promises
 * @param supplies expected goods
 * @param backorders who waits
 * @param opening how a change of promises begins
 */
public record InventoryStores(
        StockLedger ledger,
        Reservations reservations,
        Supplies supplies,
        Backorders backorders,
        StockOpening opening) {}
