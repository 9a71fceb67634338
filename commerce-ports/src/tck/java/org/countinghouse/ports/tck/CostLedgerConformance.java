package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.ports.tck.Ledgers.KEY;
import static org.countinghouse.ports.tck.Ledgers.MAIN;
import static org.countinghouse.ports.tck.Ledgers.cost;
import static org.countinghouse.ports.tck.Ledgers.minor;
import static org.countinghouse.ports.tck.Ledgers.received;
import static org.countinghouse.ports.tck.Ledgers.sold;
import static org.countinghouse.ports.tck.Ledgers.source;
import static org.countinghouse.ports.tck.Ledgers.writtenOff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.CostMovement.Kind;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Movements are appended, layers are their sums, and never hold less than nothing. */
public abstract class CostLedgerConformance extends Conformance {

    private static final SaleLine LINE = SaleLine.of("O-1", "1");
    private static final SaleLine OTHER_LINE = SaleLine.of("O-1", "2");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private void record(String source, CostMovement... movements) {
        doInUnit(() -> stores().costLedger().record(tenant, source(source), List.of(movements)));
    }

    private static CostDemand demand(long units, CostKey... keys) {
        TreeMap<CostKey, Quantity> issues = new TreeMap<>();
        for (CostKey key : keys) {
            issues.put(key, Quantity.of(units));
        }
        return new CostDemand(issues, new TreeMap<>());
    }

    private static CostDemand comingBack(SaleLine... lines) {
        TreeMap<SaleLine, Quantity> returns = new TreeMap<>();
        for (SaleLine line : lines) {
            returns.put(line, Quantity.ONE);
        }
        return new CostDemand(new TreeMap<>(), returns);
    }

    private CostFacts facts(CostDemand demand) {
        return inUnit(() -> stores().costLedger().facts(tenant, demand));
    }

    private static CostLayer layer(String id, long units, long value) {
        return new CostLayer(LayerId.of(id), KEY, cost(units, value));
    }

    private static IssuedCost out(SaleLine line, String layer, long units, long value) {
        return new IssuedCost(line, LayerId.of(layer), KEY, cost(units, value));
    }

    /** What can be taken from. */
    @Nested
    class Layers {

        @Test
        void a_queue_stands_in_the_order_of_its_receipts() {
            record("R1", received("L2", 10, 6200));
            record("R2", received("L1", 5, 3300), received("L0", 1, 0));

            assertThat(facts(demand(16, KEY)).queue(KEY))
                    .containsExactly(layer("L2", 10, 6200), layer("L1", 5, 3300), layer("L0", 1, 0));
        }

        @Test
        void an_empty_layer_stands_in_no_queue_but_is_still_there() {
            record("R1", received("L1", 2, 301), received("L2", 1, 50));
            record("W1", writtenOff("L1", 2, 301));

            assertThat(facts(demand(1, KEY)).queue(KEY)).containsExactly(layer("L2", 1, 50));
            assertThat(inUnit(() -> stores().costLedger().layers(tenant, List.of(LayerId.of("L1")))))
                    .containsExactly(layer("L1", 0, 0));
            assertThat(stores().costLedger().values(tenant)).containsEntry(KEY, minor(50));
        }

        @Test
        void receipts_of_one_layer_flow_together() {
            record("R1", received("POOL", 2, 301));
            record("R2", received("POOL", 3, 100), received("POOL", 1, 1));
            record("W1", writtenOff("POOL", 6, 402));
            record("R3", received("POOL", 1, 7));

            assertThat(facts(demand(1, KEY)).queue(KEY)).containsExactly(layer("POOL", 1, 7));
            assertThat(stores().costLedger().differences(tenant)).isEmpty();
        }

        @Test
        void many_keys_are_read_at_once_each_with_its_own_queue() {
            CostKey cup = CostKey.sellable(Sku.of("CUP"), MAIN);
            CostKey elsewhere = CostKey.sellable(Sku.of("MUG"), LocationCode.of("SHOP"));
            CostKey damaged = CostKey.damaged(Sku.of("MUG"), MAIN);
            record("R1", received("L1", 1, 1), of(cup, "L2"), of(elsewhere, "L3"), of(damaged, "L4"));

            CostFacts facts = facts(demand(1, KEY, cup, elsewhere, damaged));

            assertThat(facts.layers()).containsOnlyKeys(KEY, cup, elsewhere, damaged);
            assertThat(facts.queue(elsewhere)).extracting(CostLayer::id).containsExactly(LayerId.of("L3"));
            assertThat(facts(demand(1, damaged)).layers()).containsOnlyKeys(damaged);
        }

        private CostMovement of(CostKey key, String layer) {
            return new CostMovement(Kind.RECEIVED, LayerId.of(layer), key, cost(1, 9), Optional.empty());
        }

        @Test
        void movements_come_back_as_they_were_written() {
            record("R1", received("L1", 5, 500));
            CostMovement[] movements = {sold(Kind.ISSUED, "L1", LINE, cost(2, 200)), writtenOff("L1", 1, 100)};
            record("S1", movements);

            assertThat(stores().costLedger().movementsOf(tenant, source("S1"))).containsExactly(movements);
            assertThat(stores().costLedger().movementsOf(tenant, source("S2"))).isEmpty();
        }

        @Test
        void another_tenant_sees_nothing_of_it() {
            record("R1", received("L1", 5, 500));
            TenantId other = fixture().freshTenant();

            assertThat(inUnit(() -> stores().costLedger().facts(other, demand(1, KEY)))
                            .queue(KEY))
                    .isEmpty();
            assertThat(stores().costLedger().values(other)).isEmpty();
            assertThat(stores().costLedger().movementsOf(other, source("R1"))).isEmpty();
        }
    }

    /** What sales have out. */
    @Nested
    class Sales {

        @Test
        void a_line_has_out_what_it_took_and_has_not_brought_back() {
            record("R1", received("L1", 5, 500), received("L2", 5, 600));
            record("S1", sold(Kind.ISSUED, "L1", LINE, cost(5, 500)), sold(Kind.ISSUED, "L2", LINE, cost(1, 120)));
            record("S2", sold(Kind.ISSUED, "L2", OTHER_LINE, cost(2, 240)));
            record("B1", sold(Kind.RETURNED, "L1", LINE, cost(2, 200)), received("B1", 2, 200));

            assertThat(stores().costLedger().issued(tenant, List.of(LINE)))
                    .containsExactly(out(LINE, "L1", 3, 300), out(LINE, "L2", 1, 120));
            assertThat(facts(comingBack(LINE, OTHER_LINE)).issued())
                    .containsOnlyKeys(LINE, OTHER_LINE)
                    .containsEntry(OTHER_LINE, List.of(out(OTHER_LINE, "L2", 2, 240)));
        }

        @Test
        void what_is_all_back_is_out_no_more() {
            record("R1", received("L1", 5, 500));
            record("S1", sold(Kind.ISSUED, "L1", LINE, cost(2, 200)));
            record("B1", sold(Kind.RETURNED, "L1", LINE, cost(2, 200)));

            assertThat(stores().costLedger().issued(tenant, List.of(LINE))).isEmpty();
            assertThat(facts(comingBack(LINE)).outstanding(LINE)).isEmpty();
        }

        @Test
        void undoing_moves_the_same_units_the_other_way() {
            record("R1", received("L1", 5, 500));
            record("S1", sold(Kind.ISSUED, "L1", LINE, cost(2, 200)));
            record("U1", sold(Kind.ISSUE_UNDONE, "L1", LINE, cost(2, 200)));

            assertThat(facts(demand(1, KEY)).queue(KEY)).containsExactly(layer("L1", 5, 500));
            assertThat(stores().costLedger().issued(tenant, List.of(LINE))).isEmpty();
            assertThat(stores().costLedger().differences(tenant)).isEmpty();
        }
    }

    /** What is refused. */
    @Nested
    class Guards {

        @Test
        void a_layer_never_holds_less_than_nothing() {
            record("R1", received("L1", 2, 200));

            assertThatThrownBy(() -> record("W1", writtenOff("L1", 3, 200))).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> record("W1", writtenOff("L1", 1, 201))).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> record("W1", writtenOff("L1", 2, 199))).isInstanceOf(StorageException.class);

            assertThat(facts(demand(1, KEY)).queue(KEY)).containsExactly(layer("L1", 2, 200));
            assertThat(stores().costLedger().movementsOf(tenant, source("W1"))).isEmpty();
        }

        @Test
        void nothing_is_taken_from_a_layer_that_is_not_there() {
            assertThatThrownBy(() -> record("W1", writtenOff("L1", 1, 1))).isInstanceOf(StaleStateException.class);
        }

        @Test
        void a_source_moves_once() {
            record("R1", received("L1", 2, 200));

            assertThatThrownBy(() -> record("R1", received("L9", 2, 200))).isInstanceOf(StaleStateException.class);

            assertThat(facts(demand(1, KEY)).queue(KEY)).hasSize(1);
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_twelve_that_want_one_unit_each_exactly_five_find_one() {
            record("R1", received("L1", 3, 300), received("L2", 2, 100));
            List<Callable<Boolean>> units = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String source = "W" + i;
                units.add(() -> inUnit(() -> takeOne(source)));
            }

            List<Boolean> taken = together(units);

            assertThat(taken).filteredOn(found -> found).hasSize(5);
            assertThat(stores().costLedger().values(tenant).getOrDefault(KEY, minor(0)))
                    .isEqualTo(minor(0));
            assertThat(stores().costLedger().differences(tenant)).isEmpty();
        }

        private boolean takeOne(String source) {
            List<CostLayer> queue =
                    stores().costLedger().facts(tenant, demand(1, KEY)).queue(KEY);
            if (queue.isEmpty()) {
                return false;
            }
            CostLayer front = queue.get(0);
            long units = front.cost().quantity().units();
            long value = front.cost().value().minorUnits() / units;
            stores().costLedger()
                    .record(
                            tenant,
                            source(source),
                            List.of(writtenOff(front.id().value(), 1, value)));
            return true;
        }

        @Test
        void of_six_returns_of_one_unit_exactly_one_finds_it_out() {
            record("R1", received("L1", 1, 100));
            record("S1", sold(Kind.ISSUED, "L1", LINE, cost(1, 100)));
            List<Callable<Boolean>> units = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String source = "B" + i;
                units.add(() -> inUnit(() -> bringBack(source)));
            }

            assertThat(together(units)).filteredOn(found -> found).hasSize(1);
            assertThat(stores().costLedger().differences(tenant)).isEmpty();
        }

        private boolean bringBack(String source) {
            Map<SaleLine, List<IssuedCost>> out =
                    stores().costLedger().facts(tenant, comingBack(LINE)).issued();
            if (out.isEmpty() || out.getOrDefault(LINE, List.of()).isEmpty()) {
                return false;
            }
            stores().costLedger()
                    .record(tenant, source(source), List.of(sold(Kind.RETURNED, "L1", LINE, cost(1, 100))));
            return true;
        }
    }
}
