package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database itself refuses, and what verify finds when somebody went around the library. */
class JdbcOrderFactsTest {

    private final TenantId tenant = TestTenants.fresh();

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void buckets_that_do_not_add_up_are_refused_by_the_database(TestDatabase database) {
        store(database, "O-1");

        for (String change : List.of(
                "shipped = 1",
                "units_open = -1, allocated = 4",
                "returned = 1",
                "delivered = 1",
                "ordered = 4",
                "net = -1",
                "ordered = 0, allocated = 0")) {
            assertThatThrownBy(() -> tamper(database, "update order_line set " + change + " where tenant_id = '%s'"))
                    .as(change)
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void a_bucket_moved_by_hand_is_found(TestDatabase database) throws SQLException {
        store(database, "O-1");
        store(database, "O-2");
        tamper(
                database,
                "update order_line set allocated = 2, shipped = 1 where tenant_id = '%s' and order_id = 'O-2'");

        assertThat(verify(database)).singleElement().satisfies(found -> {
            assertThat(found.invariant()).isEqualTo("O1");
            assertThat(found.subject()).isEqualTo("order O-2");
            assertThat(found.actual()).contains("PARTLY_SHIPPED");
        });
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void a_price_changed_by_hand_is_found(TestDatabase database) throws SQLException {
        store(database, "O-1");
        tamper(database, "update order_line set net = net - 1 where tenant_id = '%s'");

        assertThat(verify(database))
                .extracting(Discrepancy::invariant, Discrepancy::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("O3", "order O-1 line 1"));
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void an_order_deleted_by_hand_is_found(TestDatabase database) throws SQLException {
        store(database, "O-1");
        tamper(database, "delete from customer_order where tenant_id = '%s'");

        assertThat(verify(database))
                .extracting(Discrepancy::actual)
                .containsExactly("rows in order_line only", "rows in order_event only");
    }

    @ParameterizedTest
    @MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
    void more_orders_than_a_page_are_all_checked(TestDatabase database) throws SQLException {
        Stores stores = stores(database);
        Boolean done = stores.unitOfWork().execute(() -> {
            for (int i = 0; i < 1_203; i++) {
                add(stores, "O-" + i);
            }
            return true;
        });
        tamper(
                database,
                "update order_line set net = 7 where tenant_id = '%s' and order_id in ('O-0', 'O-77', 'O-999')");

        assertThat(done).isTrue();
        assertThat(stores.orders().verify(tenant)).satisfies(verification -> {
            assertThat(verification.checked()).isEqualTo(1_203);
            assertThat(verification.discrepancies())
                    .extracting(Discrepancy::subject)
                    .containsExactlyInAnyOrder("order O-0 line 1", "order O-77 line 1", "order O-999 line 1");
        });
    }

    @Test
    void events_on_postgresql_are_append_only() {
        store(TestDatabase.POSTGRESQL, "O-1");

        assertThatThrownBy(() ->
                        tamper(TestDatabase.POSTGRESQL, "update order_event set actor = 'me' where tenant_id = '%s'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> tamper(TestDatabase.POSTGRESQL, "delete from order_event where tenant_id = '%s'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_damaged_event_is_found_and_does_not_stop_the_check() throws SQLException {
        store(TestDatabase.H2, "O-1");
        store(TestDatabase.H2, "O-2");
        tamper(
                TestDatabase.H2,
                "update order_event set payload = '{' where tenant_id = '%s' and order_id = 'O-1' and sequence = 1");

        assertThat(verify(TestDatabase.H2)).extracting(Discrepancy::subject).containsExactly("order O-1");
    }

    private static Stores stores(TestDatabase database) {
        return JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
    }

    private List<Discrepancy> verify(TestDatabase database) {
        return stores(database).orders().verify(tenant).discrepancies();
    }

    private void store(TestDatabase database, String order) {
        Stores stores = stores(database);
        assertThat(stores.unitOfWork().execute(() -> add(stores, order))).isTrue();
    }

    private boolean add(Stores stores, String order) {
        PlaceOrder command = place(order);
        var placed = OrderDecider.decide(command, Optional.empty()).get();
        stores.orders()
                .add(
                        tenant,
                        placed.state(),
                        RecordedOrderEvent.of(command.header(), Optional.empty(), placed.events()));
        return true;
    }

    private void tamper(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(String.format(sql, tenant.value())))
                    .isPositive();
        }
    }

    private PlaceOrder place(String order) {
        Money net = Money.parse("10.00", java.util.Currency.getInstance("GBP"));
        return PlaceOrder.builder()
                .header(CommandHeader.of(tenant, CommandId.of("place " + order), Actor.of("test"))
                        .at(java.time.Instant.parse("2026-03-02T12:00:00.123456Z")))
                .order(OrderId.of(order))
                .channel(ChannelId.of("UK"))
                .externalReference(ExternalReference.of("ref " + order))
                .currency(net.currency())
                .addLines(RequestedLine.allocated(new PlacedLine(
                        1,
                        SellableItem.goods(Sku.of("MUG"), "Mug"),
                        Quantity.of(3),
                        UnitPrice.parse("3.333333333333", net.currency()),
                        LineAmounts.untaxed(net))))
                .build();
    }
}
