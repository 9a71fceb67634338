package org.countinghouse.adapters.jdbc.internal.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;

/** What one command writes about lots: a batch a table. */
final class LotWrites {

    private final SqlSession session;
    private final TenantId tenant;

    LotWrites(SqlSession session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    void lots(List<Lot> changed) {
        Batch added = session.batch("""
                insert into ${prefix}stock_lot (tenant_id, sku, lot, expiry, state, version)
                values (?, ?, ?, cast(? as date), ?, 1)""");
        Batch turned = session.batch("""
                update ${prefix}stock_lot set state = ?, version = version + 1
                where tenant_id = ? and sku = ? and lot = ? and version = ?""");
        for (Lot lot : changed) {
            if (lot.version() == 1) {
                added.bind(0, tenant.value())
                        .bind(1, lot.name().sku().value())
                        .bind(2, lot.name().lot().value())
                        .bind(3, lot.expiry().map(LocalDate::toString))
                        .bind(4, lot.state().name())
                        .add();
            } else {
                turned.bind(0, lot.state().name())
                        .bind(1, tenant.value())
                        .bind(2, lot.name().sku().value())
                        .bind(3, lot.name().lot().value())
                        .bind(4, lot.version() - 1)
                        .add();
            }
        }
        int inserted = added.execute().length;
        requireEach(turned.execute(), changed.size() - inserted, "lots " + changed);
    }

    void stocks(List<LotStock> moved) {
        Batch added = session.batch("""
                insert into ${prefix}stock_lot_position (tenant_id, sku, location, lot, received_at, sellable,
                  quarantined, damaged, in_transfer, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""");
        Batch changed = session.batch("""
                update ${prefix}stock_lot_position
                set sellable = ?, quarantined = ?, damaged = ?, in_transfer = ?, version = version + 1
                where tenant_id = ? and sku = ? and location = ? and lot = ? and version = ?""");
        for (LotStock stock : moved) {
            boolean isNew = stock.version() == 1;
            int counters = isNew ? 5 : 0;
            Batch batch = isNew ? added : changed;
            batch.bind(counters, stock.counters().sellable())
                    .bind(counters + 1, stock.counters().quarantined())
                    .bind(counters + 2, stock.counters().damaged())
                    .bind(counters + 3, stock.counters().inTransfer());
            int key = isNew ? 0 : 4;
            batch.bind(key, tenant.value())
                    .bind(key + 1, stock.key().position().sku().value())
                    .bind(key + 2, stock.key().position().location().value())
                    .bind(key + 3, stock.key().lot().value());
            if (isNew) {
                batch.bind(4, SqlSession.utc(stock.receivedAt()));
            } else {
                batch.bind(8, stock.version() - 1);
            }
            batch.add();
        }
        int inserted = added.execute().length;
        requireEach(changed.execute(), moved.size() - inserted, "what lies of " + moved);
    }

    void serials(List<SerialUnit> moved) {
        Batch added = session.batch("""
                insert into ${prefix}stock_serial (location, lot, place, tenant_id, sku, serial, version)
                values (?, ?, ?, ?, ?, ?, ? + 1)""");
        Batch changed = session.batch("""
                update ${prefix}stock_serial set location = ?, lot = ?, place = ?, version = version + 1
                where tenant_id = ? and sku = ? and serial = ? and version = ?""");
        for (SerialUnit unit : moved) {
            Batch batch = unit.version() == 1 ? added : changed;
            batch.bind(0, unit.at().position().location().value())
                    .bind(1, unit.at().lot().value())
                    .bind(2, unit.place().name())
                    .bind(3, tenant.value())
                    .bind(4, unit.key().sku().value())
                    .bind(5, unit.key().number().value())
                    .bind(6, unit.version() - 1)
                    .add();
        }
        int inserted = added.execute().length;
        requireEach(changed.execute(), moved.size() - inserted, "units " + moved);
    }

    private static void requireEach(int[] counts, int expected, String subject) {
        int one = 0;
        for (int count : counts) {
            one += count == 1 ? 1 : 0;
        }
        if (one != expected) {
            throw new StaleStateException(subject + " are not all at the versions that were decided on");
        }
    }

    void movements(CommandHeader cause, LotInventory after, List<LotMovement> movements) {
        Batch batch = session.batch("""
                insert into ${prefix}stock_lot_movement (tenant_id, cause_id, step, line_number, part, ordinal, sku,
                  location, lot, from_place, to_place, quantity, demand, effective_at, command_id, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        Batch serials = session.batch("""
                insert into ${prefix}stock_serial_movement (tenant_id, cause_id, step, line_number, part,
                  position_in_part, sku, serial, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        int ordinal = 0;
        for (LotMovement movement : movements) {
            cause(batch, movement)
                    .bind(5, ordinal++)
                    .bind(6, movement.key().position().sku().value())
                    .bind(7, movement.key().position().location().value())
                    .bind(8, movement.key().lot().value())
                    .bind(9, movement.from().name())
                    .bind(10, movement.to().name())
                    .bind(11, movement.quantity().units())
                    .bind(12, movement.demand().map(DemandReference::value))
                    .bind(13, SqlSession.utc(movement.effectiveAt()))
                    .bind(14, cause.id().value())
                    .bind(15, cause.actor().value())
                    .add();
            numbers(serials, after, movement);
        }
        batch.execute();
        serials.execute();
    }

    private void numbers(Batch batch, LotInventory after, LotMovement movement) {
        int position = 0;
        for (SerialNumber number : movement.serials()) {
            SerialKey key = SerialKey.of(movement.key().position().sku(), number);
            Optional<SerialUnit> unit = after.serial(key);
            cause(batch, movement)
                    .bind(5, position++)
                    .bind(6, key.sku().value())
                    .bind(7, number.value())
                    .bind(8, unit.map(SerialUnit::version).orElse(0L))
                    .add();
        }
    }

    private Batch cause(Batch batch, LotMovement movement) {
        return batch.bind(0, tenant.value())
                .bind(1, movement.cause().id())
                .bind(2, movement.cause().step())
                .bind(3, movement.cause().line())
                .bind(4, movement.part());
    }
}
