package org.countinghouse.ports.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.order.Orders;
import org.junit.jupiter.api.Test;

/** Rows that somebody changed so that they cannot be read any more. */
class BackorderedOrdersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TenantId TENANT = TenantId.of("shop");

    private final InMemoryStores stores = new InMemoryStores();

    private static <T> T unreadable(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new IllegalArgumentException("units must add up");
        }));
    }

    private void queue(String id) {
        BackorderEvent queued = new BackorderEvent.BackorderQueued(
                BackorderId.of(id + "/1"),
                DemandReference.of(id),
                1,
                PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN")),
                Quantity.ONE,
                0,
                Portion.ANY,
                NOON);
        CommandHeader cause = CommandHeader.of(TENANT, CommandId.of("q" + id), Actor.of("test"))
                .at(NOON);
        long version = stores.unitOfWork().execute(() -> {
            Decision<Backorder, BackorderEvent> decision =
                    new Decision<>(queued.after(Optional.empty()), List.of(queued));
            stores.backorders().append(cause, List.of(decision));
            return decision.state().version();
        });
        assertThat(version).isEqualTo(1);
    }

    @Test
    void an_order_that_cannot_be_read_is_named_and_the_next_one_is_verified() {
        queue("A-1");
        queue("A-2");

        Verification found = new BackorderedOrders(unreadable(Orders.class), stores.reservations(), stores.backorders())
                .verify(TENANT);

        assertThat(found.discrepancies())
                .containsExactly(
                        new Discrepancy("P1", "order A-1", "rows that can be read", "units must add up"),
                        new Discrepancy("P1", "order A-2", "rows that can be read", "units must add up"));
    }

    @Test
    void a_queue_that_cannot_be_read_is_named() {
        Verification found = new BackorderedOrders(stores.orders(), stores.reservations(), unreadable(Backorders.class))
                .verify(TENANT);

        assertThat(found.subject()).isEqualTo("backorders");
        assertThat(found.discrepancies())
                .containsExactly(new Discrepancy("P2", "backorders", "rows that can be read", "units must add up"));
    }

    @Test
    void a_demand_that_is_no_order_is_passed() {
        queue("somebody");

        Verification found =
                new BackorderedOrders(stores.orders(), stores.reservations(), stores.backorders()).verify(TENANT);

        assertThat(found.checked()).isZero();
        assertThat(found.isOk()).isTrue();
    }
}
