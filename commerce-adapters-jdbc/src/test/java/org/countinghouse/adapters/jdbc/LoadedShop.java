package org.countinghouse.adapters.jdbc;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.ReservationService;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** The stock of one tenant on PostgreSQL, asked from many threads. */
record LoadedShop(StockManagement stock, ReservationManagement reservations, TenantId tenant) {

    static LoadedShop over(DataSource dataSource, TenantId tenant) {
        Stores stores = JdbcStores.using(JdbcUnitOfWork.local(dataSource), Dialect.POSTGRESQL);
        CommandGate gate = new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.system());
        EventPublication publication = new EventPublication(stores.outbox(), List.of());
        InventoryStores inventory = new InventoryStores(
                stores.stockLedger(),
                stores.reservations(),
                stores.supplies(),
                stores.backorders(),
                stores.stockOpening());
        return new LoadedShop(
                new StockService(
                        gate,
                        stores.stockLedger(),
                        stores.reservations(),
                        new Replenishment(inventory, BackorderPolicy.STANDARD, publication)),
                new ReservationService(gate, inventory, publication),
                tenant);
    }
}
