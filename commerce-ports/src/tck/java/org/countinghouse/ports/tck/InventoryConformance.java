package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.ReservationService;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.inventory.internal.SupplyService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of stock share. */
public abstract class InventoryConformance extends Conformance {

    static final LocationId MAIN = LocationId.of("MAIN");
    static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), MAIN);
    static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), MAIN);
    static final Duration HOUR = Duration.ofHours(1);

    /** This test's tenant. */
    TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    StockManagement stock() {
        return stock(BackorderPolicy.STANDARD);
    }

    StockService stock(BackorderPolicy policy) {
        return new StockService(gate(), stores().stockLedger(), stores().reservations(), replenishment(policy));
    }

    ReservationManagement reservations() {
        return new ReservationService(gate(), inventoryStores(), publication());
    }

    InventoryStores inventoryStores() {
        return new InventoryStores(
                stores().stockLedger(),
                stores().reservations(),
                stores().supplies(),
                stores().backorders(),
                stores().stockOpening());
    }

    Replenishment replenishment(BackorderPolicy policy) {
        return new Replenishment(inventoryStores(), policy, publication());
    }

    CommandGate gate() {
        return new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.system());
    }

    EventPublication publication() {
        return new EventPublication(stores().outbox(), List.of());
    }

    void expect(String key, PositionKey position, long units, LocalDate due) {
        ExpectSupply command = ExpectSupply.builder()
                .header(header(tenant, key))
                .supply(SupplyId.of("S-" + key))
                .kind(SupplyKind.PURCHASE_ORDER)
                .key(position)
                .reference("order " + key)
                .expected(Quantity.of(units))
                .due(due)
                .build();
        assertThat(fixture()
                        .asHost(() -> new SupplyService(
                                        gate(), inventoryStores(), replenishment(BackorderPolicy.STANDARD))
                                .expect(command))
                        .isRight())
                .isTrue();
    }

    void receive(String key, PositionKey position, long units) {
        assertThat(fixture()
                        .asHost(() -> stock().receive(ReceiveStock.builder()
                                .header(header(tenant, key))
                                .reference("delivery " + key)
                                .addLines(ReceiveStock.Line.of(position, Quantity.of(units)))
                                .build()))
                        .isRight())
                .isTrue();
    }

    /** Makes the position's row: two first deliveries at once would both want to, and one of them have to try again. */
    void touch(PositionKey position) {
        receive("touch-" + position, position, 1);
        AdjustStock lost = AdjustStock.builder()
                .header(header(tenant, "touch-" + position))
                .reference("")
                .addLines(AdjustStock.Line.of(position, Quantity.of(1), AdjustStock.Adjustment.LOST))
                .build();
        assertThat(fixture().asHost(() -> stock().adjust(lost)).isRight()).isTrue();
    }

    ReserveStock reserve(String key, Duration ttl, ReserveStock.Mode mode, ReserveStock.Line... lines) {
        return ReserveStock.builder()
                .header(header(tenant, key))
                .reservation(ReservationId.of("R-" + key))
                .demand(DemandReference.of("order " + key))
                .lines(List.of(lines))
                .ttl(ttl)
                .mode(mode)
                .build();
    }

    ReserveStock reserve(String key, Duration ttl, ReserveStock.Line... lines) {
        return reserve(key, ttl, ReserveStock.Mode.ALL_OR_NOTHING, lines);
    }

    static ReserveStock.Line line(int number, PositionKey key, long units) {
        return new ReserveStock.Line(number, key, Quantity.of(units));
    }

    static StockPosition position(PositionKey key, StockCounters counters, long version) {
        return new StockPosition(key, counters, Quantity.ZERO, version);
    }

    StockCounters counters(PositionKey key) {
        return fixture().asHost(() -> stock().position(tenant, key)).counters();
    }

    /** Lets the store's own clock pass a moment, by asking it. */
    void letPass(Instant moment) {
        Optional<Instant> now = Optional.empty();
        while (now.isEmpty() || !now.get().isAfter(moment)) {
            now = Optional.of(inUnit(() -> stores().reservations().now(tenant)));
        }
    }

    void assertSound() {
        assertThat(fixture().asHost(() -> stock().verify(tenant)).discrepancies())
                .isEmpty();
    }
}
