package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;

/** What one posting does to each layer in total, so that every layer's row is written once. */
final class LayerChanges {

    private final Map<LayerId, Change> received = new LinkedHashMap<>();
    private final Map<LayerId, Change> others = new LinkedHashMap<>();

    private LayerChanges() {}

    static LayerChanges of(List<CostMovement> movements) {
        LayerChanges changes = new LayerChanges();
        for (CostMovement movement : movements) {
            if (movement.kind() == CostMovement.Kind.RECEIVED) {
                changes.received.merge(movement.layer(), Change.of(movement), Change::plus);
            } else if (movement.kind().onLayer() != 0) {
                changes.others.merge(movement.layer(), Change.of(movement), Change::plus);
            }
        }
        return changes;
    }

    void apply(SqlSession session, TenantId tenant) {
        if (!received.isEmpty()) {
            upsert(session, tenant);
        }
        if (!others.isEmpty()) {
            update(session, tenant);
        }
    }

    private void upsert(SqlSession session, TenantId tenant) {
        Batch batch = session.batch(statement(session));
        received.forEach((id, change) -> batch.bind(0, tenant.value())
                .bind(1, id.value())
                .bind(2, change.first().key().sku().value())
                .bind(3, change.first().key().location().value())
                .bind(4, change.first().key().status().name())
                .bind(5, change.units())
                .bind(6, change.value())
                .bind(7, change.first().cost().value().currency().getCurrencyCode())
                .add());
        batch.execute();
    }

    private static String statement(SqlSession session) {
        return switch (session.dialect()) {
            case POSTGRESQL -> """
                insert into ${prefix}cost_layer as kept (tenant_id, layer_id, sku, location, status, quantity,
                  cost_value, currency, is_open)
                values (?, ?, ?, ?, ?, ?, ?, ?, true)
                on conflict (tenant_id, layer_id) do update
                set quantity = kept.quantity + excluded.quantity, cost_value = kept.cost_value + excluded.cost_value,
                  is_open = true""";
            case MARIADB -> """
                insert into ${prefix}cost_layer (tenant_id, layer_id, sku, location, status, quantity, cost_value,
                  currency, is_open)
                values (?, ?, ?, ?, ?, ?, ?, ?, true)
                on duplicate key update quantity = quantity + values(quantity),
                  cost_value = cost_value + values(cost_value), is_open = true""";
            case H2 -> """
                merge into ${prefix}cost_layer kept
                using (values (cast(? as varchar(64)), cast(? as varchar(260)), cast(? as varchar(64)),
                  cast(? as varchar(64)), cast(? as varchar(20)), cast(? as bigint), cast(? as bigint),
                  cast(? as char(3))))
                  as added (tenant_id, layer_id, sku, location, status, quantity, cost_value, currency)
                on kept.tenant_id = added.tenant_id and kept.layer_id = added.layer_id
                when matched then update set quantity = kept.quantity + added.quantity,
                  cost_value = kept.cost_value + added.cost_value, is_open = true
                when not matched then insert (tenant_id, layer_id, sku, location, status, quantity, cost_value,
                    currency, is_open)
                  values (added.tenant_id, added.layer_id, added.sku, added.location, added.status, added.quantity,
                    added.cost_value, added.currency, true)""";
        };
    }

    private void update(SqlSession session, TenantId tenant) {
        Batch batch = session.batch("""
                update ${prefix}cost_layer
                set is_open = quantity + ? > 0, quantity = quantity + ?, cost_value = cost_value + ?
                where tenant_id = ? and layer_id = ?""");
        List<LayerId> ids = new ArrayList<>(others.keySet());
        // What is derived from a column is set before it: one engine reads in a set clause what it has just set.
        others.forEach((id, change) -> batch.bind(0, change.units())
                .bind(1, change.units())
                .bind(2, change.value())
                .bind(3, tenant.value())
                .bind(4, id.value())
                .add());
        int[] changed = batch.execute();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                throw new StaleStateException("cost ledger: there is no layer " + ids.get(i));
            }
        }
    }

    /** The sum of movements of one layer, and the first of them. */
    private record Change(CostMovement first, long units, long value) {

        static Change of(CostMovement movement) {
            int effect = movement.kind().onLayer();
            return new Change(
                    movement,
                    effect * movement.cost().quantity().units(),
                    effect * movement.cost().value().minorUnits());
        }

        Change plus(Change other) {
            return new Change(first, Math.addExact(units, other.units), Math.addExact(value, other.value));
        }
    }
}
