package org.countinghouse.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.tck.ProcessShop;
import org.countinghouse.ports.tck.ScriptedGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Orders are locked before positions, by whoever locks both: a receipt that meets a parcel waits for it and does not
 * deadlock with it.
 */
class BackorderLockOrderTest {

    private static final TenantId TENANT = TenantId.of("shop");

    private final List<String> locks = new ArrayList<>();
    private final ProcessShop shop = new ProcessShop(told(new InMemoryStores()), TENANT, new ScriptedGateway());

    /** 10 mugs and 5 plates are there; A-1 wants 12 mugs and waits for 2. */
    @BeforeEach
    void anOrderWaits() {
        assertThat(shop.commerce().stock().receive(shop.delivery("d")).isRight())
                .isTrue();
        queue("c", "A-1", 12);
        locks.clear();
    }

    private void queue(String key, String order, long mugs) {
        CheckOut command = CheckOut.builder()
                .from(shop.checkOut(key, order, ProcessShop.mugs(1, mugs)))
                .onShortage(CheckOut.OnShortage.QUEUE)
                .build();
        assertThat(shop.commerce().checkout().checkOut(command).isRight()).isTrue();
    }

    private Stores told(Stores stores) {
        return told(Stores.class, stores, (method, arguments) -> {}, answer -> {
            if (answer instanceof Orders orders) {
                return told(
                        Orders.class,
                        orders,
                        (method, arguments) -> {
                            if (method.equals("lock")) {
                                locks.add("order " + arguments.get(1));
                            }
                        },
                        same -> same);
            }
            if (answer instanceof StockOpening opening) {
                return told(StockOpening.class, opening, (method, arguments) -> locks.add("positions"), same -> same);
            }
            return answer instanceof StockLedger ledger
                    ? told(
                            StockLedger.class,
                            ledger,
                            (method, arguments) -> {
                                if (method.equals("lock")) {
                                    locks.add("positions");
                                }
                            },
                            same -> same)
                    : answer;
        });
    }

    private static <T> T told(Class<T> type, T real, Telling telling, Passing passing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> called(real, method, arguments, telling, passing)));
    }

    private static Object called(Object real, Method method, Object[] arguments, Telling telling, Passing passing)
            throws Throwable {
        telling.tell(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments));
        try {
            return passing.pass(method.invoke(real, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Telling {
        void tell(String method, List<Object> arguments);
    }

    private interface Passing {
        Object pass(Object answer);
    }

    @Test
    void a_receipt_locks_the_orders_it_will_serve_and_then_its_positions() {
        assertThat(shop.commerce()
                        .stock()
                        .receive(shop.delivery("r", ProcessShop.MUG, 2))
                        .isRight())
                .isTrue();

        assertThat(locks)
                .startsWith("order A-1", "positions")
                .filteredOn("positions"::equals)
                .hasSize(1);
    }

    @Test
    void a_receipt_nobody_waits_for_locks_no_order() {
        assertThat(shop.commerce()
                        .stock()
                        .receive(shop.delivery("r", ProcessShop.PLATE, 2))
                        .isRight())
                .isTrue();

        assertThat(locks).containsExactly("positions");
    }

    @Test
    void a_parcel_locks_its_order_and_then_its_positions() {
        assertThat(shop.commerce().dispatch().ship(shop.ship("s", "A-1", "S-1")).isRight())
                .isTrue();

        assertThat(locks).containsExactly("order A-1", "positions");
    }

    @Test
    void a_cancellation_locks_its_order_and_then_its_positions() {
        CancelOrder command = CancelOrder.builder()
                .header(shop.header("x"))
                .order(OrderId.of("A-1"))
                .reason(CancelReason.CUSTOMER_REQUEST)
                .build();

        assertThat(shop.commerce().orders().cancel(command).isRight()).isTrue();

        assertThat(locks).containsExactly("order A-1", "positions");
    }

    @Test
    void who_joins_a_queue_while_nothing_is_free_locks_no_other_order() {
        queue("c2", "A-2", 1);

        assertThat(locks).isNotEmpty().doesNotContain("order A-1");
    }
}
