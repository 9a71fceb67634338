package org.countinghouse.domain.inventory.backorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** Shared beginnings: who waits for mugs. */
final class Queue {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));
    static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), LocationId.of("MAIN"));

    private Queue() {}

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    static QueueBackorder.Builder command(String id, long units) {
        QueueBackorder.Builder builder = QueueBackorder.builder();
        builder.header(header("queue-" + id))
                .backorder(BackorderId.of(id))
                .demand(DemandReference.of("order " + id))
                .lineNumber(2)
                .key(MUG)
                .quantity(q(units));
        return builder;
    }

    static Backorder queued(QueueBackorder command) {
        return BackorderDecider.decide(command, Optional.empty()).get().state();
    }

    /** Queued that many seconds after noon. */
    static Backorder waiting(String id, long units, int second, Portion portion, int priority) {
        return queued(command(id, units)
                .header(header("queue-" + id).at(NOON.plusSeconds(second)))
                .portion(portion)
                .priority(priority)
                .build());
    }

    static Backorder waiting(String id, long units, int second) {
        return waiting(id, units, second, Portion.ANY, 0);
    }

    static Inventory free(long units) {
        return Inventory.of(List.of(new StockPosition(MUG, new StockCounters(units, 0, 0, 0), q(0), 1)), List.of());
    }

    static BackorderPolicy policy(FillOrder order, WhenShort whenShort) {
        return new BackorderPolicy(order, whenShort, 100);
    }

    static long given(BackorderFilling filling, String id) {
        return filling.backorders().stream()
                .filter(decision -> decision.state().id().value().equals(id))
                .mapToLong(decision -> decision.events().get(0).quantity().units())
                .sum();
    }
}
