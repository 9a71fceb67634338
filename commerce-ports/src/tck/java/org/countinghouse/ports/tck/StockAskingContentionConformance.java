package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.history.History;
import org.countinghouse.ports.tck.history.HistoryChecker;
import org.countinghouse.ports.tck.history.Operation;
import org.countinghouse.ports.tck.history.StockClient;
import org.countinghouse.ports.tck.history.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Many at once who leave a choice: pools of three locations in every order, any location, pairs and kits. Every call is
 * written down and judged by the {@link HistoryChecker}: nothing oversold, no set torn apart, nothing refused that was
 * there.
 */
public abstract class StockAskingContentionConformance extends InventoryConformance {

    private static final int SHOPPERS = 8;

    /** How many times longer than the short form each workload runs. */
    protected int scale() {
        return 1;
    }

    /** Told after each workload. */
    protected void report(String workload, Verdict verdict) {
        // nobody listens to the short form
    }

    @Test
    void pools_of_three_locations() {
        shop("pools", HOUR, 40 * scale());
    }

    @Test
    void pools_of_three_locations_with_holds_of_20_milliseconds() {
        shop("pools with deadlines", Duration.ofMillis(20), 40 * scale());
    }

    @Test
    void the_last_unit_of_a_pool_has_one_winner_of_sixteen_each_round() {
        History history = new History(fixture(), tenant);
        List<StockClient> clients =
                IntStream.range(0, 16).mapToObj(i -> history.client()).toList();
        List<LocationId> all = ChoosyShopper.LOCATIONS;
        for (int round = 0; round < 3 * scale(); round++) {
            String key = "r" + round + "-";
            PositionKey there = PositionKey.of(ChoosyShopper.CUP, all.get(round % 3));
            assertThat(clients.get(0)
                            .receive(ReceiveStock.of(
                                    header(tenant, key), "", ReceiveStock.Line.of(there, Quantity.ONE))))
                    .isInstanceOf(Operation.Accepted.class);
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                StockClient client = clients.get(i);
                Places pool = Places.pool(Splitting.FREELY, all.get(i % 3), all.get((i + 1) % 3), all.get((i + 2) % 3));
                ReserveStock command = reserve(
                        key + i, HOUR, new ReserveStock.Line(1, Wanted.units(ChoosyShopper.CUP), pool, Quantity.ONE));
                tasks.add(() -> client.reserve(command) instanceof Operation.Accepted);
            }
            assertThat(together(tasks)).as("round " + round).containsOnlyOnce(true);
        }
        judge("last unit of a pool", history);
    }

    private void shop(String workload, Duration ttl, int times) {
        History history = new History(fixture(), tenant);
        RandomShopper.RecentNames names = new RandomShopper.RecentNames();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 1; i <= SHOPPERS; i++) {
            ChoosyShopper shopper = new ChoosyShopper(tenant, history.client(), names, ttl, i);
            tasks.add(() -> {
                shopper.ask(times);
                return true;
            });
        }
        assertThat(together(tasks)).containsOnly(true);
        judge(workload, history);
    }

    private void judge(String workload, History history) {
        history.settle();
        StockClient auditor = history.client();
        ChoosyShopper.positions().forEach(key -> assertThat(auditor.look(key)).isInstanceOf(Operation.Seen.class));
        Verdict verdict = HistoryChecker.check(history.operations());
        report(workload, verdict);
        assertThat(verdict.violations()).as(verdict.firstViolations()).isEmpty();
        assertSound();
    }
}
