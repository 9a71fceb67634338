package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.history.History;
import org.countinghouse.ports.tck.history.HistoryChecker;
import org.countinghouse.ports.tck.history.Operation;
import org.countinghouse.ports.tck.history.StockClient;
import org.countinghouse.ports.tck.history.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Many at once, every call written down and judged by the {@link HistoryChecker}: nothing oversold, nothing refused
 * wrongly, nothing done twice, no answer from yesterday (R1 to R9, I1).
 *
 * <p>Short by itself; override {@link #scale} for a long run.
 */
public abstract class InventoryContentionConformance extends InventoryConformance {

    private static final int HOUR_MILLIS = 3_600_000;
    private static final int SHOPPERS = 8;

    /** How many times longer than the short form each workload runs. */
    protected int scale() {
        return 1;
    }

    /** How many rounds are played for the last unit. */
    protected int rounds() {
        return 2 * scale();
    }

    /** An empty history; how its clients ask is told here. */
    History history() {
        return new History(fixture(), tenant);
    }

    /** Told after each workload. */
    protected void report(String workload, Verdict verdict) {
        // nobody listens to the short form
    }

    @Test
    void one_hot_position() {
        shop("hot", new RandomShopper.Wishes(positions(1), 1, HOUR_MILLIS, HOUR_MILLIS), 60 * scale());
    }

    @Test
    void twenty_positions() {
        shop("twenty", new RandomShopper.Wishes(positions(20), 1, HOUR_MILLIS, HOUR_MILLIS), 40 * scale());
    }

    @Test
    void baskets_of_up_to_five_lines_in_random_order() {
        shop("baskets", new RandomShopper.Wishes(positions(8), 5, HOUR_MILLIS, HOUR_MILLIS), 40 * scale());
    }

    @Test
    void holds_of_5_to_50_milliseconds() {
        shop("deadlines", new RandomShopper.Wishes(positions(2), 2, 5, 50), 60 * scale());
    }

    @Test
    void one_key_from_sixteen_threads() {
        History history = history();
        supply(history.client(), "d", 20L * scale());
        List<StockClient> clients =
                IntStream.range(0, 16).mapToObj(i -> history.client()).toList();
        for (int round = 0; round < 5 * scale(); round++) {
            ReserveStock command = reserve("a" + round, HOUR, line(1, MUG, 1), line(2, MUG, 3));
            ReserveStock other = reserve("a" + round, HOUR.plusSeconds(1), line(1, MUG, 1), line(2, MUG, 3));
            List<Callable<Operation.Outcome>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                StockClient client = clients.get(i);
                ReserveStock asked = i == 7 ? other : command;
                tasks.add(() -> client.reserve(asked));
            }
            assertThat(together(tasks)).hasSize(16);
        }
        judge("one key", history, List.of(MUG));
    }

    @Test
    void the_last_unit_has_one_winner_of_sixty_four_each_round() {
        History history = history();
        List<StockClient> clients =
                IntStream.range(0, 64).mapToObj(i -> history.client()).toList();
        for (int round = 0; round < rounds(); round++) {
            String key = "r" + round + "-";
            supply(clients.get(0), key, 1);
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                StockClient client = clients.get(i);
                ReserveStock command = reserve(key + i, HOUR, line(1, MUG, 1));
                tasks.add(() -> client.reserve(command) instanceof Operation.Accepted);
            }
            assertThat(together(tasks)).as("round " + round).containsOnlyOnce(true);
        }
        judge("last unit", history, List.of(MUG));
    }

    private void supply(StockClient client, String key, long units) {
        assertThat(client.receive(ReceiveStock.builder()
                        .header(header(tenant, key))
                        .reference("")
                        .addLines(ReceiveStock.Line.of(MUG, Quantity.of(units)))
                        .build()))
                .isInstanceOf(Operation.Accepted.class);
    }

    private void shop(String workload, RandomShopper.Wishes wishes, int times) {
        History history = history();
        RandomShopper.RecentNames names = new RandomShopper.RecentNames();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 1; i <= SHOPPERS; i++) {
            RandomShopper shopper = new RandomShopper(tenant, history.client(), wishes, names, i);
            tasks.add(() -> {
                shopper.ask(times);
                return true;
            });
        }
        assertThat(together(tasks)).containsOnly(true);
        judge(workload, history, wishes.keys());
    }

    /** Reads every position once more, after everything; then lets the checker and the proof of balances speak. */
    private void judge(String workload, History history, List<PositionKey> keys) {
        history.settle();
        StockClient auditor = history.client();
        List<PositionKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.forEach(key -> assertThat(auditor.look(key)).isInstanceOf(Operation.Seen.class));
        Verdict verdict = HistoryChecker.check(history.operations());
        report(workload, verdict);
        assertThat(verdict.violations()).as(verdict.firstViolations()).isEmpty();
        assertSound();
    }

    private static List<PositionKey> positions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PositionKey.of(Sku.of("SKU-" + i), MAIN))
                .toList();
    }
}
