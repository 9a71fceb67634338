package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.supply.PegQuantity;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes rows behind the library's back is found out. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class JdbcSupplyProofTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));
    private static final SupplyId PO = SupplyId.of("PO");

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final TenantId tenant = TestTenants.fresh();

    private Stores stores() {
        return JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
    }

    @BeforeEach
    void aSupplyWithAPegAndABackorder() {
        CommandHeader cause =
                CommandHeader.of(tenant, CommandId.of("c"), Actor.of("test")).at(NOON);
        List<SupplyEvent> supply = List.of(
                new SupplyEvent.SupplyExpected(PO, SupplyKind.PRODUCTION, MUG, "", Quantity.of(10), MAY_4, NOON),
                new SupplyEvent.PreOrderPlaced(
                        PO,
                        2,
                        new PegQuantity(PreOrderId.of("P"), DemandReference.of("o"), 1, MUG, Quantity.of(3)),
                        MAY_4,
                        NOON));
        BackorderEvent backorder = new BackorderEvent.BackorderQueued(
                BackorderId.of("B"), DemandReference.of("o"), 1, MUG, Quantity.of(4), 0, Portion.ANY, NOON);
        Stores stores = stores();
        boolean done = stores.unitOfWork().execute(() -> {
            stores.supplies().append(cause, new Decision<>(PeggedSupply.fold(supply), supply));
            stores.backorders()
                    .append(cause, List.of(new Decision<>(backorder.after(Optional.empty()), List.of(backorder))));
            return true;
        });
        assertThat(done).isTrue();
        assertThat(stores.supplies().differing(tenant)).isEmpty();
        assertThat(stores.backorders().differing(tenant)).isEmpty();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql + " where tenant_id = ?")) {
            statement.setString(1, tenant.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> found() {
        return Stream.of(
                        stores().supplies().differing(tenant),
                        stores().backorders().differing(tenant))
                .flatMap(List::stream)
                .map(JdbcSupplyProofTest::named)
                .toList();
    }

    private static String named(Discrepancy found) {
        return found.invariant() + " " + found.subject();
    }

    @Test
    void a_counter_that_is_not_its_rows() throws SQLException {
        tamper("update supply set pegged = 4");

        assertThat(found()).containsExactly("P1 supply PO", "P2 pegged of supply PO");
    }

    @Test
    void a_pre_order_that_is_not_its_events() throws SQLException {
        tamper("update pre_order set waiting = 2, canceled = 1");

        assertThat(found()).containsExactly("P1 pre-orders of supply PO", "P2 pegged of supply PO");
    }

    @Test
    void a_supply_that_is_not_its_events() throws SQLException {
        tamper("update supply set expected = 11");

        assertThat(found()).containsExactly("P1 supply PO");
    }

    @Test
    void a_supply_without_the_events_it_should_have() throws SQLException {
        tamper("update supply set version = 3");

        assertThat(found()).containsExactly("P1 supply PO");
    }

    @Test
    void a_backorder_that_is_not_its_events() throws SQLException {
        tamper("update backorder set waiting = 3, filled = 1");

        assertThat(found()).containsExactly("Q1 backorder B");
    }

    @Test
    void a_row_that_cannot_be_read() throws SQLException {
        tamper("update supply set kind = 'GIFT'");
        tamper("update backorder set takes = 'HALF'");

        assertThat(found()).containsExactly("P1 supply PO", "Q1 backorder B");
    }
}
