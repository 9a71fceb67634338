package org.countinghouse.ports.tck.model;

import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;

/**
 * What is asked of the library, side by side with the model.
 *
 * @param stock goods
 * @param reservations promises
 * @param changes of promises that stand
 */
public record StockPorts(StockManagement stock, ReservationManagement reservations, ReservationChanges changes) {}
