package org.countinghouse.ports.tck.model;

import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockCounting;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.SupplyManagement;
import org.countinghouse.ports.inventory.TransferManagement;

/**
 * What is asked of the library, side by side with the model.
 *
 * @param stock goods
 * @param reservations promises
 * @param changes of promises that stand
 * @param transfers goods between locations
 * @param counting stocktaking
 * @param supplies expected goods
 * @param backorders those who wait
 * @param channels what is kept for channels
 */
public record StockPorts(
        StockManagement stock,
        ReservationManagement reservations,
        ReservationChanges changes,
        TransferManagement transfers,
        StockCounting counting,
        SupplyManagement supplies,
        BackorderManagement backorders,
        ChannelAvailability channels) {

    /** The same, but for promises. */
    public StockPorts with(ReservationManagement others) {
        return new StockPorts(stock, others, changes, transfers, counting, supplies, backorders, channels);
    }
}
